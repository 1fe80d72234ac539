"""What a commitment letter promised, delivered and confirmed."""

import django.db.models.deletion
from django.db import migrations, models

KEY = models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")


class Migration(migrations.Migration):
    """One table; it can be erased."""

    dependencies = [("registry", "0006_curp_links")]

    operations = [
        migrations.CreateModel(
            name="PromiseDelivery",
            fields=[
                ("id", KEY),
                ("slot", models.CharField(max_length=80)),
                ("sha256", models.CharField(max_length=64)),
                ("delivered_at", models.DateTimeField()),
                ("outcome", models.CharField(blank=True, max_length=20)),
                ("reason", models.TextField(blank=True)),
                ("decided_by", models.CharField(blank=True, max_length=80)),
                ("decided_at", models.DateTimeField(null=True)),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="deliveries",
                        to="registry.dossier",
                    ),
                ),
                (
                    "file",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        to="registry.storedfile",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        condition=models.Q(("outcome", "refused"), _negated=True),
                        fields=("dossier", "slot"),
                        name="one_delivery_stands_per_promise",
                    )
                ],
            },
        ),
    ]
