"""Synthetic papers: what the scan finds in them is what was meant, and nobody could misuse one."""

import io
from collections import Counter

import pypdfium2
import pytest

from convoca import docscan
from convoca.rehearsal import papers, slips, statements
from convoca.rehearsal.papers import paper
from convoca.rehearsal.variants import ODD_ONES, REASONS, REFUSED, Variant
from convoca.rules import documents, precheck
from convoca.rules.findings import Effect, refuses

CODES = {
    Variant.EMPTY: "document.empty",
    Variant.TRUNCATED: "document.damaged",
    Variant.ENCRYPTED: "document.encrypted",
    Variant.LYING_NAME: "document.name-differs",
    Variant.WRONG_KIND: "document.kind-not-accepted",
    Variant.TOO_BIG: "document.too-big",
}
# What the pre-check says of a paper that is hard to read or says something else, and where.
ADVICE = {
    Variant.TOO_LONG: ("curp-electronic", "document.too-many-pages"),
    Variant.COARSE: ("teaching-appointment", "scan.low-resolution"),
    Variant.DARK: ("teaching-appointment", "scan.dark"),
    Variant.FAINT: ("teaching-appointment", "scan.faint"),
    Variant.GRAINY: ("teaching-appointment", "scan.grainy"),
    Variant.CUT: ("teaching-appointment", "scan.cut"),
    Variant.COMPRESSED: ("teaching-appointment", "scan.compressed"),
    Variant.SIDEWAYS: ("teaching-appointment", "scan.sideways"),
    Variant.TILTED: ("teaching-appointment", "scan.tilted"),
    Variant.SCREEN: ("teaching-appointment", "scan.screen"),
    Variant.BLANK: ("teaching-appointment", "scan.blank-page"),
    Variant.OTHERS_CODE: ("birth-digital", "scan.code-other-curp"),
    Variant.RENAMED_CODE: ("birth-digital", "scan.code-other-name"),
    Variant.OTHERS_CURP: ("birth-digital", "scan.text-other-curp"),
    Variant.OTHER_AVERAGE: ("grades-with-average", "scan.average-differs"),
    Variant.OTHER_SCALE: ("grades-with-average", "scan.scale-differs"),
    Variant.OTHER_BIRTH: ("birth-digital", "scan.birth-date-absent"),
    Variant.OLD: ("birth-digital", "scan.not-of-the-year"),
    Variant.WRONG_NUMBER: ("publications-file", "scan.publication-number"),
    Variant.OTHER_NUMBER: ("publications-file", "scan.publication-differs"),
    Variant.NO_NUMBER: ("publications-file", "scan.publication-without-number"),
    Variant.ABSTRACT: ("publications-file", "scan.abstract"),
    Variant.EXPIRED: ("identity-passport", "passport.expires-too-soon"),
    Variant.WRONG_ZONE: ("identity-passport", "passport.check-digit"),
    Variant.ZONE_OTHER_NAME: ("identity-passport", "passport.differs-name"),
    Variant.ZONE_OTHER_BIRTH: ("identity-passport", "passport.differs-birth-date"),
    Variant.ZONE_OTHER_SEX: ("identity-passport", "passport.differs-sex"),
}


@pytest.fixture(scope="session")
def every_slot(the_file):
    return [
        slot
        for requirement in the_file.call.requirements
        for option in requirement.options
        for slot in option.slots
    ]


def test_a_good_paper_passes_every_check_of_its_slot(crowd, the_file, every_slot):
    for slot in every_slot:
        name, data = paper(crowd[0], slot.id, Variant.GOOD)
        found = documents.findings(the_file.call, slot, docscan.inspect(data, name))
        assert found == (), slot.id


@pytest.fixture(scope="session")
def some_slots(every_slot):
    """One of each form: a card, a letter with a code, sheets, a photographed paper."""
    wanted = ("identity-ine", "title-electronic", "grades-with-average", "teaching-appointment")
    return [slot for slot in every_slot if slot.id in wanted]


@pytest.mark.parametrize("variant", REFUSED)
def test_a_broken_file_is_refused_for_what_is_wrong_with_it(crowd, the_file, some_slots, variant):
    for slot in some_slots:
        name, data = paper(crowd[1], slot.id, variant)
        found = documents.findings(the_file.call, slot, docscan.inspect(data, name))
        refused = {finding.code for finding in found if finding.effect is Effect.REFUSE}
        assert refused == {CODES[variant]}, slot.id


def test_the_pre_check_advises_against_every_odd_paper(crowd, the_file):
    person = next(one for one in crowd if one.merit.publications and one.merit.usual)
    values = statements.values(person, the_file.call)
    assert set(ADVICE) == set(ODD_ONES)
    for variant, (slot, code) in ADVICE.items():
        name, data = paper(person, slot, variant, full=False)
        seen = docscan.inspect(data, name)
        needed = documents.slot(the_file.call, slot)
        told = {one.code for one in precheck.findings(the_file.call, needed, seen, values)}
        assert code in told, (variant, told)


