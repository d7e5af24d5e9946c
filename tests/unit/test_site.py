"""The day of a build, which is the day in Japan."""

from datetime import UTC, date, datetime, tzinfo

import pytest

from casebook import day
from casebook.day import EPOCH, EpochError, today


@pytest.mark.parametrize(
    ("epoch", "day"),
    [
        ("0", date(1970, 1, 1)),
        ("1795273199", date(2026, 11, 21)),  # 2026-11-21T14:59:59Z
        ("1795273200", date(2026, 11, 22)),  # one second on, midnight in Japan
        ("4294967295", date(2106, 2, 7)),
    ],
)
def test_the_day_of_a_set_clock(epoch: str, day: date, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(EPOCH, epoch)
    assert today() == day


@pytest.mark.parametrize("epoch", ["4294967296", "99999999999", "-1", "1.5", "１", "x"])
def test_a_clock_that_cannot_be_set(epoch: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(EPOCH, epoch)
    with pytest.raises(EpochError) as stop:
        today()
    assert str(stop.value) == (
        f"環境変数 SOURCE_DATE_EPOCH の値「{epoch}」は使えません。"
        "1970年からの秒数を4294967295（2106年）までの半角の数字で書くか、設定を消してください。"
    )


@pytest.mark.parametrize("epoch", ["", None])
def test_the_day_of_the_real_clock(epoch: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    class LateEvening(datetime):
        @classmethod
        def now(cls, tz: tzinfo | None = None) -> "LateEvening":
            return cls(2026, 11, 21, 15, tzinfo=UTC).astimezone(tz)

    monkeypatch.setattr(day, "datetime", LateEvening)
    if epoch is None:
        monkeypatch.delenv(EPOCH, raising=False)
    else:
        monkeypatch.setenv(EPOCH, epoch)
    assert today() == date(2026, 11, 22)
