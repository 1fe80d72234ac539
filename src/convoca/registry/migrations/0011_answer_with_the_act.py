"""An answer is kept with its act, no longer claimed before it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """A key without an answer was an act that had not ended, and no act ends without one."""

    dependencies = [("registry", "0010_one_index_each")]

    operations = [
        migrations.RunSQL(
            "DELETE FROM registry_idempotentact WHERE answer IS NULL", migrations.RunSQL.noop
        ),
        migrations.AlterField(model_name="idempotentact", name="answer", field=models.JSONField()),
    ]
