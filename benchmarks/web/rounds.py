"""What is measured, in its order: the floor between the stages, each stage, whole applications."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlencode

from benchmarks.web.browser import Browser, Lines
from benchmarks.web.doctor import Act, Doctor
from benchmarks.web.measure import Lap, Track, together

_FORM = "application/x-www-form-urlencoded"
_PART = 80  # acts between two floors: some tenths of a second
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Stage:
    """A stage: the acts alone, the forms before and the pages after them, and its floors together."""

    name: str
    act: Lap
    forms: Lap
    pages: Lap
    floor: Lap

    @property
    def inserts(self) -> float:
        """How many inserts go by in the time of one act, by the floors before, between and after."""
        return self.floor.rate / self.act.rate

    def to_data(self) -> dict[str, object]:
        """The stage for a report; `of_floor` by rate, `floors` how many inserts one act costs."""
        least = self.floor.cost
        whole = sum(lap.seconds for lap in (self.act, self.forms, self.pages))
        return {
            **self.act.to_data(),
            "of_floor": round(1 / self.inserts, 3),
            "cpu_floors": round(self.act.cost / least, 2) if least else None,
            "per_second_with_pages": round(self.act.acts / whole, 2),
            "form_page_ms": self.forms.to_data()["median_ms"],
            "next_page_ms": self.pages.to_data()["median_ms"],
        }


@dataclass
class Round:
    """The stages of one cohort, and the whole walks of another, with so many dossiers already in."""

    track: Track
    lines: Lines
    files: Path
    say: Say
    inserts: int = 200
    stages: list[Stage] = field(default_factory=list)
    floor: Lap | None = None

    def by_stage(self, doctors: Sequence[Doctor], *, accounts: bool) -> Iterator[Stage]:
        """Every doctor does one stage before anyone begins the next."""
        self.floor = self._floor()
        if accounts:
            yield self._accounts(doctors)
        else:
            for doctor in doctors:
                doctor.sign_in()
        yield from self._registration(doctors)
        for name, stage in (
            ("data", Doctor.data),
            ("answer", Doctor.answers),
            ("upload", Doctor.uploads),
            ("sheet", Doctor.sheet),
            ("preferences", Doctor.preferences),
        ):
            yield self._stage(name, [lambda d=d, s=stage: s(d) for d in doctors])[0]

    def sends(self, warming: Sequence[Doctor], doctors: Sequence[Doctor]) -> Stage:
        """Dossiers that lack only the sending; those who warm up are not measured.

        A connection plans a sentence anew the first times it hears it. The floor's sentence has
        been heard hundreds of times by then; so must those of a send have been, as in the last
        hour of a window.
        """
        for doctor in (*warming, *doctors):
            doctor.sign_in()
        self.track.run([act.send for doctor in warming for act in doctor.sending()])
        return self._stage("send", [doctor.sending for doctor in doctors])[0]

    def whole(self, doctors: Sequence[Doctor]) -> tuple[Lap, tuple[Lap, Lap], int]:
        """Whole applications; the laps of the floor around them; how many acts they were in all."""
        for doctor in doctors:
            doctor.sign_in()
        before = self._floor()
        counts, lap = self.track.run([d.apply for d in doctors])
        return lap, (before, self._floor()), sum(counts)

    def signed_floor(self, doctors: Sequence[Doctor]) -> Lap:
        """The floor of people who are signed in, each with the token of her own form."""
        forms = [(d.browser, d.browser.get("/floor/own/").form("note")) for d in doctors]
        fill = {"note": "x" * 100}
        times = max(1, self.inserts // len(forms))
        acts = [lambda b=b, f=f: b.send(f, fill, expect=200) for b, f in forms] * times
        return self.track.run(acts)[1]

    def _accounts(self, doctors: Sequence[Doctor]) -> Stage:
        before = self._after()
        _, lap = self.track.run([lambda d=d: d.sign_up(self.files) for d in doctors])
        self.floor = self._floor()
        return self._done("account", lap, lap, lap, [before, self.floor])

    def _registration(self, doctors: Sequence[Doctor]) -> Iterator[Stage]:
        stage, answers = self._stage("register", [d.registration for d in doctors])
        for doctor, answer in zip(doctors, answers, strict=True):
            doctor.registered(answer)
        yield stage

    def _stage(self, name: str, opening: list[Callable[[], list[Act]]]) -> tuple[Stage, list]:
        """The acts in parts, with the floor between them: a machine is not the same for seconds."""
        opened, forms = self.track.run(opening)
        acts = [act.send for several in opened for act in several]
        floors, laps, sent = [self._after()], [], []
        for begins in range(0, len(acts), _PART):
            done, lap = self.track.run(acts[begins : begins + _PART])
            sent += done
            laps.append(lap)
            floors.append(self._floor())
        self.floor = floors[-1]
        _, pages = self.track.run([lambda b=b, a=a: b.follow(a) for b, a in sent])
        stage = self._done(name, together(laps), forms, pages, floors)
        return stage, [answer for _, answer in sent]

    def _done(self, name: str, act: Lap, forms: Lap, pages: Lap, floors: list[Lap]) -> Stage:
        stage = Stage(name, act, forms, pages, together(floors))
        self.stages.append(stage)
        return stage

    def _after(self) -> Lap:
        return self.floor or self._floor()

    def _floor(self) -> Lap:
        body = urlencode({"note": "x" * 100}).encode()
        browser = Browser(self.lines)
        acts = [lambda: browser.post("/floor/", body, _FORM, 200)] * self.inserts
        return self.track.run(acts)[1]
