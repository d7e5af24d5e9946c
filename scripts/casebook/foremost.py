"""Which of several statements on one item of a town stands for it, where a paper has room for one."""

QUOTED = ("interview", "host_report", "press", "official_statistic")
"""What a paper that leaves the town hall rests on first: what politicians, bloggers and vendors say comes after it,
and is never read back to a host as what is known of it."""

_OFFICIAL = QUOTED[-1]
_EXPECTED = ("見込み", "目標", "予定")
"""What qualifies a number that nobody has counted yet."""
_RATIOS = ("指数", "%")
"""Units in which the finances of towns of any size are measured alike; a sum is that of one project, or of a year."""


def rank(item: str | None, unit: str | None, basis: str, qualifier: str | None) -> tuple[bool, ...]:
    """Order statements on an item, the best last; of equal ones the newest stands for it.

    What was counted comes before what is expected. A town counts its own people most lately; of all else the
    official statistics are asked first, as they measure the same in every town.
    """
    counted = not any(word in (qualifier or "") for word in _EXPECTED)
    ratio = item != "財政" or unit in _RATIOS
    alike = item == "人口" or (basis == _OFFICIAL and ratio)
    return basis in QUOTED, counted, alike
