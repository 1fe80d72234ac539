"""The pre-check: what is advised about a file, with its numbers, and what it never concludes."""

import dataclasses

import pytest
from tests.unit.rules.broken_calls import small_call, told

from convoca.rules import documents, mrz, precheck
from convoca.rules.curp import check_digit
from convoca.rules.documents import FileFacts, NeededSlot
from convoca.rules.findings import Effect
from convoca.rules.looks import CodeSeen, Look, PageLook, WordsSeen, from_data
from convoca.rules.papers import Condition
from convoca.rules.precheck import pictures
from convoca.rules.schema import Call, Field

CALL = small_call()
GOOD = PageLook(page=1, width=1700, height=2200, dpi=200, blur=1.2, contrast=150, light=235)
MINE = "LOPA900101MDFPXN01"
VALUES = {
    "given-names": "Ana María",
    "first-surname": "López",
    "second-surname": "Peña",
    "curp": MINE,
    "birth-date": "1990-01-01",
    "sex": "M",
    "average": "9.1",
    "scale": "10",
}
OTHER = "GOCJ850315HJCNRN02"


OTHER_CURP = OTHER[:17] + check_digit(OTHER[:17])


def facts(*pages: PageLook, qr: tuple[str, ...] = (), **words: object) -> FileFacts:
    seen = WordsSeen(letters=300, **words) if words else None
    codes = tuple(CodeSeen(1, 200, text) for text in qr)
    look = Look(pages or (GOOD,), codes, seen)
    return FileFacts("pdf", "pdf", 900, "0" * 64, 1, True, qr=qr, look=look)


def needed(*, compare: tuple[str, ...] = ("curp",), **slot: object) -> NeededSlot:
    found = documents.slot(CALL, "identity-passport")
    assert found is not None
    changed = found.slot.model_copy(update={"qr": "none", **slot})
    requirement = found.requirement.model_copy(update={"compare": compare})
    return NeededSlot(requirement, found.option, changed)


def said(seen: FileFacts, place: NeededSlot | None = None, call: Call = CALL) -> list[str]:
    return told(precheck.findings(call, place or needed(), seen, VALUES))


def own() -> dict[str, str]:
    return {**VALUES, "curp": MINE[:17] + check_digit(MINE[:17])}


def test_a_good_page_has_nothing_to_remark():
    assert said(facts(GOOD)) == []


def test_a_file_seen_before_there_were_looks_is_judged_as_before():
    old = dataclasses.replace(facts(GOOD), look=None)
    assert said(old) == []


@pytest.mark.parametrize(
    ("change", "code", "effect"),
    [
        ({"dpi": 60}, "scan.low-resolution", Effect.WARN),
        ({"blur": pictures.MOST_BLUR * 2}, "scan.blurred", Effect.WARN),
        ({"light": 40}, "scan.dark", Effect.WARN),
        ({"contrast": 12}, "scan.faint", Effect.WARN),
        ({"noise": 60.0}, "scan.grainy", Effect.WARN),
        ({"cut": ("left", "top")}, "scan.cut", Effect.WARN),
        ({"quality": 8}, "scan.compressed", Effect.INFORM),
        ({"sideways": True, "tilt": 9.0}, "scan.sideways", Effect.INFORM),
        ({"tilt": -9.0}, "scan.tilted", Effect.INFORM),
        ({"lines": 2 * pictures.MOST_LINES}, "scan.screen", Effect.INFORM),
        ({"blank": True}, "scan.blank-page", Effect.WARN),
    ],
)
def test_each_fault_of_a_page_is_told_once_and_never_blocks(change, code, effect):
    bad = dataclasses.replace(GOOD, **change)
    found = precheck.findings(CALL, needed(), facts(GOOD, bad), VALUES)
    assert told(found) == [code]
    assert found[0].effect is effect


def test_a_fault_shared_by_pages_is_told_once_with_the_first_of_them():
    bad = [dataclasses.replace(GOOD, page=n, blur=20.0) for n in (2, 3)]
    (found,) = precheck.findings(CALL, needed(), facts(GOOD, *bad), VALUES)
    assert (found.params["page"], found.params["pages"]) == (2, 2)


def test_a_page_drawn_by_a_program_is_never_blurred_or_coarse():
    drawn = PageLook(page=1, width=612, height=792, drawn=True)
    assert said(facts(drawn)) == []


