"""One page with every piece of the kit, for eyes and for tests. Its words belong to no call.

`python tests/unit/portal/gallery.py FOLDER` writes it in both languages with its style sheet.
"""

from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Any

from django.template.loader import render_to_string
from django.utils import translation

from convoca.portal.ui import forms, parts
from convoca.portal.ui.words import HTML_LANGUAGES, Said

NOW = datetime(2021, 11, 15, 2, 30, tzinfo=UTC)
OPENS = datetime(2021, 11, 9, 6, 1, tzinfo=UTC)
LAST = datetime(2021, 11, 18, 5, 59, tzinfo=UTC)
CLOSES = datetime(2021, 11, 18, 6, 0, tzinfo=UTC)
OUT = datetime(2021, 11, 29, 6, 1, tzinfo=UTC)
DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"


def fields() -> tuple[forms.FormField, ...]:
    """A question of every kind, one of them answered wrong."""
    yes_no = (forms.Choice("yes", "Sí", "La tengo a la mano"), forms.Choice("no", "Todavía no"))
    wrong = Said("El carácter 5 de la CURP debe ser una cifra.", "Revísala en tu constancia.")
    return (
        forms.FormField(
            "curp",
            "CURP",
            value="GAXX010101",
            errors=(wrong,),
            help="18 caracteres.",
            width="medium",
        ),
        forms.FormField("born", "Fecha de nacimiento", "date", value="1995-03-02"),
        forms.FormField(
            "name", "Nombre", value="Ana Prueba", locked="Viene de tu registro en el examen."
        ),
        forms.FormField(
            "state", "Estado", "choice", choices=(forms.Choice("JAL", "Jalisco"),), blank="Elige"
        ),
        forms.FormField("licence", "¿Tienes cédula?", "radios", "yes", choices=yes_no, big=True),
        forms.FormField("file", "Tu documento", "file", accept=".pdf", required=False),
        forms.FormField("note", "Nota", "textarea", required=False),
        forms.FormField("accept", "Acepto participar solo en esta convocatoria.", "checkbox"),
    )


def figure(text: str) -> parts.Cell:
    """A cell that holds a number."""
    return parts.Cell(text, number=True)


def pieces() -> dict[str, Any]:
    """What the gallery's template shows."""
    tags = [parts.Tag(k.title(), k) for k in ("neutral", "info", "good", "warn", "bad", "now")]  # type: ignore[arg-type]
    half = parts.PlaceCard("HGZ 1 de prueba", "Colima, Colima", "Pediatría", "Vespertino", 1)
    questions = fields()
    return {
        "tags": tags,
        "tasks": [
            parts.Task("Tus datos", parts.Tag("Listo", "good"), "#datos", "Vienen del examen"),
            parts.Task("Acta de nacimiento", parts.Tag("Falta", "neutral"), "#acta"),
            parts.Task("Título profesional", parts.Tag("Hay algo que ver", "warn"), "#titulo"),
            parts.Task("Enviar a validación", parts.Tag("Aún no", "neutral"), hint="Al terminar"),
        ],
        "steps": [
            parts.Moment("Registro", "done", ["Lo hiciste el lunes 9."], OPENS),
            parts.Moment("Documentos y envío", "now", ["Te toca a ti."], OPENS, LAST),
            parts.Moment("Resultados", "next", ["Para todas las personas a la vez."], OUT),
        ],
        "countdown": parts.Countdown(CLOSES, "countdown.closes", "Cerró.", "Envío", LAST),
        "receipt": parts.ReceiptCard(
            "R-2021-000123",
            "Enviaste tu expediente a validación",
            NOW,
            DIGEST,
            [parts.Row("Folio", "2021-ABCD-17"), parts.Row("Archivos", "acta.pdf\ntitulo.pdf")],
            "#json",
            "#pdf",
        ),
        "place": parts.PlaceCard(
            "HGR 46 de prueba",
            "Guadalajara, Jalisco",
            "Anestesiología",
            "Matutino",
            3,
            key="JCIMS000000",
            vacancy="JAL-ANES-01",
        ),
        "tied": parts.PlaceCard(
            "HGZ 1 de prueba", "Colima, Colima", "Pediatría", "Matutino", 1, tied=half
        ),
        "rows": [
            parts.Row("Nombre", "Ana Prueba Ejemplo"),
            parts.Row("Correo", "ana@ejemplo.mx", "#correo", "Cambiar"),
        ],
        "figures": [
            parts.Stat("14,323", "Plazas ofrecidas", "Artículo 000"),
            parts.Stat("32", "Estados"),
        ],
        "bars": [parts.Bar("Jalisco", "310", 1.0), parts.Bar("Colima", "12", 0.04)],
        "table": parts.Table(
            "Plazas por estado",
            ["Estado", "Hospitales", "Lugares"],
            [
                [parts.Cell("Jalisco", "#jal"), figure("14"), figure("310")],
                [parts.Cell("Colima"), figure("2"), figure("12")],
            ],
            frozenset({1, 2}),
        ),
        "pager": parts.Pager("1 a 50 de 1,204", "#1", "#2"),
        "button": parts.ActButton("#", "Enviar a validación", "k1"),
        "grave": parts.ActButton("#", "Retirarme", "k2", "grave"),
        "fields": questions,
        "errors": forms.summary(questions),
        "finding": SimpleNamespace(code="problem.429.cause", where="", params={}, effect="warn"),
        "instant": LAST,
    }


def render(lang: str, template: str = "gallery.html", **more: Any) -> str:
    """The gallery, or another template, inside the frame."""
    nav = [
        SimpleNamespace(text="Convocatorias", url="/", current=True),
        SimpleNamespace(text="Mi expediente", url="/mi-expediente/", current=False),
        SimpleNamespace(text="Comprobar", url="/comprobar/", current=False),
    ]
    frame = {
        "lang": lang,
        "html_lang": HTML_LANGUAGES[lang],
        "other_html_lang": HTML_LANGUAGES["en" if lang == "es" else "es"],
        "other_url": "/en/" if lang == "es" else "/",
        "now": NOW,
        "nav": nav,
        "reader_zone": "America/Tijuana",
        "user": SimpleNamespace(is_authenticated=True),
    }
    with translation.override(lang):
        return render_to_string(template, {**frame, **pieces(), **more})
