"""The demo: it fills itself while it answers, and its moments, clock, parts and mail work."""

import re
import signal
import time
from datetime import UTC, datetime, timedelta

import pytest
from tests.integration.rehearsal.demonstration import Demonstration, Reader

# The first test waits until the whole call has been walked, on a machine that may be busy.
pytestmark = pytest.mark.timeout(400)
RELEASE = datetime(2021, 11, 29, 6, 1, tzinfo=UTC)
CALL = "/convocatorias/2021-residency/"
RUNNING = "SELECT shows + (now() - wall), now() FROM registry_rehearsalclock"
REST = 4.0  # seconds
MOMENTS = [
    "announced",
    "opened",
    "halfway",
    "last-minutes",
    "validating",
    "validated",
    "sealed",
    "released",
]


def test_it_answers_while_the_call_is_being_walked_and_says_how_far_it_is(demo):
    percents = [told["percent"] for told in demo.seen]

    assert percents[0] < 50
    assert percents == sorted(percents)
    assert percents[-1] == 100


def test_every_moment_of_the_calendar_is_kept_and_it_opens_in_the_middle_of_validation(demo):
    assert demo.programme()["ready"] == MOMENTS
    assert {f"at_{name}" for name in MOMENTS} | {"live"} <= demo.databases()


def test_the_database_that_the_address_names_is_never_touched(demo):
    tables = demo.ask("SELECT count(*) FROM pg_class WHERE relname ~ '^registry_'", database=None)

    assert tables == [(0,)]


def test_a_moment_opens_as_it_was_whatever_was_done_in_it(demo, at):
    reader = at("last-minutes")
    before = demo.ask("SELECT shows FROM registry_rehearsalclock")
    reader.post("/ensayo/avanzar/")
    assert demo.ask("SELECT shows FROM registry_rehearsalclock") > before

    reader.stand("last-minutes")

    assert demo.ask("SELECT shows FROM registry_rehearsalclock") == before


def test_a_copy_that_was_left_is_removed(demo, at):
    for moment in ("opened", "halfway", "validating"):
        at(moment)
    current = f"take_{demo.programme()['takes']}"
    deadline = time.monotonic() + 30

    while {name for name in demo.databases() if name.startswith("take")} != {current}:
        assert time.monotonic() < deadline, demo.databases()
        time.sleep(0.5)


def test_the_clock_goes_to_the_next_change_of_a_window_and_runs_on(demo, at):
    reader = at("last-minutes")

    reader.post("/ensayo/avanzar/")

    [(shows, wall)] = demo.ask("SELECT shows, wall FROM registry_rehearsalclock")
    assert shows == datetime(2021, 11, 18, 6, 0, tzinfo=UTC)
    assert wall is not None


def test_whoever_is_played_is_signed_in_with_one_click_where_her_work_is(at):
    reader = at("validated")
    places = {}
    for email in reader.parts():
        reader.enter(email)
        assert reader.status == 200, (email, reader.path)
        places[email.partition("@")[0]] = reader.path
        assert reader.email() == email

    assert places["gestion"] == places["segunda.llave"] == places["auditoria"] == "/tablero/"
    assert {places[f"validacion.{n}"] for n in (1, 2, 3)} == {"/mesa/"}
    applicants = [path for path in places.values() if path.startswith("/mi-expediente/")]
    assert len(applicants) >= 1


def test_signing_out_is_one_click_too(at):
    reader = at("validated")
    reader.enter("gestion@institucion.example")

    reader.enter("")

    assert reader.email() == ""


def test_nobody_but_the_parts_can_be_entered_with_one_click(demo, at):
    reader = at("validated")
    shown = set(reader.parts())
    [(hidden,), *_] = demo.ask(
        "SELECT email FROM registry_user WHERE email <> ALL(%s) LIMIT 1", list(shown)
    )

    reader.enter(hidden)

    assert reader.email() == ""


def test_the_code_of_a_new_account_is_in_the_demos_mail(at):
    reader = at("opened")
    sign_up(reader, "visitante@ejemplo.example")

    reader.get("/ensayo/correo/?para=visitante")

    assert re.search(r"<article.*?visitante@ejemplo.example.*?</article>", reader.text, re.DOTALL)


def test_whoever_signed_in_within_a_copy_is_nobody_in_another(demo, at):
    reader = at("opened")
    sign_up(reader, "otra@ejemplo.example")
    code = re.search(r"\b[A-Z0-9]{3,}-?[A-Z0-9]{3,}\b", mail_to(reader, "otra@ejemplo.example"))
    page = reader.get("/cuenta/confirm-email/")
    token = re.search(r'csrfmiddlewaretoken" value="(\w+)"', page[page.index("<main") :])
    reader.post("/cuenta/confirm-email/", token=False, code=code[0], csrfmiddlewaretoken=token[1])
    assert reader.email() == "otra@ejemplo.example"

    reader.stand("validating")

    assert reader.email() == ""


def test_mail_of_later_is_not_shown_in_an_earlier_moment(at):
    early = at("opened").get("/ensayo/correo/")
    late = at("released").get("/ensayo/correo/")

    assert "Ya puedes ver tu resultado" not in early
    assert "Ya puedes ver tu resultado" in late


def test_while_the_call_is_walked_pages_can_be_read_and_nothing_be_done(demo, at):
    reader = at("validating")
    shown = demo.programme()
    live = f"convoca_rehearsal_{shown['mark']}_live"
    demo.put_up(database=live, moment="")
    try:
        assert "2021" in reader.get(CALL)
        assert reader.status == 200
        reader.post("/cuenta/login/", email="gestion@institucion.example")
        assert reader.status == 409
        reader.post("/ensayo/avanzar/")
        assert "Elige primero un momento" in reader.text
    finally:
        demo.put_up(database=shown["database"], moment=shown["moment"])


