"""Coded files → a `Market`, with the checks that need more than one file."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from convoca.matching import coding
from convoca.matching.arranging import arrange, report_repeats
from convoca.matching.coding import Listed, People, Posts
from convoca.matching.market import (
    I32,
    I64,
    Couples,
    Generated,
    Market,
    Rows,
    Settings,
    frozen,
    no_rows,
)
from convoca.matching.names import Names
from convoca.matching.problems import Gathered, Problem
from convoca.matching.scores import places
from convoca.matching.tables import (
    APPLICANTS,
    CAPS,
    COUPLE_PREFERENCES,
    COUPLES,
    PREFERENCES,
    PRIORITIES,
    SITES,
    VACANCIES,
    FileRows,
    Row,
)

Given = dict[str, Iterable[Row]]


@dataclass(slots=True)
class Pieces:
    """A market in the making: indices are final, lists are arranged."""

    people: People
    posts: Posts
    wishes: Rows
    priorities: Rows
    couples: Couples
    caps: I64
    settings: Settings
    place: I32 | None = None
    tied: bool | None = None
    encoded_scores: NDArray[np.bytes_] | None = None
    generated: tuple[Generated, ...] = ()


def assemble(given: Given, settings: Settings, found: Gathered) -> Market | tuple[Problem, ...]:
    """Judges the rows of every file (by file name; absent optional files are simply absent)."""
    people = coding.code_applicants(given[APPLICANTS.file], APPLICANTS.file, found)
    posts = coding.code_vacancies(given[VACANCIES.file], VACANCIES.file, found)
    wishes = _lists(given, PREFERENCES.file, PREFERENCES.columns, people.names, posts.names, found)
    priorities = _lists(
        given, PRIORITIES.file, PRIORITIES.columns, posts.names, people.names, found
    )
    couples = _couples(given, people.names, posts.names, found)
    generated: tuple[Generated, ...] = ()
    if settings.joint is not None and len(couples):
        from convoca.matching.generating import with_joint_lists

        sites = coding.code_sites(given.get(SITES.file, ()), SITES.file, posts.names.index(), found)
        if not found.failed:
            made = with_joint_lists(couples, wishes, posts, sites, settings.joint, found)
            couples, generated = made
    pieces = Pieces(
        people=people,
        posts=posts,
        wishes=wishes,
        priorities=priorities,
        couples=couples,
        generated=generated,
        caps=coding.code_caps(given.get(CAPS.file, ()), CAPS.file, posts.regions, found),
        settings=settings,
    )
    return finish(pieces, found)


def _lists(
    given: Given,
    file: str,
    columns: tuple[str, ...],
    owners: Names,
    items: Names,
    found: Gathered,
) -> Rows:
    if file not in given:
        return no_rows(len(owners))
    rows = given[file]
    listed = None
    if isinstance(rows, FileRows):
        from convoca.matching.reading_fast import listed_from

        listed = listed_from(rows.data, columns, owners, items)
    if listed is None:
        listed = coding.code_lists(rows, file, columns, owners.index(), items.index(), found)
    return arranged(listed, owners, items, columns, file, found)


def arranged(
    listed: Listed,
    owners: Names,
    items: Names,
    columns: tuple[str, ...],
    file: str,
    found: Gathered,
) -> Rows:
    start, order = arrange(listed, owners, columns[0], file, found)
    report_repeats(listed, owners, items, (columns[0], columns[2]), file, found)
    return Rows(start, listed.item[order])


def _couples(given: Given, people: Names, vacancies: Names, found: Gathered) -> Couples:
    if COUPLES.file not in given and COUPLE_PREFERENCES.file not in given:
        nobody, none = np.zeros((0, 2), np.int32), np.zeros(0, np.int32)
        return Couples(Names.of([]), nobody, np.zeros(1, np.int64), none, none)
    who, what = people.index(), vacancies.index()
    rows = given.get(COUPLES.file, ())
    names, members = coding.code_couples(rows, COUPLES.file, who, found)
    file = COUPLE_PREFERENCES.file
    listed = coding.code_lists(
        given.get(file, ()), file, COUPLE_PREFERENCES.columns, names.index(), what, found
    )
    start, order = arrange(listed, names, "couple", file, found)
    report_repeats(listed, names, vacancies, ("couple", "first_vacancy"), file, found)
    for row in np.flatnonzero((listed.item == -2) & (listed.second == -2)):
        couple = names[int(listed.owner[row])]
        found.add("match.pair-empty", file, int(listed.line[row]), couple=couple)
    sides = [np.maximum(side[order], -1) for side in (listed.item, listed.second)]
    return Couples(names, members, start, *sides)


def finish(pieces: Pieces, found: Gathered) -> Market | tuple[Problem, ...]:
    """The checks across files; a market, or every problem gathered on the way."""
    if not len(pieces.people.names):
        found.add("match.no-rows", APPLICANTS.file)
    if not len(pieces.posts.names):
        found.add("match.no-rows", VACANCIES.file)
    if not len(pieces.wishes.item) and not len(pieces.couples.first):
        found.add("match.no-rows", PREFERENCES.file)
    _check_couple_lists(pieces, found)
    _check_reserves(pieces, found)
    if found.failed:
        return found.listed()
    _check_scores(pieces, found)
    return found.listed() if found.failed else _market(pieces, found.listed())


def _check_couple_lists(pieces: Pieces, found: Gathered) -> None:
    lengths = np.diff(pieces.couples.start)
    generated = {made.couple for made in pieces.generated}
    by_rule = pieces.settings.joint is not None
    for couple in [] if by_rule else np.flatnonzero(lengths == 0).tolist():
        name = pieces.couples.names[couple]
        found.add("match.couple-without-list", COUPLE_PREFERENCES.file, couple=name)
    own = pieces.wishes.lengths
    for couple in np.flatnonzero(lengths > 0).tolist():
        for person in pieces.couples.members[couple].tolist():
            if person >= 0 and own[person] and pieces.couples.names[couple] not in generated:
                name = pieces.people.names[person]
                found.warn("match.own-list-unused", PREFERENCES.file, applicant=name)


def _check_reserves(pieces: Pieces, found: Gathered) -> None:
    """A region's reserves fit within its cap; without a cap they would decide nothing."""
    posts, caps = pieces.posts, np.append(pieces.caps, -1)
    cap = caps[posts.region]
    for vacancy in np.flatnonzero((posts.reserve > 0) & (cap < 0)).tolist():
        name = posts.names[vacancy]
        found.warn("match.reserve-without-cap", VACANCIES.file, vacancy=name)
    total = np.bincount(np.maximum(posts.region, 0), posts.reserve * (posts.region >= 0))
    for region in np.flatnonzero(pieces.caps >= 0).tolist():
        if region < len(total) and total[region] > pieces.caps[region]:
            sums = {"reserved": int(total[region]), "cap": int(pieces.caps[region])}
            found.add("match.reserves-over-cap", CAPS.file, region=posts.regions[region], **sums)


