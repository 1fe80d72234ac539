"""The questions of "am I eligible?": a folio and a CURP with an exam, those of the call without one."""

from convoca.portal.ui import forms, vocabulary
from convoca.portal.ui.words import in_language, said
from convoca.rules import offers
from convoca.rules.schema import Call

OTHER = "other"


def fields(call: Call) -> tuple[forms.FormField, ...]:
    """What is asked of whoever wants to know."""
    return _of_open_call(call) if call.exam is None else _of_exam(call)


def _of_exam(call: Call) -> tuple[forms.FormField, ...]:
    edition, foreign = offers.exam(call).edition, "foreign" in call.tracks
    surname = forms.FormField(
        "surname",
        said("temporary.surname"),
        help=said("temporary.surname-help"),
        required=False,
        maxlength=120,
    )
    return (
        forms.FormField(
            "folio",
            said("eligibility.folio", edition=edition),
            help=said("eligibility.folio-help"),
            maxlength=40,
            width="medium",
            capitals=True,
        ),
        forms.FormField(
            "curp",
            said("eligibility.curp"),
            help=said("eligibility.curp-help"),
            maxlength=18,
            width="medium",
            capitals=True,
        ),
        *([surname] if foreign else []),
    )


def _of_open_call(call: Call) -> tuple[forms.FormField, ...]:
    questions = tuple(
        forms.FormField(
            one.id,
            in_language(one.ask),
            "radios",
            help=in_language(one.help),
            choices=tuple(forms.Choice(a.value, in_language(a.label)) for a in one.answers),
        )
        for one in call.eligibility
    )
    return (_specialty(call), *questions)


def _specialty(call: Call) -> forms.FormField:
    return forms.FormField(
        "specialty",
        said("eligibility.specialty"),
        "choice",
        help=said("eligibility.specialty-help"),
        choices=(*specialties(call), forms.Choice(OTHER, said("eligibility.other-specialty"))),
        blank=said("applicant.data.choose"),
    )


def specialties(call: Call) -> tuple[forms.Choice, ...]:
    """The specialties of a call as answers, by their names."""
    named = vocabulary.specialties(offers.specialties(call))
    return tuple(forms.Choice(*pair) for pair in named)
