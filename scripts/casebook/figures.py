"""Numbers as Japanese officials write them: 約98%, 延べ約1,700人, 79億7,598万円."""

from decimal import Decimal

from casebook.model import Claim

_BEFORE = ("延べ約", "延べ", "約", "最大", "概算", "計", "平均", "およそ")
_AFTER = ("以上", "以下", "未満", "超", "程度", "弱", "強", "ほど", "あまり")
_UNITS = ((1_0000_0000_0000, "兆"), (1_0000_0000, "億"), (1_0000, "万"))


def figure(claim: Claim) -> str:
    """Show a claim's value with qualifier and unit; qualifiers of other kinds stand in brackets.

    A qualifier may join several with 「・」 or 「、」, as 約・見込み.
    """
    before = after = ""
    rest: list[str] = []
    for word in (claim.qualifier or "").replace("、", "・").split("・"):
        if word in _BEFORE:
            before += word
        elif word in _AFTER:
            after += word
        elif word:
            rest.append(word)
    bracket = f"（{'・'.join(rest)}）" if rest else ""
    return f"{before}{amount(claim.value, claim.unit or '')}{after}{bracket}"


def amount(value: float | None, unit: str) -> str:
    """Join number and unit; money is told in 億 and 万 as it is read aloud.

    >>> amount(7975980000, "円")
    '79億7,598万円'
    >>> amount(1700, "人")
    '1,700人'
    """
    if value is None:
        return ""
    if unit.startswith("円") and isinstance(value, int) and abs(value) >= _UNITS[-1][0]:
        return _myriads(value) + unit
    return f"{Decimal(str(value)):,f}{unit}"  # a float alone would show 0.00001 as 1e-05


def _myriads(value: int) -> str:
    text = "-" if value < 0 else ""
    value = abs(value)
    for size, name in _UNITS:
        whole, value = divmod(value, size)
        text += f"{whole:,}{name}" if whole else ""
    return text + (f"{value:,}" if value else "")