def test_what_was_not_measured_is_not_held_against_anybody():
    bare = PageLook(page=1, width=300, height=4000, contrast=150, light=230)
    assert said(facts(bare)) == []


def test_a_small_code_comes_with_its_width_and_the_distance_that_mends_it():
    seen = facts(GOOD)
    codes = (CodeSeen(1, 90),)
    small = dataclasses.replace(seen, look=dataclasses.replace(seen.look, codes=codes))
    (found,) = documents.findings(CALL, needed(qr="expected").slot, small)
    assert (found.code, found.effect) == ("document.qr-unreadable", Effect.WARN)
    assert found.params == {"seen": "small", "width": 90, "needed": 150, "centimetres": 15}


@pytest.mark.parametrize(("width", "seen"), [(0, "none"), (149, "small"), (150, "blurred")])
def test_a_code_that_does_not_read_is_absent_small_or_blurred(width, seen):
    plain = facts(GOOD)
    codes = (CodeSeen(1, width),) if width else ()
    unread = dataclasses.replace(plain, look=dataclasses.replace(plain.look, codes=codes))
    assert documents.unread_code(unread)["seen"] == seen
    assert said(unread, needed(qr="expected")) == ["document.qr-unreadable"]


def test_the_code_of_ones_own_paper_agrees():
    mine = own()
    for text in (
        f"{mine['curp']}||LOPEZ|PENA|ANA MARIA|MUJER|01/01/1990",
        f"curp|{mine['curp']}|Ana María Ló",
        mine["curp"],
        f"https://verifica.example/?c={mine['curp']}",
    ):
        found = precheck.findings(CALL, needed(), facts(qr=(text,)), mine)
        assert told(found) == []


def test_the_code_of_another_person_is_told_with_both_curps():
    mine = own()
    (found,) = precheck.findings(CALL, needed(), facts(qr=(f"{OTHER_CURP}||GOMEZ",)), mine)
    assert (found.code, found.effect) == ("scan.code-other-curp", Effect.WARN)
    assert found.params == {"found": OTHER_CURP, "declared": mine["curp"]}


def test_a_code_with_ones_curp_and_another_name_is_told():
    mine = own()
    text = f"{mine['curp']}||RUIZ|SOTO|CARMEN"
    assert told(precheck.findings(CALL, needed(), facts(qr=(text,)), mine)) == [
        "scan.code-other-name"
    ]


def test_the_curp_of_a_spouse_is_nobodys_business_where_it_is_not_compared():
    found = precheck.findings(CALL, needed(compare=()), facts(qr=(OTHER_CURP,)), own())
    assert told(found) == []


def test_a_curp_with_a_wrong_check_digit_says_nothing():
    assert said(facts(qr=(OTHER_CURP[:17] + "X",), curps=(OTHER_CURP[:17] + "X",))) == []


def test_the_sheet_in_the_place_of_another_document_is_told():
    assert said(facts(qr=("CVC1:R21-K7Q4:3:0a1b2c3d",))) == ["scan.sheet-in-other-slot"]


def test_the_text_of_another_persons_paper_is_told():
    mine = own()
    assert told(precheck.findings(CALL, needed(), facts(curps=(OTHER_CURP,)), mine)) == [
        "scan.text-other-curp"
    ]
    parents_too = facts(curps=(OTHER_CURP, mine["curp"]))
    assert told(precheck.findings(CALL, needed(), parents_too, mine)) == []


def test_average_and_scale_are_compared_as_numbers():
    place = needed(compare=("average", "scale"))
    assert said(facts(averages=("9.10",), scales=("10",)), place) == []
    assert said(facts(averages=("8.4", "9.1"), scales=("10",)), place) == []
    assert said(facts(averages=("8.4",), scales=("100",)), place) == [
        "scan.average-differs",
        "scan.scale-differs",
    ]


def test_a_paper_that_names_dates_should_name_the_birth_date():
    place = needed(compare=("birth-date",))
    assert said(facts(dates=("2021-10-01", "1990-01-01")), place) == []
    assert said(facts(dates=("2021-10-01",)), place) == ["scan.birth-date-absent"]


def test_a_paper_of_this_year_is_not_one_of_last_year():
    place = needed(compare=(), issued_in=2021)
    assert said(facts(dates=("1990-01-01", "2021-02-03")), place) == []
    assert said(facts(dates=("1990-01-01", "2020-12-31")), place) == ["scan.not-of-the-year"]
    assert said(facts(dates=("1990-01-01",)), place) == [], "a date written in words is not seen"


