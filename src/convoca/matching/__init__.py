"""Who gets which vacancy. Pure: arrays in, assignment out; it knows no law and no database.

    market = read(folder)                      # or from_lists(...), from_arrays(...)
    outcome = solve(market, seed=7)
    report = verify(market, outcome)
    why = explain(market, outcome, "R-00123")

`read`, `from_lists` and `from_arrays` return the market or a tuple of every `Problem`.
"""

from convoca.matching.explaining import Explainer, Explanation, Side, Wish, explain
from convoca.matching.from_arrays import from_arrays
from convoca.matching.from_lists import from_lists
from convoca.matching.joint import Joint, Site, joint_lists
from convoca.matching.limits import Limits
from convoca.matching.market import JointRule, Market, Rows, Settings
from convoca.matching.outcome import Blocking, Move, Outcome
from convoca.matching.problems import CannotSolveError, Problem
from convoca.matching.reading import read, read_result
from convoca.matching.rounds import after_lapses, moves, read_lapsed, second_round
from convoca.matching.solving import solve
from convoca.matching.verifying import Report, verify
from convoca.matching.writing import market_digest, report_of, write, write_lapse, write_result

__all__ = [
    "Blocking",
    "CannotSolveError",
    "Explainer",
    "Explanation",
    "Joint",
    "JointRule",
    "Limits",
    "Market",
    "Move",
    "Outcome",
    "Problem",
    "Report",
    "Rows",
    "Settings",
    "Side",
    "Site",
    "Wish",
    "after_lapses",
    "explain",
    "from_arrays",
    "from_lists",
    "joint_lists",
    "market_digest",
    "moves",
    "read",
    "read_lapsed",
    "read_result",
    "report_of",
    "second_round",
    "solve",
    "verify",
    "write",
    "write_lapse",
    "write_result",
]
