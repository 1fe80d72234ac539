"""Where a dossier stands: what is next, who acts, by when, and how long is left."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from convoca.portal.applicant import papers, problems, promising, questions
from convoca.portal.applicant.reader import address
from convoca.portal.ui.parts import Countdown, Crumb, Kind, Moment, Tag, Task
from convoca.portal.ui.words import said
from convoca.rules import windows
from convoca.rules.dossiers import TERMINAL, State
from convoca.rules.schema import Call, Window
from convoca.workflow.queries import clarifications
from convoca.workflow.queries.mine import DossierPage

_KINDS: Mapping[State, Kind] = {
    State.DRAFT: "now",
    State.TO_CORRECT: "warn",
    State.TO_CLARIFY: "warn",
    State.VALIDATED: "good",
    State.ASSIGNED: "good",
    State.REFUSED: "bad",
}
# Which step's window decides what happens next, in each state.
_STEPS: Mapping[State, str] = {
    State.DRAFT: "send",
    State.TO_CORRECT: "correct",
    State.SENT: "validate",
    State.IN_REVIEW: "validate",
    State.TO_CLARIFY: "validate",
    State.CORRECTED: "validate",
    State.VALIDATED: "prefer",
}
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Standing:
    """The head of the dossier's page: its state, the next thing to do, and the time left for it."""

    tag: Tag
    next_step: str
    countdown: Countdown | None
    first: Crumb | None


def tag(state: State) -> Tag:
    """A state in words."""
    return Tag(said("state.name", state=state.value), _KINDS.get(state, "info"))


def standing(page: DossierPage, at: datetime, todo: Sequence[Task]) -> Standing:
    """What a tired person reads first; `todo` are the tasks below it."""
    return Standing(
        tag=tag(page.state),
        next_step=said(f"applicant.next.{_situation(page, at)}"),
        countdown=_countdown(page, at),
        first=_first(page, at, todo),
    )


def is_open(call: Call, step: str, at: datetime) -> bool:
    """Whether a step is open now."""
    return not windows.require(call, step, at)


def _situation(page: DossierPage, at: datetime) -> str:
    """The code of the sentence that says what is next."""
    closed = windows.require_closed(page.call, _STEPS.get(page.state, "send"), at) == ()
    if page.state is State.DRAFT and closed:
        return "too-late"
    if page.state is State.TO_CORRECT and closed:
        return "correction-late"
    if page.state is State.VALIDATED:
        if not is_open(page.call, "prefer", at):
            return "validated"
        return "validated-rank" if page.preference_version else "validated-no-list"
    return page.state.value.replace("_", "-")


def _first(page: DossierPage, at: datetime, todo: Sequence[Task]) -> Crumb | None:
    """The one thing to do now: where the button leads."""
    if page.state is State.DRAFT and is_open(page.call, "record", at):
        left = next((task for task in todo if task.tag.kind != "good"), None)
        return Crumb(said("applicant.next.go", task=left.text), left.url) if left else None
    if page.state is State.TO_CORRECT and is_open(page.call, "correct", at):
        return Crumb(said("applicant.next.corrections"), address("corrections", page.folio))
    if page.state is State.TO_CLARIFY:
        return Crumb(said("clarify.title"), address("clarify", page.folio))
    if page.state in (State.ASSIGNED, State.UNASSIGNED):
        return Crumb(said("applicant.next.result"), address("result", page.folio))
    return None


def _countdown(page: DossierPage, at: datetime) -> Countdown | None:
    if page.state in TERMINAL:
        return None
    if page.state is State.TO_CLARIFY:
        return _to_answer(page)
    step = {State.DRAFT: "send", State.TO_CORRECT: "correct"}.get(page.state, "prefer")
    return window_countdown(page.call, step, at) or _to_release(page, at)


