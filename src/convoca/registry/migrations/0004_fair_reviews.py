"""Who may not review a file, the passes of a blind double check, and questions to applicants."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

APPENDED = ["recusal", "checkpass"]
KEY = models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")


def validator(related_name=None):
    """A member of staff, kept as long as what she did."""
    named = {"related_name": related_name} if related_name else {}
    return models.ForeignKey(
        on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL, **named
    )


class Migration(migrations.Migration):
    """Tables and one column; what is appended is kept so by the same trigger as before."""

    dependencies = [("registry", "0003_uploads_and_pages")]

    operations = [
        migrations.AddField(
            model_name="decision",
            name="round",
            field=models.PositiveSmallIntegerField(default=1),
        ),
        migrations.CreateModel(
            name="Recusal",
            fields=[
                ("id", KEY),
                ("why", models.CharField(max_length=20)),
                ("at", models.DateTimeField()),
                ("receipt_number", models.CharField(max_length=24)),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="recusals",
                        to="registry.dossier",
                    ),
                ),
                ("validator", validator()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("dossier", "validator"), name="recused_once")
                ],
            },
        ),
        migrations.CreateModel(
            name="CheckPass",
            fields=[
                ("id", KEY),
                ("round", models.PositiveSmallIntegerField()),
                ("outcomes", models.JSONField()),
                ("at", models.DateTimeField()),
                ("receipt_number", models.CharField(max_length=24)),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="passes",
                        to="registry.dossier",
                    ),
                ),
                ("validator", validator()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("dossier", "round"), name="one_pass_a_round")
                ],
            },
        ),
        migrations.CreateModel(
            name="Clarification",
            fields=[
                ("id", KEY),
                ("slot", models.CharField(blank=True, max_length=80)),
                ("question", models.TextField()),
                ("asked_at", models.DateTimeField()),
                ("due", models.DateTimeField()),
                ("answer", models.TextField(blank=True)),
                ("closed_at", models.DateTimeField(null=True)),
                ("asked_by", validator("+")),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="clarifications",
                        to="registry.dossier",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("closed_at", None)),
                        fields=("dossier",),
                        name="one_open_question_per_dossier",
                    )
                ],
            },
        ),
        *[
            migrations.RunSQL(
                f"CREATE TRIGGER appended BEFORE UPDATE OR DELETE ON registry_{table}"
                " FOR EACH ROW EXECUTE FUNCTION registry_appended()",
                f"DROP TRIGGER appended ON registry_{table}",
            )
            for table in APPENDED
        ],
    ]
