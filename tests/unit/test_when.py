"""Points in time and periods."""

import pytest

from casebook.when import Point, When, likely


@pytest.mark.parametrize(
    ("text", "point"),
    [
        ("2023", Point(2023)),
        ("2023-10", Point(2023, 10)),
        ("2023-10-16", Point(2023, 10, 16)),
        ("2023年度", Point(2023, fiscal=True)),
        ("2011ごろ", Point(2011, circa=True)),
        ("2011年度ごろ", Point(2011, fiscal=True, circa=True)),
    ],
)
def test_point_is_read(text: str, point: Point) -> None:
    assert Point.parse(text) == point


@pytest.mark.parametrize(
    "text", ["", "23", "2023-1", "2023/10", "2023-10-1", "2023年", "2023-10年度"]
)
def test_what_is_no_point(text: str) -> None:
    with pytest.raises(ValueError, match="no date"):
        Point.parse(text)


@pytest.mark.parametrize(
    ("text", "exists"),
    [
        ("2023", True),
        ("2023-12", True),
        ("2024-02-29", True),
        ("2023-02-29", False),
        ("1900-02-29", False),
        ("2000-02-29", True),
        ("2023-04-31", False),
        ("2023-13", False),
        ("2023-00", False),
        ("2023-00-01", False),
        ("2023-01-00", False),
        ("1868", True),
        ("1867", False),
        ("0000", False),
        ("不明", True),
        ("2023/2024-13", False),
    ],
)
def test_exists(text: str, exists: bool) -> None:
    assert When.parse(text).exists() is exists


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (2023, "2023年（令和5年）"),
        ("2023", "2023年（令和5年）"),
        ("2023-10", "2023年（令和5年）10月"),
        ("2023-10-16", "2023年（令和5年）10月16日"),
        ("2023年度", "2023年度（令和5年度）"),
        ("2011ごろ", "2011年（平成23年）ごろ"),
        ("2019", "2019年（令和元年）"),
        ("2019-04", "2019年（平成31年）4月"),
        ("2019-04-30", "2019年（平成31年）4月30日"),
        ("2019-05-01", "2019年（令和元年）5月1日"),
        ("2018年度", "2018年度（平成30年度）"),
        ("2019年度", "2019年度（令和元年度）"),
        ("1989-01-07", "1989年（昭和64年）1月7日"),
        ("1989-01-08", "1989年（平成元年）1月8日"),
        ("1926-12-25", "1926年（昭和元年）12月25日"),
        ("1912-07-30", "1912年（大正元年）7月30日"),
        ("1868", "1868年（明治元年）"),
        ("2025年度/2027年度", "2025年度（令和7年度）から2027年度（令和9年度）"),
        ("不明", "時点の記載なし"),
    ],
)
def test_japanese(text: str | int, shown: str) -> None:
    assert When.parse(text).japanese() == shown


def test_before_all_eras() -> None:
    with pytest.raises(ValueError, match="no era in 1867"):
        Point(1867).japanese()


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2023", "2023"),
        ("2023-10", "2023-10"),
        ("2023-10-16", "2023-10-16"),
        ("2023年度", "2023"),
        ("2023-04/2024", "2023-04"),
        ("不明", ""),
    ],
)
def test_iso(text: str, iso: str) -> None:
    assert When.parse(text).iso() == iso


@pytest.mark.parametrize(
    ("text", "backwards"),
    [
        ("2023/2024", False),
        ("2023/2023", False),
        ("2024/2023", True),
        ("2023-10/2023", False),  # 2023 ends after October
        ("2022年度/2023-03-31", False),
        ("2022年度/2022-03", True),
        ("2022-04/2021年度", True),
        ("2022-03/2021年度", False),
        ("2023", False),
        ("不明", False),
    ],
)
def test_backwards(text: str, backwards: bool) -> None:
    assert When.parse(text).backwards() is backwards


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("2026-11-21", False),
        ("2026-11-22", True),
        ("2026-11", False),
        ("2026-12", True),
        ("2026", False),
        ("2027", True),
        ("2026年度", False),
        ("2027年度", True),
        ("2025/2030", False),
        ("不明", False),
    ],
)
def test_starts_after(text: str, after: bool) -> None:
    assert When.parse(text).starts_after("2026-11-21") is after


def test_order_puts_the_unknown_last() -> None:
    written = ["不明", "2023-04-01", "2023年度", "2023", "2022-12-31"]
    times = sorted((When.parse(text) for text in written), key=When.sort_key)
    assert [time.text for time in times] == ["2022-12-31", "2023", "2023年度", "2023-04-01", "不明"]


@pytest.mark.parametrize(
    ("text", "guess"),
    [
        ("2023/10/6", "2023-10-06"),
        ("2023.10", "2023-10"),
        ("2023年10月6日", "2023-10-06"),
        ("2023年", "2023"),
        ("２０２３年度", "2023年度"),
        ("2023年頃", "2023ごろ"),
        ("令和5年", "2023"),
        ("令和 5 年 10 月", "2023-10"),
        ("令和元年度", "2019年度"),
        ("平成31年4月30日", "2019-04-30"),
        ("昭和64年", "1989"),
        # What names no day of the calendar is not offered.
        ("2023/13/1", ""),
        ("2023/2/30", ""),
        ("0000年4月1日", ""),
        ("0000-00-00", ""),
        ("10000年", ""),
        ("2023年度10月", ""),
        ("去年", ""),
        ("", ""),
    ],
)
def test_likely(text: str, guess: str) -> None:
    assert likely(text) == guess


@pytest.mark.parametrize("text", ["0000年4月1日", "0000-00-00", "0000", "0000年度"])
def test_a_year_that_no_calendar_has_is_no_guess(text: str) -> None:
    assert likely(text) == ""
