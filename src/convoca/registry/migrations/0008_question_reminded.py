"""When whoever was asked a question was reminded of it."""

from django.db import migrations, models


class Migration(migrations.Migration):
    """One column, empty until then."""

    dependencies = [("registry", "0007_promises_kept")]

    operations = [
        migrations.AddField(
            model_name="clarification",
            name="reminded_at",
            field=models.DateTimeField(null=True),
        ),
    ]
