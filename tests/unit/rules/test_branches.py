"""The branches of a call are listed from its own file: a rehearsal then counts who went through."""

from datetime import timedelta

import pytest

from convoca.rules import branches, calls, documents
from convoca.rules.branches import Branch
from convoca.rules.documents import FileFacts, SheetMark
from convoca.rules.promises import LetterMark
from convoca.rules.sending import SendFacts
from convoca.texts import LANGUAGES, has

CALLS = sorted(folder.name for folder in calls.default_folder().iterdir() if folder.is_dir())


def load(name):
    found = calls.load(calls.default_folder() / name)
    assert isinstance(found, calls.CallFile), found
    return found.call


@pytest.fixture(scope="module")
def call():
    return load("2021-residency")


def names(call, kind):
    return {one.name for one in branches.branches(call) if one.kind == kind}


def test_every_way_to_meet_every_requirement_is_a_branch_of_each_track_it_is_for(call):
    answers = names(call, "answer")
    assert {n for n in answers if "/identity/" in n} == {
        "mexican/identity/ine",
        "mexican/identity/passport",
        "foreign/identity/passport",
    }
    assert {n.rpartition("/")[2] for n in answers if "foreign/social-service/" in n} == {
        "done",
        "released",
        "in-course",
        "not-enforceable",
        "imss",
    }


def test_a_new_option_a_new_reason_and_a_maximum_bring_their_branches_without_code(call):
    first, *rest = call.requirements
    option = first.options[0].model_copy(update={"id": "consular"})
    wider = call.model_copy(
        update={
            "requirements": (first.model_copy(update={"options": (*first.options, option)}), *rest),
            "reasons": (*call.reasons, call.reasons[0].model_copy(update={"id": "torn"})),
            "preferences": call.preferences.model_copy(update={"maximum": 5}),
        }
    )
    assert set(branches.branches(wider)) - set(branches.branches(call)) == {
        Branch("answer", "mexican/identity/consular"),
        Branch("reason", "torn"),
        Branch("finding", "prefer/preferences.too-many"),
    }


def test_a_call_without_corrections_has_no_branch_of_them(call):
    without = call.model_copy(
        update={"windows": tuple(w for w in call.windows if w.step != "correct")}
    )
    gone = {one.name for one in set(branches.branches(call)) - set(branches.branches(without))}
    assert gone == {
        "corrected",
        "to_correct/correct",
        "corrected/claim",
        "corrected/withdraw",
        "corrected/accepted",
        "corrected/observed-again",
        "correct/window.closed",
    }


def test_one_can_be_too_early_to_send_only_where_sending_opens_after_registration(call):
    assert "send/window.not-yet" in names(call, "finding")
    opens = {w.step: w.opens for w in call.windows}
    moved = tuple(
        w.model_copy(update={"opens": opens["register"] - timedelta(hours=1)})
        if w.step == "send"
        else w
        for w in call.windows
    )
    same = call.model_copy(update={"windows": moved})
    assert "send/window.not-yet" not in names(same, "finding")


def test_a_question_is_one_only_for_whoever_may_answer_it_in_two_ways(call):
    asked = {n.rpartition("/")[2] for n in names(call, "finding") if "not-answered" in n}
    assert asked == {
        "identity",
        "curp",
        "title",
        "licence",
        "grades",
        "internship",
        "social-service",
    }, "a birth certificate has one way for each track"


def test_only_where_one_may_say_that_she_has_no_curp_is_she_told_that_she_has(call):
    told = {n for n in names(call, "finding") if "has-curp" in n}
    assert told == {"send/requirement.has-curp/curp"}
    always = tuple(
        requirement.model_copy(
            update={"options": tuple(o for o in requirement.options if not o.without_curp)}
        )
        for requirement in call.requirements
    )
    with_curp = names(call.model_copy(update={"requirements": always}), "finding")
    assert told - with_curp == told


@pytest.mark.parametrize("name", CALLS)
def test_each_branch_is_listed_once_and_every_remark_has_its_words(name):
    found = branches.branches(load(name))
    assert len(set(found)) == len(found)
    assert {one.kind for one in found} == set(branches.KINDS)
    for one in found:
        if one.kind == "finding":
            _, code, *_ = one.name.split("/")
            assert all(has(code, lang) for lang in LANGUAGES), code


def test_a_dossier_as_sent_tells_its_answers_and_what_was_found_in_order(call):
    given = {
        r.id: documents.options(r, "mexican")[-1].id
        for r in documents.requirements(call, "mexican")
    }
    given |= {"teaching": "none", "publications": "none", "licence": "state-only"}
    sheet = SheetMark("ABCD-2345", 3, "0123abcd")
    letter = LetterMark("ABCD-2345", "licence-letter-state-only").text()
    attached = {
        need.slot.id: FileFacts("pdf", "pdf", 9, "", 1, True, qr=(letter, sheet.text()))
        for need in documents.slots(call, "mexican", given)
    }
    met = set(branches.of_sent(call, "mexican", SendFacts({}, given, attached, sheet)))
    assert met <= set(branches.branches(call))
    assert Branch("answer", "mexican/licence/state-only") in met
    assert {one.name for one in met if one.kind == "condition"} == {
        "title-electronic/code-read",
        "licence-letter-state-only/letter-read",
        "teaching/not-claimed",
        "publications/not-claimed",
        "application-signed/code-read",
    }
    other = SendFacts({}, given, attached, SheetMark("ABCD-2345", 4, "0123abcd"))
    lost = met - set(branches.of_sent(call, "mexican", other))
    assert lost == {Branch("condition", "application-signed/code-read")}