def test_numbers_of_publications_are_checked_by_their_digit():
    place = needed(compare=("publications",))
    assert said(facts(issn=("03785955",), isbn=("9780306406157",)), place) == []
    assert said(facts(issn=("03785954",)), place) == ["scan.publication-number"]
    assert said(facts(dates=("2020-01-01",)), place) == ["scan.publication-without-number"]
    assert said(facts(issn=("03785955",), abstract=True), place) == ["scan.abstract"]


def with_publications() -> Call:
    more = [
        Field.model_validate(
            {"id": name, "kind": "serial", "label": {"es": name, "en": name}, "needed": on}
        )
        for name, on in (("first", None), ("second", {"field": "papers", "at_least": 2}))
    ]
    return CALL.model_copy(update={"fields": (*CALL.fields, *more)})


def test_a_number_that_was_not_typed_in_place_of_one_that_was_is_told():
    call, place = with_publications(), needed(compare=("publications", "first", "second"))
    typed = {**VALUES, "papers": "2", "first": "0378-5955", "second": "0-306-40615-2"}

    def of(seen: FileFacts, values: dict[str, str] = typed) -> list[tuple[str, str, str]]:
        found = precheck.findings(call, place, seen, values)
        told(found)
        return [(f.code, f.params["declared"], f.params["found"]) for f in found]

    assert of(facts(issn=("03785955",), isbn=("9780306406157",))) == []
    assert of(facts(issn=("03785955",))) == [], "the other may be on a page that is a picture"
    assert of(facts(issn=("03785955", "2434561X"), isbn=("0306406152",))) == [], "printed besides"
    assert of(facts(issn=("2434561X",), isbn=("0306406152",))) == [
        ("scan.publication-differs", "ISSN 0378-5955", "ISSN 2434-561X")
    ]
    no_longer = {**typed, "papers": "1"}
    assert of(facts(issn=("03785955", "2434561X")), no_longer) == []
    assert of(facts(issn=("2434561X",)), {**typed, "first": "03785954"}) == [
        ("scan.publication-differs", "ISBN 0-306-40615-2", "ISSN 2434-561X")
    ]


def test_numbers_are_compared_where_only_they_are():
    call, place = with_publications(), needed(compare=("first",))
    typed = {**VALUES, "first": "0378-5955"}
    found = precheck.findings(call, place, facts(issn=("2434561X",)), typed)
    assert told(found) == ["scan.publication-differs"]


def asking_on_papers(field: str) -> Call:
    """A call that asks for that datum only when two publications are claimed."""
    asked = Condition(field="papers", at_least=2)
    fields = tuple(
        one.model_copy(update={"needed": asked}) if one.id == field else one
        for one in with_publications().fields
    )
    return CALL.model_copy(update={"fields": fields})


@pytest.mark.parametrize(
    ("field", "seen"),
    [
        ("curp", {"curps": (OTHER_CURP,)}),
        ("average", {"averages": ("8.4",)}),
        ("scale", {"scales": ("100",)}),
        ("birth-date", {"dates": ("2021-10-01",)}),
        ("first", {"issn": ("2434561X",)}),
    ],
)
def test_what_an_earlier_answer_called_for_is_held_against_nobody(
    field: str, seen: dict[str, tuple[str, ...]]
):
    call, place = asking_on_papers(field), needed(compare=(field,))
    values = {**own(), "first": "0378-5955"}
    for papers, differs in (("2", 1), ("1", 0), ("", 0)):
        said_now = {**values, "papers": papers}
        found = precheck.findings(call, place, facts(**seen), said_now)
        assert len(told(found)) == differs, papers


UPPER = "P<MEXLOPEZ<PENA<<ANA<MARIA<<<<<<<<<<<<<<<<<<"


def zone(*, born: str = "900101", sex: str = "F", expires: str = "270101") -> tuple[str, str]:
    def checked(signs: str) -> str:
        return f"{signs}{mrz.check_digit(signs)}"

    line = f"{checked('G12345678')}MEX{checked(born)}{sex}{checked(expires)}{'<' * 14}0"
    return UPPER, line + str(mrz.check_digit(line[0:10] + line[13:20] + line[21:43]))


def test_a_passport_that_agrees_has_nothing_to_remark():
    assert said(facts(mrz=zone()), needed(in_force="cycle-ends")) == []