def _check_scores(pieces: Pieces, found: Gathered) -> None:
    """Where a vacancy has no priorities, score decides: whoever asks for it must have one."""
    if pieces.place is not None:
        return
    unscored = np.array([not text for text in pieces.people.scores], dtype=np.bool_)
    if not unscored.any():
        return
    by_score = pieces.priorities.lengths == 0
    needs = np.zeros(len(unscored), np.bool_)
    owner = np.repeat(np.arange(len(unscored)), pieces.wishes.lengths)
    needs[owner[by_score[pieces.wishes.item]]] = True
    pair_owner = np.repeat(np.arange(len(pieces.couples)), np.diff(pieces.couples.start))
    for side, wanted in enumerate((pieces.couples.first, pieces.couples.second)):
        asks = (wanted >= 0) & by_score[np.maximum(wanted, 0)]
        needs[pieces.couples.members[pair_owner[asks], side]] = True
    for person in np.flatnonzero(unscored & needs):
        name = pieces.people.names[int(person)]
        found.add("match.score-missing", APPLICANTS.file, applicant=name)


def _market(pieces: Pieces, warnings: tuple[Problem, ...]) -> Market:
    n = len(pieces.people.names)
    place, tied = pieces.place, pieces.tied
    scores = pieces.encoded_scores
    if place is None or tied is None:
        place, tied = places(pieces.people.scores)
        scores = np.array([text.encode() for text in pieces.people.scores], dtype=np.bytes_)
    partner, couple_of = np.full(n, -1, np.int32), np.full(n, -1, np.int32)
    members = pieces.couples.members
    partner[members[:, 0]], partner[members[:, 1]] = members[:, 1], members[:, 0]
    couple_of[members[:, 0]] = couple_of[members[:, 1]] = np.arange(len(members))
    return Market(
        settings=pieces.settings,
        applicants=pieces.people.names,
        vacancies=pieces.posts.names,
        scores=scores,
        place=hold(place),
        tied=tied,
        seats=hold(pieces.posts.seats),
        wishes=_hold_rows(pieces.wishes),
        priorities=_hold_rows(pieces.priorities),
        ranked=frozen(pieces.priorities.lengths > 0, np.bool_),  # type: ignore[arg-type]
        couples=_hold_couples(pieces.couples),
        partner=hold(partner),
        couple_of=hold(couple_of),
        regions=pieces.posts.regions,
        region=hold(pieces.posts.region),
        reserve=hold(pieces.posts.reserve),
        caps=frozen(pieces.caps, np.int64),  # type: ignore[arg-type]
        warnings=warnings,
        generated=pieces.generated,
    )


def hold(array: I32) -> I32:
    return frozen(array, np.int32)  # type: ignore[return-value]


def _hold_rows(rows: Rows) -> Rows:
    return Rows(frozen(rows.start, np.int64), hold(rows.item))  # type: ignore[arg-type]


def _hold_couples(couples: Couples) -> Couples:
    start = frozen(couples.start, np.int64)
    sides = hold(couples.first), hold(couples.second)
    return Couples(couples.names, hold(couples.members), start, *sides)  # type: ignore[arg-type]
