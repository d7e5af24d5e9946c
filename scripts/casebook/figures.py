"""Numbers as Japanese officials write them: 約98%, 延べ約1,700人, 79億7,598万円, 3〜7日, 37%から98%へ."""

from decimal import Decimal

from casebook.ages import PLANNED
from casebook.model import Claim

_BEFORE = ("延べ約", "延べ", "約", "最大", "概算", "計", "平均", "およそ", "ほぼ")
_AFTER = (
    "以上",
    "以下",
    "以内",
    "未満",
    "超",
    "程度",
    "弱",
    "強",
    "ほど",
    "ぐらい",
    "あまり",
    "前後",
    "まで",
)
_PLAN = "予定"
_MINUTES_A_DAY = "分/日"
_HOUR = 60
_UNITS = ((1_0000_0000_0000, "兆"), (1_0000_0000, "億"), (1_0000, "万"))


def figure(claim: Claim, aside: str = "") -> str:
    """Show a claim's value with qualifier and unit: alone, as a range, or after what it was before.

    A qualifier belongs to the value, not to what was before. It may join several with 「・」 or 「、」, as
    約・見込み; those of other kinds stand in brackets, and `aside` with them. What is only planned says so.
    """
    before, after, rest = _qualified(claim.qualifier or "")
    unit = claim.unit or ""
    shown = before + _amended(_span(claim.value, claim.value_to, unit), after)
    if claim.before is not None:
        # In words: an arrow would not be read out, and says less in black and white.
        shown = f"{amount(claim.before, unit)}から{shown}へ"
    planned = _PLAN if claim.state == PLANNED else ""
    aside = "、".join(filter(None, (planned, "・".join(rest), aside)))
    return f"{shown}（{aside}）" if aside else shown


def amount(value: float | None, unit: str) -> str:
    """Join number and unit; money is told in 億 and 万 as it is read aloud, opening hours in hours and minutes.

    >>> amount(7975980000, "円")
    '79億7,598万円'
    >>> amount(1700, "人")
    '1,700人'
    >>> amount(465, "分/日"), amount(480, "分/日"), amount(75, "分")
    ('7時間45分', '8時間', '75分')
    """
    if value is None:
        return ""
    if unit == _MINUTES_A_DAY and isinstance(value, int):
        return _of_a_day(value)
    if unit.startswith("円") and isinstance(value, int) and abs(value) >= _UNITS[-1][0]:
        return _myriads(value) + unit
    return f"{Decimal(str(value)):,f}{unit}"  # a float alone would show 0.00001 as 1e-05


def _of_a_day(minutes: int) -> str:
    hours, rest = divmod(minutes, _HOUR)
    return (f"{hours}時間" if hours else "") + (f"{rest}分" if rest or not hours else "")


def _span(value: float | None, upper: float | None, unit: str) -> str:
    """Show a value or a range, which names its unit once.

    >>> _span(10000000, 20000000, "円")
    '1,000万〜2,000万円'
    """
    shown = amount(value, unit)
    return shown if upper is None else f"{shown.removesuffix(unit)}〜{amount(upper, unit)}"


def _amended(shown: str, after: str) -> str:
    """Put a word behind an amount, but before the time that it is by.

    >>> _amended("8万円/月", "程度"), _amended("20分", "ほど")
    ('8万円程度/月', '20分ほど')
    """
    size, slash, time = shown.partition("/")
    return f"{size}{after}{slash}{time}"


def _qualified(qualifier: str) -> tuple[str, str, list[str]]:
    """Sort a qualifier into what stands before the number, behind it, and in brackets."""
    before = after = ""
    rest: list[str] = []
    for word in qualifier.replace("、", "・").split("・"):
        if word in _BEFORE:
            before += word
        elif word in _AFTER:
            after += word
        elif word:
            rest.append(word)
    return before, after, rest


def _myriads(value: int) -> str:
    text = "-" if value < 0 else ""
    value = abs(value)
    for size, name in _UNITS:
        whole, value = divmod(value, size)
        text += f"{whole:,}{name}" if whole else ""
    return text + (f"{value:,}" if value else "")
