"""The temporary identity of whoever opens a dossier without a CURP."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """A column that is empty for everybody else."""

    dependencies = [("registry", "0004_fair_reviews")]

    operations = [
        migrations.AddField(
            model_name="dossier",
            name="temporary_id",
            field=models.CharField(blank=True, default="", max_length=20),
        ),
        migrations.AddConstraint(
            model_name="dossier",
            constraint=models.UniqueConstraint(
                condition=models.Q(("temporary_id", ""), _negated=True),
                fields=("call_id", "temporary_id"),
                name="temporary_id_once",
            ),
        ),
    ]
