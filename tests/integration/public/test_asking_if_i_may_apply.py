"""Am I eligible? The owner of a folio and a CURP is told; a stranger learns nothing."""

import pytest
from tests.integration.cast import CALL, at, crowd

from convoca.portal.ui import limits

ASK = f"/convocatorias/{CALL}/puedo-participar/"


def ask(client, folio: str, curp: str):
    return client.post(ASK, {"folio": folio, "curp": curp})


def test_the_pair_of_the_list_opens_the_call_with_its_track_and_specialty(office, stranger):
    ana = crowd()[0]
    response = ask(stranger, f" {ana.folio.lower()} ", ana.curp.lower())
    page = response.content.decode()
    assert response.status_code == 200
    assert "Sí puedes participar" in page
    assert ("Médica o médico mexicano" if ana.track == "mexican" else "extranjero") in page


def test_an_unknown_folio_and_anothers_curp_get_the_same_answer(office, stranger):
    ana, eva = crowd()[:2]
    unknown = ask(stranger, "NO-HAY-0000", ana.curp)
    crossed = ask(stranger, eva.folio, ana.curp)
    said = [[line.text for line in r.context["errors"]] for r in (unknown, crossed)]
    assert (unknown.status_code, crossed.status_code) == (422, 422)
    assert said[0] == said[1]
    assert eva.curp not in crossed.content.decode()


def test_a_curp_typed_wrong_says_which_character(office, stranger):
    ana = crowd()[0]
    response = ask(stranger, ana.folio, ana.curp[:4] + "X" + ana.curp[5:])
    assert response.status_code == 422
    assert "#f-curp" in [line.href for line in response.context["errors"]]
    assert ana.folio in response.content.decode()


def test_both_missing_answers_are_told_at_once(office, stranger):
    assert [line.href for line in ask(stranger, "", " ").context["errors"]] == [
        "#f-folio",
        "#f-curp",
    ]


def test_outside_the_window_whoever_may_apply_is_told_when(office, stranger, now):
    ana = crowd()[0]
    now(at(18, 9))
    page = ask(stranger, ana.folio, ana.curp).content.decode()
    assert "Sí puedes participar" in page
    assert 'class="finding' in page


def test_what_was_asked_is_not_in_an_address_nor_kept_by_the_browser(office, stranger):
    ana = crowd()[0]
    response = ask(stranger, ana.folio, ana.curp)
    assert "no-store" in response["Cache-Control"]
    assert stranger.get(ASK, {"folio": ana.folio}).context["fields"][0].value == ""


@pytest.mark.parametrize("address", ["192.0.2.7", "2001:db8::7"])
def test_a_connection_that_insists_is_asked_to_wait(office, stranger, address):
    most = limits.PER_CONNECTION[0][0]
    tries = [
        stranger.post(ASK, {"folio": f"F{i}", "curp": "X"}, REMOTE_ADDR=address).status_code
        for i in range(most + 1)
    ]
    assert tries == [422] * most + [429]


def test_a_folio_cannot_be_guessed_from_many_connections(office, stranger):
    most = limits.PER_FOLIO[0][0]
    tries = [
        stranger.post(ASK, {"folio": "F1", "curp": "X"}, REMOTE_ADDR=f"192.0.2.{i}").status_code
        for i in range(most + 1)
    ]
    assert tries == [422] * most + [429]
