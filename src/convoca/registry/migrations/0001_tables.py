# The tables of the first day, whole: written by `makemigrations`, and frozen since then.

import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="User",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("password", models.CharField(max_length=128, verbose_name="password")),
                (
                    "last_login",
                    models.DateTimeField(blank=True, null=True, verbose_name="last login"),
                ),
                ("email", models.EmailField(max_length=254, unique=True)),
                ("language", models.CharField(default="es", max_length=2)),
                ("is_active", models.BooleanField(default=True)),
                (
                    "created_at",
                    models.DateTimeField(db_default=django.db.models.functions.datetime.Now()),
                ),
                ("erased_at", models.DateTimeField(null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="DocumentVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slot", models.CharField(max_length=80)),
                ("number", models.PositiveIntegerField()),
                ("removed", models.BooleanField(default=False)),
                ("sha256", models.CharField(blank=True, max_length=64)),
                ("size", models.PositiveBigIntegerField(default=0)),
                ("pages", models.PositiveIntegerField(default=0)),
                ("at", models.DateTimeField()),
            ],
        ),
        migrations.CreateModel(
            name="CallVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("call_id", models.CharField(max_length=80)),
                ("number", models.PositiveIntegerField()),
                ("canonical", models.TextField()),
                ("digest", models.CharField(max_length=64)),
                ("reason", models.JSONField(default=dict)),
                ("published_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("call_id", "number"), name="call_version_number"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Decision",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("slot", models.CharField(max_length=80)),
                ("verdict", models.CharField(max_length=20)),
                ("reason", models.CharField(blank=True, max_length=80)),
                ("token", models.PositiveBigIntegerField()),
                ("at", models.DateTimeField()),
                (
                    "validator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "document",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="decisions",
                        to="registry.documentversion",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="DecisionNote",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("text", models.TextField()),
                (
                    "decision",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="note",
                        to="registry.decision",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Dossier",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("call_id", models.CharField(max_length=80)),
                ("folio", models.CharField(max_length=24, unique=True)),
                ("public_code", models.CharField(max_length=24)),
                ("pseudonym", models.CharField(max_length=40, unique=True)),
                ("person_key", models.CharField(blank=True, max_length=64)),
                ("exam_key", models.CharField(blank=True, max_length=64)),
                ("track", models.CharField(max_length=20)),
                ("specialty", models.CharField(max_length=80)),
                ("state", models.CharField(max_length=20)),
                ("state_at", models.DateTimeField()),
                ("data_version", models.PositiveIntegerField(default=0)),
                ("preference_version", models.PositiveIntegerField(default=0)),
                ("opened_at", models.DateTimeField()),
                ("erased_at", models.DateTimeField(null=True)),
                ("lease_token", models.PositiveBigIntegerField(default=0)),
                ("lease_expires", models.DateTimeField(null=True)),
                (
                    "call_version",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="registry.callversion"
                    ),
                ),
                (
                    "lease_holder",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.SET_NULL,
                        related_name="dossiers",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="documentversion",
            name="dossier",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="documents",
                to="registry.dossier",
            ),
        ),
        migrations.AddField(
            model_name="decision",
            name="dossier",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="decisions",
                to="registry.dossier",
            ),
        ),
        migrations.CreateModel(
            name="DataVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("fields", models.JSONField(default=dict)),
                ("saved_at", models.DateTimeField()),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="data_versions",
                        to="registry.dossier",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="AnswerVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("requirement", models.CharField(max_length=80)),
                ("option", models.CharField(max_length=80)),
                ("at", models.DateTimeField()),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="answers",
                        to="registry.dossier",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="ExclusiveClaim",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("period", models.CharField(max_length=80)),
                ("person_key", models.CharField(max_length=64)),
                ("claimed_at", models.DateTimeField()),
                ("released_at", models.DateTimeField(null=True)),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="registry.dossier"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="IdempotentAct",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=64)),
                ("answer", models.JSONField(null=True)),
                ("at", models.DateTimeField(db_default=django.db.models.functions.datetime.Now())),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE, to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Identity",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("curp", models.CharField(max_length=18)),
                ("exam_folio", models.CharField(max_length=40)),
                ("given_names", models.CharField(max_length=120)),
                ("first_surname", models.CharField(max_length=120)),
                ("second_surname", models.CharField(blank=True, max_length=120)),
                ("exam_score", models.DecimalField(decimal_places=4, max_digits=9)),
                ("salt", models.BinaryField()),
                (
                    "dossier",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="identity",
                        to="registry.dossier",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Installation",
            fields=[
                ("only", models.BooleanField(default=True, primary_key=True, serialize=False)),
                ("kind", models.CharField(max_length=20)),
                (
                    "created_at",
                    models.DateTimeField(db_default=django.db.models.functions.datetime.Now()),
                ),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("only", True)), name="one_installation_row"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="Message",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("call_id", models.CharField(max_length=80)),
                ("code", models.CharField(max_length=80)),
                ("params", models.JSONField(default=dict)),
                ("at", models.DateTimeField()),
                ("delivered_at", models.DateTimeField(null=True)),
                ("attempts", models.PositiveIntegerField(default=0)),
                ("read_at", models.DateTimeField(null=True)),
                (
                    "dossier",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        to="registry.dossier",
                    ),
                ),
                (
                    "user",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="messages",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="PreferenceVersion",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("sealed", models.BinaryField()),
                ("length", models.PositiveIntegerField()),
                ("receipt_number", models.CharField(max_length=24)),
                ("saved_at", models.DateTimeField()),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="preferences",
                        to="registry.dossier",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Proposal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("call_id", models.CharField(max_length=80)),
                ("kind", models.CharField(max_length=40)),
                ("reason", models.TextField(blank=True)),
                ("payload", models.JSONField()),
                ("preview", models.JSONField()),
                ("count", models.PositiveIntegerField()),
                ("digest", models.CharField(max_length=64)),
                ("proposed_at", models.DateTimeField()),
                ("decided_at", models.DateTimeField(null=True)),
                ("outcome", models.CharField(default="open", max_length=20)),
                ("receipt_number", models.CharField(blank=True, max_length=24)),
                (
                    "decided_by",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
                (
                    "proposed_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="proposals",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Ranking",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("call_id", models.CharField(max_length=80)),
                ("number", models.PositiveIntegerField()),
                ("digest", models.CharField(max_length=64)),
                ("frozen_at", models.DateTimeField()),
                ("receipt_number", models.CharField(max_length=24)),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("call_id", "number"), name="ranking_number")
                ],
            },
        ),
        migrations.CreateModel(
            name="Commitment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("call_id", models.CharField(max_length=80)),
                ("number", models.PositiveIntegerField()),
                ("inputs_digest", models.CharField(max_length=64)),
                ("commitment", models.CharField(max_length=64)),
                ("sealed_secret", models.BinaryField()),
                ("sealed_market", models.BinaryField()),
                ("applicants", models.PositiveIntegerField()),
                ("committed_at", models.DateTimeField()),
                ("receipt_number", models.CharField(max_length=24)),
                (
                    "ranking",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to="registry.ranking"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="RankingEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("place", models.PositiveIntegerField()),
                ("total", models.DecimalField(decimal_places=4, max_digits=12)),
                ("parts", models.JSONField()),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="rankings",
                        to="registry.dossier",
                    ),
                ),
                (
                    "ranking",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="entries",
                        to="registry.ranking",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Receipt",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.CharField(max_length=24, unique=True)),
                ("call_id", models.CharField(max_length=80)),
                ("kind", models.CharField(max_length=40)),
                ("actor", models.CharField(max_length=80)),
                ("at", models.DateTimeField()),
                ("document", models.JSONField()),
                ("item_digest", models.CharField(max_length=64)),
                (
                    "written_at",
                    models.DateTimeField(db_default=django.db.models.functions.datetime.Now()),
                ),
                (
                    "dossier",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        to="registry.dossier",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="LedgerEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("call_id", models.CharField(max_length=80)),
                ("number", models.PositiveBigIntegerField()),
                ("previous", models.CharField(max_length=64)),
                ("item_digest", models.CharField(max_length=64)),
                ("digest", models.CharField(max_length=64)),
                (
                    "receipt",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="link",
                        to="registry.receipt",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="RehearsalClock",
            fields=[
                ("only", models.BooleanField(default=True, primary_key=True, serialize=False)),
                ("shows", models.DateTimeField()),
                ("wall", models.DateTimeField(null=True)),
            ],
            options={
                "constraints": [
                    models.CheckConstraint(condition=models.Q(("only", True)), name="one_clock_row")
                ],
            },
        ),
        migrations.CreateModel(
            name="Review",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("verdict", models.CharField(max_length=20)),
                ("observed", models.JSONField(default=list)),
                ("closed_at", models.DateTimeField()),
                ("receipt_number", models.CharField(max_length=24)),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="reviews",
                        to="registry.dossier",
                    ),
                ),
                (
                    "validator",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, to=settings.AUTH_USER_MODEL
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="RoleGrant",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("role", models.CharField(max_length=40)),
                ("issuer", models.CharField(max_length=40)),
                ("call_id", models.CharField(blank=True, default="", max_length=80)),
                ("valid_from", models.DateTimeField()),
                ("valid_to", models.DateTimeField(null=True)),
                ("granted_by", models.CharField(max_length=80)),
                (
                    "user",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="grants",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Run",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("sealed_outcome", models.BinaryField()),
                ("outcome_digest", models.CharField(max_length=64)),
                ("counts", models.JSONField()),
                ("ran_at", models.DateTimeField()),
                ("receipt_number", models.CharField(max_length=24)),
                (
                    "commitment",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="run",
                        to="registry.commitment",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Publication",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("call_id", models.CharField(max_length=80, unique=True)),
                ("seed", models.BigIntegerField()),
                ("nonce", models.CharField(max_length=64)),
                ("replay", models.BinaryField()),
                ("released_at", models.DateTimeField()),
                ("receipt_number", models.CharField(max_length=24)),
                (
                    "run",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="publication",
                        to="registry.run",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Seal",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("call_id", models.CharField(max_length=80, unique=True)),
                ("sealed_at", models.DateTimeField()),
                ("receipt_number", models.CharField(max_length=24)),
                (
                    "run",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="seal",
                        to="registry.run",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Seat",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("call_id", models.CharField(max_length=80)),
                ("vacancy", models.CharField(max_length=80)),
                ("number", models.PositiveIntegerField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("call_id", "vacancy", "number"), name="seat_once"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="PublishedPlace",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("public_code", models.CharField(max_length=24)),
                ("vacancy", models.CharField(max_length=80)),
                (
                    "publication",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="places",
                        to="registry.publication",
                    ),
                ),
                (
                    "seat",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT, to="registry.seat"
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="SelectedList",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("call_id", models.CharField(max_length=80)),
                ("number", models.PositiveIntegerField()),
                ("digest", models.CharField(max_length=64)),
                ("rows", models.PositiveIntegerField()),
                ("imported_at", models.DateTimeField()),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(
                        fields=("call_id", "number"), name="selected_list_number"
                    )
                ],
            },
        ),
        migrations.CreateModel(
            name="SelectedEntry",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("call_id", models.CharField(max_length=80)),
                ("folio", models.CharField(max_length=40)),
                ("curp", models.CharField(max_length=18)),
                ("given_names", models.CharField(max_length=120)),
                ("first_surname", models.CharField(max_length=120)),
                ("second_surname", models.CharField(blank=True, max_length=120)),
                ("track", models.CharField(max_length=20)),
                ("specialty", models.CharField(max_length=80)),
                ("score", models.DecimalField(decimal_places=4, max_digits=9)),
                (
                    "listing",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="entries",
                        to="registry.selectedlist",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="StoredFile",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("key", models.CharField(max_length=80, unique=True)),
                ("filename", models.CharField(max_length=200)),
                ("facts", models.JSONField()),
                ("stored_at", models.DateTimeField()),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.CASCADE,
                        related_name="files",
                        to="registry.dossier",
                    ),
                ),
            ],
        ),
        migrations.AddField(
            model_name="documentversion",
            name="file",
            field=models.ForeignKey(
                null=True, on_delete=django.db.models.deletion.SET_NULL, to="registry.storedfile"
            ),
        ),
        migrations.CreateModel(
            name="Transition",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("number", models.PositiveIntegerField()),
                ("act", models.CharField(max_length=40)),
                ("state", models.CharField(max_length=20)),
                ("at", models.DateTimeField()),
                ("actor", models.CharField(max_length=80)),
                ("receipt_number", models.CharField(blank=True, max_length=24)),
                (
                    "dossier",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="transitions",
                        to="registry.dossier",
                    ),
                ),
            ],
        ),
        migrations.CreateModel(
            name="Verification",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("holds", models.BooleanField()),
                ("report", models.JSONField()),
                ("verified_at", models.DateTimeField()),
                ("receipt_number", models.CharField(max_length=24)),
                (
                    "run",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="verification",
                        to="registry.run",
                    ),
                ),
            ],
        ),
        migrations.AddIndex(
            model_name="dossier",
            index=models.Index(fields=["call_id", "state", "state_at", "id"], name="dossier_queue"),
        ),
        migrations.AddIndex(
            model_name="dossier",
            index=models.Index(fields=["user"], name="dossier_owner"),
        ),
        migrations.AddConstraint(
            model_name="dossier",
            constraint=models.UniqueConstraint(
                fields=("call_id", "public_code"), name="public_code_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="dossier",
            constraint=models.UniqueConstraint(
                condition=models.Q(("person_key", ""), _negated=True),
                fields=("call_id", "person_key"),
                name="one_dossier_per_person_and_call",
            ),
        ),
        migrations.AddConstraint(
            model_name="dossier",
            constraint=models.UniqueConstraint(
                condition=models.Q(("exam_key", ""), _negated=True),
                fields=("call_id", "exam_key"),
                name="one_dossier_per_exam_folio_and_call",
            ),
        ),
        migrations.AddIndex(
            model_name="decision",
            index=models.Index(fields=["dossier", "slot", "id"], name="decision_by_slot"),
        ),
        migrations.AddConstraint(
            model_name="dataversion",
            constraint=models.UniqueConstraint(
                fields=("dossier", "number"), name="data_version_number"
            ),
        ),
        migrations.AddIndex(
            model_name="answerversion",
            index=models.Index(fields=["dossier", "requirement", "-id"], name="answer_last"),
        ),
        migrations.AddConstraint(
            model_name="exclusiveclaim",
            constraint=models.UniqueConstraint(
                condition=models.Q(("released_at", None)),
                fields=("period", "person_key"),
                name="one_call_per_person_and_period",
            ),
        ),
        migrations.AddConstraint(
            model_name="idempotentact",
            constraint=models.UniqueConstraint(fields=("user", "key"), name="act_once"),
        ),
        migrations.AddIndex(
            model_name="message",
            index=models.Index(
                condition=models.Q(("delivered_at", None)), fields=["id"], name="message_to_deliver"
            ),
        ),
        migrations.AddIndex(
            model_name="message",
            index=models.Index(fields=["user", "-id"], name="message_of_user"),
        ),
        migrations.AddConstraint(
            model_name="preferenceversion",
            constraint=models.UniqueConstraint(
                fields=("dossier", "number"), name="preference_version_number"
            ),
        ),
        migrations.AddConstraint(
            model_name="proposal",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("outcome", "approved"), _negated=True),
                    models.Q(
                        ("decided_by__isnull", False),
                        models.Q(("decided_by", models.F("proposed_by")), _negated=True),
                    ),
                    _connector="OR",
                ),
                name="second_key_is_another_person",
            ),
        ),
        migrations.AddConstraint(
            model_name="proposal",
            constraint=models.UniqueConstraint(
                condition=models.Q(("outcome", "open")),
                fields=("call_id", "kind"),
                name="one_open_proposal_of_a_kind",
            ),
        ),
        migrations.AddConstraint(
            model_name="commitment",
            constraint=models.UniqueConstraint(
                fields=("call_id", "number"), name="commitment_number"
            ),
        ),
        migrations.AddConstraint(
            model_name="rankingentry",
            constraint=models.UniqueConstraint(fields=("ranking", "dossier"), name="ranked_once"),
        ),
        migrations.AddIndex(
            model_name="receipt",
            index=models.Index(fields=["dossier", "id"], name="receipt_by_dossier"),
        ),
        migrations.AddIndex(
            model_name="receipt",
            index=models.Index(fields=["call_id", "id"], name="receipt_by_call"),
        ),
        migrations.AddConstraint(
            model_name="ledgerentry",
            constraint=models.UniqueConstraint(fields=("call_id", "number"), name="ledger_number"),
        ),
        migrations.AddConstraint(
            model_name="review",
            constraint=models.UniqueConstraint(fields=("dossier", "number"), name="review_number"),
        ),
        migrations.AddIndex(
            model_name="rolegrant",
            index=models.Index(fields=["user", "role"], name="grant_of_user"),
        ),
        migrations.AddConstraint(
            model_name="publishedplace",
            constraint=models.UniqueConstraint(
                fields=("publication", "public_code"), name="placed_once"
            ),
        ),
        migrations.AddIndex(
            model_name="selectedentry",
            index=models.Index(fields=["call_id", "folio"], name="selected_by_folio"),
        ),
        migrations.AddConstraint(
            model_name="selectedentry",
            constraint=models.UniqueConstraint(
                fields=("listing", "folio"), name="selected_folio_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="documentversion",
            constraint=models.UniqueConstraint(
                fields=("dossier", "slot", "number"), name="document_version"
            ),
        ),
        migrations.AddConstraint(
            model_name="transition",
            constraint=models.UniqueConstraint(
                fields=("dossier", "number"), name="transition_number"
            ),
        ),
    ]
