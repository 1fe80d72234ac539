"""The frozen ranking and the lists of wishes as a market of the matching engine."""

from collections.abc import Callable

from convoca.matching import from_lists
from convoca.matching.market import Market, Settings
from convoca.registry.models import PreferenceVersion, Ranking
from convoca.rules.calls import CallFile


def inputs(
    file: CallFile, ranking: Ranking, wishes: Callable[[PreferenceVersion], list[str]]
) -> Market:
    """Everyone in the ranking, under their public code, with the last list each of them saved.

    The score is the dense place counted from the bottom: it orders and ties exactly as the merit
    does and tells no one's marks. Specialties share one market: nobody may wish outside their own.
    A post that an amendment took away, or gave to another specialty, is passed over in the lists that
    still name it; what comes after it keeps its order.
    """
    offered = {v.vacancy: v.specialty for v in file.vacancies}
    entries = list(ranking.entries.select_related("dossier"))
    lowest = max((e.place for e in entries), default=0)
    lists = _last_lists([e.dossier_id for e in entries])
    market = from_lists(
        applicants={e.dossier.public_code: lowest + 1 - e.place for e in entries},
        vacancies=[(v.vacancy, v.seats, v.region) for v in file.vacancies],
        preferences={
            e.dossier.public_code: [
                wish
                for wish in wishes(lists[e.dossier_id])
                if offered.get(wish) == e.dossier.specialty
            ]
            for e in entries
            if e.dossier_id in lists
        },
        settings=Settings(name=file.call.id, mechanism=file.call.mechanism.kind),
    )
    if isinstance(market, tuple):
        raise RuntimeError(f"the stored inputs are not a market: {market[:3]}")
    return market


def _last_lists(dossiers: list[int]) -> dict[int, PreferenceVersion]:
    rows = (
        PreferenceVersion.objects.filter(dossier_id__in=dossiers)
        .select_related("dossier")
        .order_by("dossier_id", "-number")
        .distinct("dossier_id")
    )
    return {row.dossier_id: row for row in rows}
