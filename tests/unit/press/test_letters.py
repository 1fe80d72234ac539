"""One letter says everything: what was decided, until when, and on which act it rests."""

from datetime import UTC, datetime

import pytest

from convoca.press import letters
from convoca.press.letters import LetterFacts, Observation, ObservationFacts
from convoca.proof.spoken import spoken

from .printed import AT, ZONE, accessibility, digest, text


def accepted(**other):
    facts = {
        "issuer": "Instituto de Ejemplo",
        "call_title": "Residencias médicas 2021–2022",
        "folio": "ENARM45-012345",
        "name": "María Guadalupe Ñúñez Echeverría",
        "specialty": "Medicina interna",
        "at": AT,
        "zone": ZONE,
        "receipt": "K7QM-3XTA-9PLD",
        "digest": digest("receipt"),
    }
    return LetterFacts(**{**facts, **other})


def observed(*observations):
    return ObservationFacts(
        issuer="Instituto de Ejemplo",
        call_title="Residencias médicas 2021–2022",
        folio="ENARM45-012345",
        name="María Guadalupe Ñúñez Echeverría",
        at=AT,
        zone=ZONE,
        deadline=datetime(2021, 11, 22, 5, 59, tzinfo=UTC),
        observations=observations,
    )


def test_the_letter_of_a_placed_doctor_names_her_post_and_its_conditions():
    facts = accepted(
        vacancy="R21-MI-007",
        site="Hospital General núm. 1",
        place="Mérida, Yucatán",
        starts="1 de marzo de 2022",
        conditions=("Entrega tu cédula en 12 meses.",),
    )

    said = text(letters.pre_acceptance(facts, "es"))

    for part in (
        "tienes plaza asignada",
        "R21-MI-007",
        "Hospital General núm. 1",
        "Mérida, Yucatán",
        "Inicio 1 de marzo de 2022",
        "Entrega tu cédula en 12 meses.",
        "K7QM-3XTA-9PLD",
        " · ".join(spoken(digest("receipt"))),
    ):
        assert part in said
    assert "Término" not in said


def test_without_a_site_the_letter_promises_no_post():
    said = text(letters.pre_acceptance(accepted(), "es"))

    assert "está validado. Con eso participas en la asignación" in said
    assert "plaza asignada" not in said


def test_all_observations_come_in_one_letter_with_their_deadline():
    facts = observed(
        Observation("Acta de nacimiento", "La copia no es del año en curso."),
        Observation("Certificado", "No muestra el promedio final.", "La hoja 2 sale cortada."),
    )

    said = text(letters.observations(facts, "es"))

    assert "hay 2 documentos por corregir" in said
    assert "1 Acta de nacimiento La copia no es del año en curso." in said
    assert "La hoja 2 sale cortada." in said
    assert "23:59 h del domingo 21 de noviembre de 2021 (hora del centro)" in said


def test_one_observation_is_said_in_the_singular():
    facts = observed(Observation("Birth certificate", "Not issued this year."))

    said = text(letters.observations(facts, "en"))

    assert "one document needs correcting" in said
    assert "23:59 on Sunday 21 November 2021 (Central Mexico time)" in said


@pytest.mark.parametrize("lang", ["es", "en"])
def test_letters_are_tagged_and_repeatable(lang):
    facts = observed(Observation("Acta", '#read("/etc/passwd")'))

    for make, given in ((letters.pre_acceptance, accepted()), (letters.observations, facts)):
        assert make(given, lang) == make(given, lang)
        assert accessibility(make(given, lang))["tagged"]
    assert '#read("/etc/passwd")' in text(letters.observations(facts, lang))