def test_an_act_without_the_token_of_its_form_is_refused(demo, at):
    reader = at("validating")
    before = demo.programme()

    for path in ("momento", "avanzar", "entrar"):
        reader.post(f"/ensayo/{path}/", token=False, momento="opened")
        assert reader.status == 403

    assert demo.programme() == before


def test_the_demos_pages_answer_only_to_this_machine(reader):
    for path in ("", "progreso/", "correo/", "papeles.zip"):
        reader.get(f"/ensayo/{path}", **{"X-Forwarded-For": "203.0.113.9"})
        assert reader.status == 404, path


def test_it_speaks_both_languages(reader):
    assert "Guía de la demostración" in reader.get("/ensayo/")
    assert "Guide to the demo" in reader.get("/en/ensayo/")


def test_the_front_page_is_the_public_list_of_calls_under_the_bar(reader):
    page = reader.get("/")

    assert CALL in page
    assert 'class="rehearsal"' in page
    assert "style=" not in page
    assert not re.search(r"<script(?![^>]*src=)", page)


def test_before_the_release_no_page_of_anybody_says_who_got_what(demo, at):
    reader = at("sealed")
    outcome = at_release(demo)
    reader.stand("sealed")
    hold_before_the_release(demo)

    for email in ["", *reader.parts()]:
        reader.enter(email)
        own = codes_of(demo, email)
        for path, text in walked(reader):
            assert "Con plaza asignada" not in without_zeros(text), (email, path)
            assert not any(code in text for code in outcome - own), (email, path)
    for path in ("resultados.csv", "repeticion.zip"):
        reader.get(f"{CALL}{path}")
        assert reader.status == 404


def test_the_release_comes_by_the_clock_while_nobody_does_anything(demo, at):
    reader = at("sealed")
    demo.set_clock(RELEASE - timedelta(seconds=2))
    published = "SELECT count(*) FROM registry_publication"
    assert demo.ask(published) == [(0,)]
    deadline = time.monotonic() + 30

    while demo.ask(published) == [(0,)]:
        assert time.monotonic() < deadline
        time.sleep(0.2)

    assert any(code in reader.get(f"{CALL}resultados/") for code in codes(demo))


def test_a_second_demo_on_the_same_folder_is_refused(demo):
    code, said = demo.refused("--port", str(demo.port + 1))

    assert code == 1
    assert "already running" in said


def test_a_busy_port_is_said_clearly(demo, tmp_path):
    code, said = Demonstration(tmp_path / "other", demo.server).refused("--port", str(demo.port))

    assert code == 1
    assert f"port {demo.port}" in said
    assert f"PORT={demo.port + 1}" in said


def test_ctrl_c_ends_all_that_was_started_and_a_second_start_keeps_what_was_done(demo, at):
    at("halfway").post("/ensayo/avanzar/")
    shown = demo.programme()
    [(before, left)] = demo.ask(RUNNING)
    assert demo.family()

    assert demo.stop(signal.SIGINT) == 0
    assert demo.family() == []
    time.sleep(REST)
    seconds = demo.start()

    assert seconds < 60
    assert demo.programme() == shown
    [(after, now)] = demo.ask(RUNNING)
    # It stood still while nobody watched, though not to the second.
    assert after - before < now - left - timedelta(seconds=REST / 2)


def test_what_a_killed_demo_leaves_behind_goes_by_itself_and_the_next_start_works(demo, at):
    at("halfway")
    demo.stop(signal.SIGKILL)

    demo.start()

    assert demo.programme()["moment"] == "halfway"
    assert CALL in Reader(demo).get("/")


def sign_up(reader, email):
    page = reader.get("/cuenta/signup/")
    token = re.search(r'csrfmiddlewaretoken" value="(\w+)"', page[page.index("<main") :])
    reader.post("/cuenta/signup/", token=False, email=email, csrfmiddlewaretoken=token[1])


def mail_to(reader, email):
    page = reader.get(f"/ensayo/correo/?para={email}")
    return re.findall(r"<article.*?</article>", page, re.DOTALL)[0]


def codes(demo):
    return {code for (code,) in demo.ask("SELECT public_code FROM registry_publishedplace")}


def codes_of(demo, email):
    query = (
        "SELECT public_code FROM registry_dossier d"
        " JOIN registry_user u ON u.id = d.user_id WHERE u.email = %s"
    )
    return {code for (code,) in demo.ask(query, email)}


def without_zeros(text):
    """The page without the lines that count nobody."""
    return re.sub(r"<tr><th[^>]*>[^<]*</th><td[^>]*>0</td></tr>", "", text)


def at_release(demo):
    """The codes that will be published, read where they are."""
    Reader(demo).stand("released")
    found = codes(demo)
    assert found
    return found


def hold_before_the_release(demo):
    shows = RELEASE - timedelta(seconds=1)
    demo.ask("UPDATE registry_rehearsalclock SET shows = %s, wall = NULL", shows)


def walked(reader, most=60):
    """Every page that links lead to from where one is, breadth first."""
    coming, known = ["/", reader.path], {"/", reader.path}
    while coming and most:
        path = coming.pop(0)
        text = reader.get(path)
        most -= 1
        yield path, text
        for link in sorted(reader.links() - known):
            if not re.search(r"/(static|en)/|/logout/|/plazas|\.zip|/solicitud\.pdf", link):
                known.add(link)
                coming.append(link)
