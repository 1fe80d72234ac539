"""A CURP that comes later: requests to link it, and the two keys of one person."""

import django.db.models.deletion
from django.db import migrations, models

KEY = models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")


class Migration(migrations.Migration):
    """Two tables; both can be erased."""

    dependencies = [("registry", "0005_temporary_identity")]

    operations = [
        migrations.CreateModel(
            name="CurpLink",
            fields=[
                ("id", KEY),
                ("curp", models.CharField(max_length=18)),
                ("asked_by", models.CharField(max_length=80)),
                ("asked_at", models.DateTimeField()),
                ("outcome", models.CharField(blank=True, max_length=20)),
                ("reason", models.TextField(blank=True)),
                ("decided_by", models.CharField(blank=True, max_length=80)),
                ("decided_at", models.DateTimeField(null=True)),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="curp_links",
                        to="registry.dossier",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("outcome", "")),
                        fields=("dossier",),
                        name="one_open_link_per_dossier",
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SamePerson",
            fields=[
                ("id", KEY),
                ("temporary_key", models.CharField(max_length=64, unique=True)),
                ("person_key", models.CharField(db_index=True, max_length=64)),
                ("at", models.DateTimeField()),
            ],
        ),
    ]