@pytest.mark.parametrize("variant", list(REASONS))
def test_what_only_a_validator_can_object_to_is_never_refused_by_the_scan(
    crowd, the_file, some_slots, variant
):
    for slot in some_slots:
        name, data = paper(crowd[2], slot.id, variant)
        facts = docscan.inspect(data, name)
        assert not refuses(documents.findings(the_file.call, slot, facts)), slot.id


def test_a_script_in_a_paper_is_noticed(crowd, the_file, some_slots):
    for slot in some_slots:
        name, data = paper(crowd[1], slot.id, Variant.ACTIVE)
        found = documents.findings(the_file.call, slot, docscan.inspect(data, name))
        assert [finding.code for finding in found] == ["document.active-content"]


@pytest.mark.parametrize("variant", [Variant.NO_QR, Variant.BLURRED])
def test_an_electronic_paper_without_a_readable_code_is_a_warning(
    crowd, the_file, every_slot, variant
):
    for slot in (each for each in every_slot if each.qr == "expected"):
        name, data = paper(crowd[3], slot.id, variant)
        found = documents.findings(the_file.call, slot, docscan.inspect(data, name))
        assert [finding.code for finding in found] == ["document.qr-unreadable"]


def test_every_reason_that_a_wrong_paper_gives_is_in_the_call(the_file):
    assert set(REASONS.values()) <= {reason.id for reason in the_file.call.reasons}


@pytest.mark.parametrize("full", [False, True])
def test_the_same_paper_has_the_same_bytes(crowd, some_slots, full):
    made_alike = {*ODD_ONES, Variant.TOO_BIG}  # whatever place they are for
    for place, slot in enumerate(some_slots):
        for variant in set(Variant) - (made_alike if place else set()):
            first = paper(crowd[4], slot.id, variant, full)
            papers._stock.cache_clear()
            assert paper(crowd[4], slot.id, variant, full) == first


def test_full_papers_are_made_for_each_person_and_sample_papers_shared(crowd):
    def different(full: bool) -> int:
        return len({paper(person, "curp-electronic", full=full)[1] for person in crowd[:40]})

    assert different(True) == 40
    assert different(False) == papers.POOL


def test_the_code_of_a_full_paper_says_whose_it_is(crowd):
    name, data = paper(crowd[5], "title-electronic")
    (text,) = docscan.inspect(data, name).qr
    assert text.startswith(f"title-electronic|{crowd[5].curp}|")


def test_the_signed_sheet_carries_the_mark_it_is_given_even_among_sample_papers(crowd):
    mark = documents.SheetMark(crowd[0].folio, 3, "0a1b2c3d")
    for full in (False, True):
        name, data = paper(crowd[0], "application-signed", full=full, code=mark.text())
        assert documents.read_sheet_mark(docscan.inspect(data, name).qr) == mark


def test_every_page_says_that_it_is_synthetic(crowd):
    for slot in ("birth-digital", "grades-with-average", "publications-file"):
        with pypdfium2.PdfDocument(io.BytesIO(paper(crowd[0], slot)[1])) as document:
            for page in document:
                words = page.get_textpage().get_text_range()
                assert "DOCUMENTO SINTÉTICO" in words
                assert crowd[0].name.full in words


def test_another_persons_paper_does_not_name_her(crowd):
    _, data = paper(crowd[0], "birth-digital", Variant.OTHERS_NAME)
    with pypdfium2.PdfDocument(io.BytesIO(data)) as document:
        assert crowd[0].name.full not in document[0].get_textpage().get_text_range()


def test_a_slot_nobody_thought_of_gets_a_letter(crowd):
    name, data = paper(crowd[0], "something-new")
    assert docscan.inspect(data, name).openable


def test_people_without_mistakes_attach_good_papers_only(crowd, the_file):
    careful = [person for person in crowd if not person.temper.mistakes]
    for person in careful[:100]:
        tries = slips.attempts(person, the_file.call)
        assert set(tries) == set(statements.slots(person, the_file.call))
        assert set(tries.values()) == {(Variant.GOOD,)}
        assert slips.forgotten(person, the_file.call) is None


def test_a_refused_file_is_always_followed_by_one_that_is_not(crowd, the_file):
    for person in crowd:
        for several in slips.attempts(person, the_file.call).values():
            assert several[-1] not in REFUSED


def test_the_signed_sheet_goes_wrong_in_its_own_ways_only(crowd, the_file):
    ways = {slips.attempts(one, the_file.call)["application-signed"] for one in crowd}
    own = {(Variant.GOOD,), (Variant.FLAWED,), (Variant.NO_QR,), (Variant.OTHERS_SHEET,)}
    assert ways == own


def test_what_few_have_goes_wrong_as_well(crowd, the_file):
    forgotten = {slips.forgotten(person, the_file.call) for person in crowd}
    assert {"publications-file"} & forgotten
    skipped = {slips.skipped(person, the_file.call) for person in crowd}
    assert {"teaching", "publications"} & skipped


def test_between_them_people_get_every_kind_of_paper_wrong(crowd, the_file):
    seen = Counter(
        variant
        for person in crowd
        for several in slips.attempts(person, the_file.call).values()
        for variant in several
    )
    assert set(seen) == set(Variant)
    assert seen[Variant.GOOD] > 0.9 * seen.total()