def test_the_sex_of_a_passport_and_that_of_a_curp_use_other_letters():
    """M is mujer in a CURP and male in a passport."""
    assert said(facts(mrz=zone(sex="M"))) == ["passport.differs-sex"]
    assert said(facts(mrz=zone(sex="<"))) == []


def test_a_passport_of_another_person_is_told():
    upper, lower = zone(born="850315")
    seen = facts(mrz=("P<MEXGOMEZ<<JUAN".ljust(44, "<"), lower))
    assert upper != seen.look.words.mrz[0]
    assert said(seen) == ["passport.differs-name", "passport.differs-birth-date"]


def test_a_birth_date_no_longer_asked_is_not_held_against_a_passport():
    call, seen = asking_on_papers("birth-date"), facts(mrz=zone(born="850315"))
    for papers, codes in (("2", ["passport.differs-birth-date"]), ("1", [])):
        found = precheck.findings(call, needed(), seen, {**VALUES, "papers": papers})
        assert told(found) == codes


def test_a_zone_that_does_not_add_up_is_told_and_nothing_else_is_concluded():
    upper, lower = zone(expires="200101")
    broken = lower[:14] + "5" + lower[15:]
    assert said(facts(mrz=(upper, broken)), needed(in_force="cycle-ends")) == [
        "passport.check-digit"
    ]


@pytest.mark.parametrize(
    ("expires", "in_force", "blocks"),
    [
        ("200101", "sending", True),
        ("200101", "cycle-starts", True),
        ("200101", "cycle-ends", True),
        ("350101", "cycle-ends", False),
        ("200101", None, False),
    ],
)
def test_a_passport_that_runs_out_blocks_sending_only_where_the_call_says_until_when(
    expires, in_force, blocks
):
    seen = facts(mrz=zone(expires=expires))
    found = precheck.blocking(CALL, needed(in_force=in_force), seen, VALUES)
    assert told(found) == (["passport.expires-too-soon"] if blocks else [])
    assert all(one.effect is Effect.BLOCK_SEND for one in found)


def test_a_file_without_a_slot_is_judged_by_its_looks_alone():
    bad = dataclasses.replace(GOOD, blur=20.0)
    assert told(precheck.alone(facts(bad), {})) == ["scan.blurred"]
    lost = FileFacts("pdf", "pdf", 9, "0" * 64, 0, False, trouble="truncated")
    assert told(precheck.alone(lost, {})) == ["docscan.trouble.truncated"]


def test_a_look_comes_back_from_its_json_as_it_was():
    import json

    seen = facts(dataclasses.replace(GOOD, cut=("top",)), qr=("x",), dates=("2021-01-01",)).look
    assert from_data(json.loads(json.dumps(dataclasses.asdict(seen)))) == seen
    assert from_data(None) is None


def test_an_infected_file_is_refused_and_one_not_looked_at_waits():
    plain = facts(GOOD)
    bad = documents.with_verdict(plain, "infected", "Eicar")
    (found,) = precheck.findings(CALL, needed(), bad, VALUES)
    assert (found.code, found.effect) == ("document.infected", Effect.REFUSE)
    assert told([found]) == ["document.infected"]
    assert precheck.blocking(CALL, needed(), bad, VALUES) == (found,)
    waits = documents.with_verdict(plain, "unreachable", "timed out")
    assert told(precheck.blocking(CALL, needed(), waits, VALUES)) == ["document.not-scanned"]
    assert told(precheck.alone(waits, {})) == ["document.not-scanned"]
    clean = documents.with_verdict(waits, "clean", "")
    assert said(clean) == []


@pytest.mark.parametrize("in_force", [None, "sending", "cycle-ends"])
@pytest.mark.parametrize("virus", ["", "infected", "unreachable"])
@pytest.mark.parametrize("openable", [True, False])
def test_what_blocks_a_send_is_exactly_what_the_whole_pre_check_calls_blocking(
    in_force, virus, openable
):
    ugly = dataclasses.replace(GOOD, dpi=40, blur=9.0, contrast=10, light=60, cut=("top",))
    seen = facts(ugly, mrz=zone(expires="200101"), curps=(OTHER_CURP,))
    seen = dataclasses.replace(seen, virus=virus, openable=openable)
    place = needed(in_force=in_force)
    whole = precheck.findings(CALL, place, seen, own())
    grave = [f for f in whole if f.effect is Effect.BLOCK_SEND or f.code == "document.infected"]
    assert list(precheck.blocking(CALL, place, seen, own())) == grave