def _to_answer(page: DossierPage) -> Countdown | None:
    """Time left for the answer to the question that is open."""
    asked = next((one for one in clarifications.of(page.held.row) if one.open), None)
    if asked is None:
        return None
    name, after = said("clarify.title"), said("applicant.now-closed")
    return Countdown(asked.due + _MINUTE, "countdown.closes", after, name, asked.due)


def window_countdown(call: Call, step: str, at: datetime) -> Countdown | None:
    """Time to the next opening or closing of a step; None when it is over."""
    name = said("step.name", step=step)
    for window in windows.of_step(call, step):
        opens, closes = windows.bounds(window, call.zone)
        if at < opens:
            return Countdown(opens, "countdown.opens", said("applicant.now-open"), name)
        if at < closes:
            after = said("applicant.now-closed")
            return Countdown(closes, "countdown.closes", after, name, closes - _MINUTE)
    return None


def _to_release(page: DossierPage, at: datetime) -> Countdown | None:
    release = windows.release_instant(page.call)
    waits = page.state not in (State.DRAFT, State.TO_CORRECT) and at < release
    if not waits:
        return None
    return Countdown(release, "countdown.results", said("applicant.now-out"))


def tasks(page: DossierPage, at: datetime) -> list[Task]:
    """What there is to do, each line with its state in words."""
    ranks = bool(windows.of_step(page.call, "prefer"))
    found = [_data(page), _documents(page), *([_preferences(page, at)] if ranks else [])]
    if page.state is State.DRAFT:
        return [*found, _sheet(page, at), _send(page, at)]
    if page.state is State.TO_CORRECT:
        url = address("corrections", page.folio)
        found.insert(0, Task(said("applicant.corrections.title"), tag(page.state), url))
    if page.state is State.TO_CLARIFY:
        url = address("clarify", page.folio)
        found.insert(0, Task(said("clarify.title"), tag(page.state), url))
    if page.letter is not None and page.state is not State.TO_CORRECT:
        found.append(_letter(page))
    if page.state is not State.WITHDRAWN:
        found.append(_result(page, at))
    if page.state is State.ASSIGNED:
        lines = promising.listing(page, windows.day(page.call, at))
        found += [Task(x.duty, x.tag, address("keep-promise", page.folio, x.slot)) for x in lines]
    return found


def _data(page: DossierPage) -> Task:
    missing = len(questions.problems(page))
    word = (
        Tag(said("applicant.task.missing", count=missing))
        if missing
        else Tag(said("applicant.task.complete"), "good")
    )
    return Task(said("applicant.data.title"), word, address("data", page.folio))


def _documents(page: DossierPage) -> Task:
    done, total = papers.progress(papers.cards(page))
    kind: Kind = "good" if done == total else "neutral"
    word = Tag(said("applicant.task.progress", done=done, total=total), kind)
    return Task(said("applicant.documents.title"), word, address("documents", page.folio))


def _preferences(page: DossierPage, at: datetime) -> Task:
    if page.wishes:
        word = Tag(said("applicant.task.sites", count=len(page.wishes)), "good")
    else:
        word = Tag(
            said("applicant.task.no-list"), "warn" if at >= _opens(page, "prefer") else "neutral"
        )
    title, url = said("applicant.preferences.title"), address("preferences", page.folio)
    return Task(title, word, url, said("applicant.task.preferences-hint"))


def _opens(page: DossierPage, step: str) -> datetime:
    return windows.bounds(windows.of_step(page.call, step)[0], page.call.zone)[0]


def _sheet(page: DossierPage, at: datetime) -> Task:
    stale = any(p.code.startswith("sheet.") and p.effect == "block-send" for p in page.problems)
    signed = any(s.needed.slot.qr == "sheet" and s.document for s in page.slots)
    if stale:
        word = Tag(said("applicant.task.sheet-stale"), "bad")
    elif signed:
        word = Tag(said("applicant.task.sheet-signed"), "good")
    else:
        over = windows.require_closed(page.call, "print", at) == ()
        open_now = "to-print" if is_open(page.call, "print", at) else "not-open"
        word = Tag(said(f"applicant.task.sheet-{'over' if over else open_now}"))
    return Task(said("applicant.sheet.title"), word, address("sheet", page.folio))


