"""Who may be whom by her address, found without reading every account."""

import django.db.models.functions.text
from django.db import migrations, models


class Migration(migrations.Migration):
    """One index."""

    dependencies = [("registry", "0008_question_reminded")]

    operations = [
        migrations.AddIndex(
            model_name="user",
            index=models.Index(
                models.Func(
                    django.db.models.functions.text.Lower("email"),
                    models.Value("[+@].*$|[._-]"),
                    models.Value(""),
                    models.Value("g"),
                    function="regexp_replace",
                    output_field=models.TextField(),
                ),
                name="user_mailbox",
            ),
        ),
    ]
