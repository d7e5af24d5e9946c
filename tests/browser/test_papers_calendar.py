"""Calendars of a plan: what was imported before is renewed, called to mind, and shown at its time."""

from datetime import timedelta
from typing import Any

import pytest

from tests.browser.packing import Desk, calendar, leg, plan, sample


def content(at: Desk, title: str, of: dict[str, Any]) -> bytes:
    files = at.files(of)
    return files[next(name for name in files if name.startswith(title) and "ics" in name)]


def events(at: Desk, title: str, of: dict[str, Any]) -> list[Any]:
    found: list[Any] = calendar(content(at, title, of)).walk("VEVENT")
    return found


NIGHT = leg("l1", "2027-05-20", "23:30", "00:30", what="夜行バス")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        (leg("auto-h1-come", "2027-05-20", "", "09:45"), leg("kept-h1-come", "2027-05-20", "08:00", "09:45")),
        (leg("l1", "2027-05-20", "09:00", ""), leg("l1", "2027-05-21", "10:00", "", what="移した")),
    ],
)  # fmt: skip
def test_an_entry_keeps_its_name_when_it_is_changed(
    at: Desk, before: dict[str, Any], after: dict[str, Any]
) -> None:
    (first,), (second,) = (events(at, "行程表", sample(legs=[each])) for each in (before, after))
    assert first["UID"] == second["UID"]


def test_the_visit_keeps_its_name_when_the_itinerary_is_made(at: Desk) -> None:
    (alone,) = events(at, "行程表", sample())
    made = leg("auto-h1-visit-0", "2027-05-20", "13:30", "15:00", kind="visit", host="h1")
    (proposed,) = events(at, "行程表", sample(legs=[made]))
    assert alone["UID"] == proposed["UID"]


@pytest.mark.parametrize("title", ["行程表", "期限表"])
def test_what_is_written_later_takes_the_place_of_what_was_before(at: Desk, title: str) -> None:
    first = events(at, title, sample())
    at.visit.page.wait_for_timeout(1100)
    at.kept.clear()
    second = events(at, title, sample())
    assert [each["UID"] for each in first] == [each["UID"] for each in second]
    assert all(
        0 < one["SEQUENCE"] < other["SEQUENCE"] < 2**31
        for one, other in zip(first, second, strict=True)
    )


def test_deadlines_are_called_to_mind_the_day_before_and_block_no_day(at: Desk) -> None:
    for event in events(at, "期限表", sample()):
        assert event["TRANSP"] == "TRANSPARENT"
        (alarm,) = event.walk("VALARM")
        assert (alarm["ACTION"], alarm["TRIGGER"].dt) == ("DISPLAY", -timedelta(hours=15))
        assert alarm["DESCRIPTION"] == event["SUMMARY"]


def test_a_journey_blocks_its_hours_and_is_called_to_mind(at: Desk) -> None:
    legs = [leg("l1", "2027-05-20", "09:00", "10:00"), leg("l2", "2027-05-20", "", "", kind="stay")]
    timed, whole = sorted(events(at, "行程表", sample(legs=legs)), key=lambda e: str(e["TRANSP"]))
    assert (timed["TRANSP"], whole["TRANSP"]) == ("OPAQUE", "TRANSPARENT")
    assert timed.walk("VALARM")[0]["TRIGGER"].dt == -timedelta(minutes=30)


@pytest.mark.parametrize(
    ("start", "end", "until"),
    [
        ("23:30", "00:30", "2027-05-21T00:30"),
        ("22:00", "06:15", "2027-05-21T06:15"),
        ("23:45", "", "2027-05-21T00:15"),
        ("23:30", "00:00", "2027-05-21T00:00"),
        ("09:00", "10:00", "2027-05-20T10:00"),
    ],
)
def test_what_goes_on_over_midnight_is_not_cut(at: Desk, start: str, end: str, until: str) -> None:
    (event,) = events(at, "行程表", sample(legs=[NIGHT | {"from": start, "to": end}]))
    assert event["DTSTART"].dt.isoformat()[:16] == f"2027-05-20T{start}"
    assert event["DTEND"].dt.isoformat()[:16] == until


@pytest.mark.parametrize("of", [sample(), plan()], ids=["sample", "empty"])
@pytest.mark.parametrize("title", ["行程表", "期限表"])
def test_every_line_of_a_calendar_ends_as_it_must(at: Desk, title: str, of: dict[str, Any]) -> None:
    text = content(at, title, of)
    assert text.endswith(b"END:VCALENDAR\r\n")
    assert text.count(b"\n") == text.count(b"\r\n") == len(text.splitlines())
