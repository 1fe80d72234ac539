"""What holds of any ISSN or ISBN, and of any grade on any scale."""

from decimal import Decimal, localcontext
from fractions import Fraction

from hypothesis import assume, given
from hypothesis import strategies as st
from stdnum import isbn, issn

from convoca.rules import scales, serials
from convoca.rules.scales import Scale

bodies = st.sampled_from((("", 7), ("", 9), ("978", 9), ("979", 9))).flatmap(
    lambda kind: st.text("0123456789", min_size=kind[1], max_size=kind[1]).map(
        lambda digits: kind[0] + digits
    )
)
grades = st.decimals(0, 1000, places=2)


@given(bodies)
def test_the_check_digit_is_that_of_another_library(body: str) -> None:
    number = body + serials.check_digit(body)
    assert serials.problems(number) == ()
    assert issn.is_valid(number) if len(number) == 8 else isbn.is_valid(number)


@given(bodies, st.data())
def test_one_changed_digit_is_always_found(body: str, data: st.DataObject) -> None:
    number = body + serials.check_digit(body)
    place = data.draw(st.integers(0, len(number) - 1))
    sign = data.draw(st.sampled_from("0123456789"))
    assume(number[place] != sign)
    assert serials.problems(number[:place] + sign + number[place + 1 :])


@given(bodies, st.data())
def test_where_hyphens_stand_changes_nothing(body: str, data: st.DataObject) -> None:
    number = body + serials.check_digit(body)
    place = data.draw(st.integers(1, len(number) - 1))
    hyphened = f"{number[:place]}-{number[place:]}"
    assert serials.key(hyphened) == serials.key(number)
    assert serials.shown(hyphened) == serials.shown(number) == serials.shown(serials.shown(number))


@given(st.text(max_size=20))
def test_whatever_is_typed_is_answered(written: str) -> None:
    assert bool(serials.key(written)) == (serials.problems(written) == ())


@given(st.lists(grades, min_size=3, max_size=3).map(sorted))
def test_the_place_of_a_grade_is_exact(three: list[Decimal]) -> None:
    low, grade, high = three
    assume(low < high)
    worth = scales.worth(grade, Scale(low, high))
    assert 0 <= worth <= 1
    assert worth * (Fraction(high) - Fraction(low)) + Fraction(low) == Fraction(grade)


@given(st.lists(grades, min_size=2, max_size=2).map(sorted), st.sampled_from((10, 100)))
def test_what_is_shown_is_at_most_half_a_hundredth_away_and_never_below_half(
    two: list[Decimal], top: int
) -> None:
    grade, high = two
    assume(high > 0)
    scale = Scale(Decimal(0), high)
    away = Fraction(scales.out_of(grade, scale, top)) - scales.worth(grade, scale) * top
    assert Fraction(-1, 200) < away <= Fraction(1, 200)


@given(st.fractions(min_value=0), st.integers(0, 60), st.integers(1, 60))
def test_rounding_is_half_up_and_exact_at_any_size(
    part: Fraction, places: int, precision: int
) -> None:
    exact, unit = part * 10**40, Fraction(1, 10**places)
    with localcontext() as context:
        context.prec = precision
        rounded = scales.half_up(exact, places=places)
    assert rounded.as_tuple().exponent == -places
    assert Fraction(rounded) % unit == 0
    assert -unit / 2 < Fraction(rounded) - exact <= unit / 2


@given(grades, st.integers(1, 50), st.integers(0, 50))
def test_a_scale_stretched_and_moved_gives_the_same(grade: Decimal, by: int, move: int) -> None:
    other = Scale(Decimal(move), Decimal(1000 * by + move))
    assert scales.worth(grade * by + move, other) == scales.worth(
        grade, Scale(Decimal(0), Decimal(1000))
    )
