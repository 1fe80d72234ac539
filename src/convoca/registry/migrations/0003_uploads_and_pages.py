"""Uploads that go on where the line broke, and documents made of pages."""

import django.db.models.deletion
from django.db import migrations, models

# What a version is made of may not be rewritten, either.
GUARDED = "slot, number, removed, sha256, size, pages, at, dossier_id"
DROP = "DROP TRIGGER appended ON registry_documentversion;"
CREATE = (
    "CREATE TRIGGER appended BEFORE DELETE OR UPDATE OF {columns} ON registry_documentversion"
    " FOR EACH ROW EXECUTE FUNCTION registry_appended()"
)


class Migration(migrations.Migration):
    """After the triggers of 0002."""

    dependencies = [("registry", "0002_append_only")]

    operations = [
        migrations.AddField("documentversion", "made_of", models.JSONField(default=list)),
        migrations.RunSQL(
            DROP + CREATE.format(columns=f"{GUARDED}, made_of"),
            DROP + CREATE.format(columns=GUARDED),
        ),
        migrations.CreateModel(
            "Upload",
            [
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("token", models.CharField(max_length=40, unique=True)),
                ("slot", models.CharField(max_length=80)),
                ("filename", models.CharField(max_length=200)),
                ("size", models.PositiveBigIntegerField()),
                ("sha256", models.CharField(blank=True, max_length=64)),
                ("began_at", models.DateTimeField()),
                ("expires_at", models.DateTimeField(db_index=True)),
                ("receipt", models.CharField(blank=True, max_length=24)),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="uploads",
                        to="registry.dossier",
                    ),
                ),
            ],
        ),
    ]
