"""Rows that are appended and never changed, kept so by the database itself; what kind of house this is."""

from django.conf import settings
from django.db import migrations

APPENDED = [
    "callversion",
    "commitment",
    "decision",
    "ledgerentry",
    "preferenceversion",
    "publication",
    "publishedplace",
    "ranking",
    "rankingentry",
    "receipt",
    "review",
    "run",
    "seal",
    "transition",
    "verification",
]

FUNCTION = """
CREATE FUNCTION registry_appended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% rows are appended, never changed', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$
"""

# A document version may lose its bytes by lawful erasure; what it was may not be rewritten.
DOCUMENT = """
CREATE TRIGGER appended BEFORE DELETE OR UPDATE OF slot, number, removed, sha256, size, pages, at, dossier_id
ON registry_documentversion FOR EACH ROW EXECUTE FUNCTION registry_appended()
"""


def name_the_house(apps, schema_editor):
    """Say once whether this database is production or a rehearsal."""
    apps.get_model("registry", "Installation").objects.get_or_create(
        only=True, defaults={"kind": settings.CONVOCA_INSTALLATION}
    )


class Migration(migrations.Migration):
    """After the tables of 0001."""

    dependencies = [("registry", "0001_tables")]

    operations = [
        migrations.RunSQL(FUNCTION, "DROP FUNCTION registry_appended"),
        *[
            migrations.RunSQL(
                f"CREATE TRIGGER appended BEFORE UPDATE OR DELETE ON registry_{table}"
                " FOR EACH ROW EXECUTE FUNCTION registry_appended()",
                f"DROP TRIGGER appended ON registry_{table}",
            )
            for table in APPENDED
        ],
        migrations.RunSQL(DOCUMENT, "DROP TRIGGER appended ON registry_documentversion"),
        migrations.RunPython(name_the_house, migrations.RunPython.noop),
    ]