def _send(page: DossierPage, at: datetime) -> Task:
    missing = len(problems.blocking(page))
    if missing:
        word = Tag(said("applicant.task.missing", count=missing))
    elif is_open(page.call, "send", at):
        word = Tag(said("applicant.task.ready-to-send"), "now")
    else:
        word = Tag(said("applicant.task.not-open"))
    return Task(said("applicant.review.title"), word, address("review", page.folio))


def _letter(page: DossierPage) -> Task:
    word = Tag(said("applicant.task.letter"), "info")
    return Task(said("applicant.letter.title"), word, address("corrections", page.folio))


def _result(page: DossierPage, at: datetime) -> Task:
    out = at >= windows.release_instant(page.call)
    word = Tag(said(f"applicant.task.result-{'out' if out else 'waits'}"), "info")
    return Task(said("applicant.result.title"), word, address("result", page.folio))


def timeline(page: DossierPage, at: datetime) -> list[Moment]:
    """What was done, where it is now, and what comes; who acts and by when."""
    return [*_past(page), *_present(page, at), *_ahead(page, at)]


def _past(page: DossierPage) -> Iterator[Moment]:
    for step in page.history:
        if step.act == "claim":
            continue
        url = address("receipt", page.folio, step.receipt_number) if step.receipt_number else ""
        own = any(r.number == step.receipt_number for r in page.receipts)
        yield Moment(
            said("applicant.did", act=step.act),
            "done",
            at=step.at,
            url=url if own else "",
            link=said("applicant.see-receipt") if own else "",
        )


def _present(page: DossierPage, at: datetime) -> Iterator[Moment]:
    step = _STEPS.get(page.state)
    if step is None:
        return
    hers = (State.DRAFT, State.TO_CORRECT, State.TO_CLARIFY)
    who = "you" if page.state in hers else "validator"
    if page.state is State.VALIDATED:
        who = "you" if is_open(page.call, "prefer", at) else "issuer"
    window = _window(page.call, step, at)
    if window and who == "you" and windows.status(window, page.call.zone, at) == "closed":
        who = "over"
    yield Moment(
        said("applicant.stage", step=step),
        "now",
        [said(f"applicant.acts.{who}")],
        at=windows.bounds(window, page.call.zone)[0] if window else None,
        until=_last(page.call, window) if window else None,
        tag=None if who == "over" else Tag(said("timeline.now"), "now"),
    )


def _ahead(page: DossierPage, at: datetime) -> Iterator[Moment]:
    if page.state in TERMINAL:
        return
    if page.state is State.DRAFT:
        yield _coming(page, "validate", "validator", at)
    if page.state is not State.VALIDATED and is_open(page.call, "prefer", at):
        yield _coming(page, "prefer", "you", at)
    release = windows.release_instant(page.call)
    yield Moment(
        said("applicant.stage", step="results"), "next", [said("applicant.acts.clock")], at=release
    )


def _coming(page: DossierPage, step: str, who: str, at: datetime) -> Moment:
    window = _window(page.call, step, at)
    bounds = windows.bounds(window, page.call.zone) if window else None
    return Moment(
        said("applicant.stage", step=step),
        "next",
        [said(f"applicant.acts.{who}")],
        at=bounds[0] if bounds else None,
        until=bounds[1] - _MINUTE if bounds else None,
    )


def _window(call: Call, step: str, at: datetime) -> Window | None:
    """The window of a step that is open or comes next; the last one when all are over."""
    found = windows.of_step(call, step)
    ahead = [w for w in found if windows.status(w, call.zone, at) != "closed"]
    return next(iter(ahead), found[-1] if found else None)


def _last(call: Call, window: Window) -> datetime:
    return windows.bounds(window, call.zone)[1] - _MINUTE
