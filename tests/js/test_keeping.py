"""What the planner says of its keeping, in every state and on every way in and out; and that nothing is lost."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.keeping import FULL, PREFIX, put
from tests.js.conftest import Core

SOON = 300
"""Milliseconds after which a change is written."""
ROOM = "() => { Storage.prototype.setItem = roomy; }"
THEIRS = """{"format":"casebook-plan","version":1,"kind":"visit","purpose":"%s"}"""


@dataclass(frozen=True, slots=True)
class Tab:
    """The keeper of one tab, with a clock that stands still."""

    page: Page

    def act(self, name: str, *given: Any) -> Any:
        return Core(self.page).call("act", name, *given)

    def wait(self, milliseconds: int = SOON) -> None:
        self.page.clock.run_for(milliseconds)

    def kept(self) -> str:
        state: str = self.act("state")["kept"]
        return state

    def shown(self) -> list[str]:
        """All that the bar has shown since the tab was opened."""
        shown: list[str] = Core(self.page).call("shown")
        return shown

    def full(self) -> None:
        """Let the storage take nothing more."""
        self.page.evaluate(f"() => {{ window.roomy = Storage.prototype.setItem; {FULL} }}")

    def stored(self) -> dict[str, str]:
        """What is kept: the purpose of each plan."""
        found: dict[str, str] = self.page.evaluate(
            """(beginning) => Object.fromEntries(Object.entries(localStorage)
                 .filter(([key]) => key.startsWith(beginning))
                 .map(([key, text]) => [
                   key.slice(beginning.length), JSON.parse(text.split("\\n")[1]).purpose]))""",
            f"{PREFIX}plan.",
        )
        return found

    def other_writes(self, purpose: str, plan: str = "a") -> None:
        """Another tab writes, and this one does not hear of it."""
        put(self.page, f"plan.{plan}", f"2027-01-01T00:00:00Z\n{THEIRS % purpose}")

    def other_deletes(self, plan: str = "a") -> None:
        self.page.evaluate("(key) => localStorage.removeItem(key)", f"{PREFIX}plan.{plan}")

    def hear(self) -> None:
        """The browser tells of what another tab has done."""
        self.page.evaluate(
            "(key) => dispatchEvent(new StorageEvent('storage', {key}))", f"{PREFIX}plan.a"
        )


@pytest.fixture(scope="module")
def blank(browser: Browser, core_script: Path) -> Iterator[Page]:
    """An empty page that may keep things, and whose clock stands still."""
    page = browser.new_page()
    page.route("**/*", lambda route: route.fulfill(body="", content_type="text/html"))
    page.clock.install(time=0)
    page.clock.pause_at(1000)
    page.add_init_script("localStorage.clear()")
    page.add_init_script(path=core_script)
    yield page
    page.close()


@pytest.fixture
def tab(blank: Page) -> Tab:
    blank.goto("http://keeping.test/")
    Core(blank).call("openTab", "a")
    return Tab(blank)


def kept_first(tab: Tab, purpose: str = "はじめ") -> None:
    tab.act("type", purpose)
    tab.wait()
    assert tab.kept() == "all"


def test_a_change_waits_and_is_kept(tab: Tab) -> None:
    assert tab.kept() == "all"
    tab.act("type", "一")
    tab.act("type", "二")
    tab.wait(SOON - 1)
    assert (tab.kept(), tab.stored()) == ("waiting", {})
    tab.wait(1)
    assert (tab.shown(), tab.stored()) == (["all", "waiting", "all"], {"a": "二"})


def test_a_change_undone_at_once_waits_for_nothing(tab: Tab) -> None:
    kept_first(tab)
    tab.act("type", "つぎ")
    tab.act("undo")
    assert tab.kept() == "all"
    tab.wait()
    assert (tab.kept(), tab.stored()) == ("all", {"a": "はじめ"})
    assert tab.shown() == ["all", "waiting"] * 2 + ["all"]


def test_what_was_kept_and_is_undone_is_kept_anew(tab: Tab) -> None:
    kept_first(tab)
    tab.act("undo")
    assert tab.kept() == "waiting"
    tab.wait()
    assert (tab.kept(), tab.stored()) == ("all", {"a": ""})


@pytest.mark.parametrize("event", ["pagehide", "beforeunload"])
def test_a_page_that_goes_writes_at_once(tab: Tab, event: str) -> None:
    tab.act("type", "書きかけ")
    assert tab.page.evaluate("(name) => dispatchEvent(new Event(name, {cancelable: true}))", event)
    assert (tab.kept(), tab.stored()) == ("all", {"a": "書きかけ"})


def test_a_plan_that_is_turned_to_finds_the_last_one_kept(tab: Tab) -> None:
    tab.act("type", "書きかけ")
    tab.act("open", "b")
    assert (tab.kept(), tab.stored()) == ("all", {"a": "書きかけ"})


def test_a_full_storage_is_told_until_there_is_room(tab: Tab) -> None:
    kept_first(tab)
    tab.full()
    tab.act("type", "つぎ")
    assert tab.kept() == "waiting"
    tab.wait()
    assert (tab.kept(), tab.stored()) == ("off", {"a": "はじめ"})
    leaves = "dispatchEvent(new Event('beforeunload', {cancelable: true}))"
    assert tab.page.evaluate(leaves) is False, "the browser asks the reader"
    tab.act("type", "さらに")
    assert tab.kept() == "off"
    tab.page.evaluate(ROOM)
    tab.wait()
    assert (tab.kept(), tab.stored()) == ("all", {"a": "さらに"})
    assert tab.shown() == ["all", "waiting", "all", "waiting", "off", "all"]


def test_room_that_is_made_by_deleting_is_used(tab: Tab) -> None:
    assert tab.act("put", "b")
    tab.full()
    tab.act("type", "つぎ")
    tab.wait()
    assert tab.kept() == "off"
    tab.page.evaluate(
        "() => { const {removeItem} = Storage.prototype; Storage.prototype.removeItem = "
        f"function (key) {{ ({ROOM})(); removeItem.call(this, key); }}; }}"
    )
    tab.act("remove", "b")
    assert (tab.kept(), tab.stored()) == ("all", {"a": "つぎ"})


def test_a_file_does_not_mend_a_full_storage(tab: Tab) -> None:
    tab.full()
    tab.act("type", "つぎ")
    tab.act("taken")
    state = tab.act("state")
    assert (state["kept"], state["unsaved"]) == ("off", False)


def test_a_plan_of_a_file_that_finds_no_room_is_told(tab: Tab) -> None:
    tab.full()
    assert not tab.act("put", "b")
    assert tab.kept() == "off"
    tab.page.evaluate(ROOM)
    assert tab.act("put", "b")
    assert (tab.kept(), tab.shown()) == ("all", ["all", "off", "all"])


def test_a_plan_deleted_elsewhere_is_gone_until_the_next_change(tab: Tab) -> None:
    kept_first(tab)
    tab.other_deletes()
    tab.hear()
    assert (tab.kept(), tab.act("state")["deleted"]) == ("gone", True)
    tab.act("type", "まだ要る")
    assert tab.kept() == "waiting"
    tab.wait()
    state = tab.act("state")
    assert (state["kept"], state["deleted"], tab.stored()) == ("all", False, {"a": "まだ要る"})


def test_a_plan_that_was_gone_comes_back(tab: Tab) -> None:
    kept_first(tab)
    tab.other_deletes()
    tab.hear()
    tab.other_writes("もどった")
    tab.hear()
    state = tab.act("state")
    assert (state["kept"], state["deleted"], state["purpose"]) == ("all", False, "もどった")


def test_gone_and_undone_is_kept_again(tab: Tab) -> None:
    kept_first(tab)
    tab.other_deletes()
    tab.hear()
    tab.act("type", "つぎ")
    tab.act("undo")
    assert (tab.kept(), tab.stored()) == ("gone", {})
    tab.act("open", "b")
    assert tab.kept() == "all"


def test_what_another_tab_writes_is_taken_over(tab: Tab) -> None:
    kept_first(tab)
    tab.other_writes("ほか")
    tab.hear()
    state = tab.act("state")
    assert (state["kept"], state["purpose"], state["clash"]) == ("all", "ほか", False)


@pytest.mark.parametrize("mine", [True, False])
def test_what_another_tab_has_written_unheard_is_not_written_over(tab: Tab, mine: bool) -> None:
    kept_first(tab)
    tab.act("type", "ここ")
    tab.other_writes("ほか")
    tab.wait()
    state = tab.act("state")
    assert (state["kept"], state["clash"]) == ("all", True)
    stored = tab.stored()
    assert (stored.pop("a"), [*stored.values()]) == ("ほか", ["ここ"])
    tab.act("type", "ここで続き")
    assert tab.kept() == "waiting"
    assert tab.act("settle", mine)
    state = tab.act("state")
    assert (state["kept"], state["clash"]) == ("all", False)
    stored = tab.stored()
    chosen, other = ("ここで続き", "ほか") if mine else ("ほか", "ここで続き")
    assert (stored.pop("a"), [*stored.values()]) == (chosen, [other])


def test_tabs_at_odds_stay_so_while_there_is_no_room_for_both(tab: Tab) -> None:
    kept_first(tab)
    tab.act("type", "ここ")
    tab.other_writes("ほか")
    tab.full()
    tab.hear()
    state = tab.act("state")
    assert (state["kept"], state["clash"], tab.stored()) == ("off", True, {"a": "ほか"})
    for mine in (True, False):
        assert not tab.act("settle", mine)
        assert tab.act("state")["purpose"] == "ここ"
    tab.act("taken")
    assert not tab.act("settle", True), "theirs would be lost"
    assert tab.act("settle", False)
    assert tab.act("state")["purpose"] == "ほか"


def test_what_is_deleted_comes_back_with_its_last_letters(tab: Tab) -> None:
    kept_first(tab)
    tab.act("type", "最後の文字")
    tab.act("remove", "a")
    assert (tab.kept(), tab.stored()) == ("all", {})
    tab.act("bringBack")
    assert (tab.kept(), tab.stored()) == ("all", {"a": "最後の文字"})
