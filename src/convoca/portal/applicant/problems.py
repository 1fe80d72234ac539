"""Everything that stops a dossier being sent, each line leading to where it is mended."""

from collections.abc import Iterable

from convoca.portal.applicant import questions
from convoca.portal.applicant.reader import address
from convoca.portal.ui.forms import SummaryLine
from convoca.portal.ui.words import explained, in_language, said
from convoca.rules.findings import Effect, Finding
from convoca.workflow.queries.mine import DossierPage

# These are about a date typed among the data, though they concern a requirement.
_IN_DATA = frozenset({"requirement.date-missing", "requirement.date-late"})


def blocking(page: DossierPage) -> list[Finding]:
    """What has to be mended before sending."""
    return [p for p in page.problems if p.effect in (Effect.BLOCK_SEND, Effect.REFUSE)]


def warnings(page: DossierPage) -> list[Finding]:
    """What does not stop it, and is worth a look."""
    slots = [f for s in page.slots for f in s.findings]
    return [p for p in (*page.problems, *slots) if p.effect is Effect.WARN]


def here(page: DossierPage, findings: Iterable[Finding]) -> list[SummaryLine]:
    """The same lines on the page of the data itself, where each leads to its field."""
    found = lines(page, findings)
    return [SummaryLine(f.text, f.href[f.href.find("#") :], f.remedy) for f in found]


def lines(page: DossierPage, findings: Iterable[Finding]) -> list[SummaryLine]:
    """Each problem with the name of what it is about, and the link to it."""
    return [_line(page, one) for one in findings]


def _line(page: DossierPage, finding: Finding) -> SummaryLine:
    what, href = _place(page, finding)
    if what:
        return questions.line(what, finding, href)
    words = explained(finding)
    return SummaryLine(words.cause, href, words.remedy)


def _place(page: DossierPage, finding: Finding) -> tuple[str, str]:
    if questions.is_about_data(finding):
        return _field(page, finding.where)
    if finding.code in _IN_DATA:
        return _field(page, str(finding.params["field"]))
    if finding.where == "preferences":
        return said("applicant.preferences.title"), address("preferences", page.folio)
    return _paper(page, str(finding.params.get("slot") or finding.where))


def _field(page: DossierPage, name: str) -> tuple[str, str]:
    for field in page.call.fields:
        if field.id == name:
            url = f"{address('data', page.folio)}?faltan=1#{questions.anchor(field)}"
            return in_language(field.label), url
    return "", ""


def _paper(page: DossierPage, where: str) -> tuple[str, str]:
    for slot in page.slots:
        if where == slot.needed.slot.id:
            title = in_language(slot.needed.requirement.title)
            return title, address("slot", page.folio, where)
    for requirement in page.call.requirements:
        if where == requirement.id:
            return in_language(requirement.title), address("requirement", page.folio, where)
    return "", ""
