"""Who is suggested as a host, and what its published reception says."""

import json
from typing import Any

from casebook import browser_data
from casebook.collection import Collection
from casebook.script import as_json
from casebook.towns import Figures
from tests.js.conftest import Core
from tests.js.planning import Data, host, plan

_FIGURES: Data = json.loads(as_json(Figures(prefecture="県", kind="市")))


def _case(key: str, **more: Any) -> Data:
    place = {"name": f"{key}市", "town": f"県{key}市", "prefecture": "県", "kind": "市"}
    told = {"id": key, "themes": [], "practices": [], "figures": _figures(), "members": []}
    return told | place | more


def _figures(**known: Any) -> Data:
    return _FIGURES | known


def test_who_does_what_the_purpose_says_is_suggested_first(
    core: Core, collection: Collection
) -> None:
    """All of them, whatever towns they are of; and each says whether it receives visits."""
    cases = [
        json.loads(as_json(browser_data.short(collection, each)))
        for each in collection.cases.values()
    ]
    words = json.loads(as_json(browser_data.vocabulary(collection)))
    home = {"name": "自市", "prefecture": "北海道", "population": "43,559人"}
    made = plan(home=home, theme="ai-rpa", purpose="生成AIを業務に使う準備の順序を知る。")
    found = core.call("worthAVisit", made, cases, words)
    speaking = {each["id"] for each in cases if "生成AI" in f"{each['title']}{each['subtitle']}"}
    assert "miyakonojo-generative-ai" in speaking
    assert set(found[: len(speaking)]) == speaking
    assert len(found) > len(speaking)
    nowhere = made | {"home": {"name": "", "prefecture": "", "population": ""}, "theme": ""}
    assert set(core.call("worthAVisit", nowhere, cases, words)) >= speaking
    assert all(each["receives"]["words"] for each in cases)


def test_the_chosen_theme_weighs_more_than_words_of_the_purpose(core: Core) -> None:
    home = {"name": "自市", "prefecture": "県", "population": "4万3千"}
    made = plan(home=home, theme="a", purpose="窓口を改める順序を知る。")
    cases = [
        _case("spoken", title="窓口を改めた", figures=_figures(population=43_000), themes=["b"]),
        _case("themed", title="机を替えた", figures=_figures(population=80_000), themes=["a"]),
    ]
    words: Data = {"themes": [], "practices": [], "years": {}}
    assert core.call("worthAVisit", made, cases, words) == ["themed", "spoken"]


def test_hosts_are_suggested_among_the_near_and_neither_own_nor_chosen(core: Core) -> None:
    home = {"name": "自市", "prefecture": "県", "population": "4万3千"}
    made = plan(host("甲", cases=["taken"]), home=home, theme="a")
    cases = [
        _case("taken", figures=_figures(population=43_000)),
        _case("own", name="自市", figures=_figures(population=43_000)),
        _case("size", figures=_figures(population=50_000, prefecture="道")),
        _case("theme", figures=_figures(population=80_000), themes=["a"]),
        _case("far", figures=_figures(population=900_000), themes=["a"]),
    ]
    words = {"themes": [{"key": "a", "short": "窓口"}], "practices": [], "years": {}}
    assert core.call("worthAVisit", made, cases, words) == ["theme", "size"]
    assert core.call("heldAgainst", made, cases[3], words) == [
        "テーマが同じ（窓口）",
        "人口がやや近い（1.9倍の8万人。こちらは4.3万人）",
        "同じ県",
    ]
    assert core.call("heldAgainst", made, cases[3], None)[0] == "テーマが同じ（a）"
    assert core.call("isChosen", made, cases[0]) is True
    nothing = plan(home={"name": "", "prefecture": "", "population": ""}, theme="")
    assert core.call("worthAVisit", nothing, cases, words) == []
    official = _listed("019992", "自市", _figures(population=900_000))
    assert core.call("worthAVisit", made, cases, words, [official]) == ["far"]


def _listed(code: str, name: str, figures: Data, kana: str = "じし") -> Data:
    full = figures["prefecture"] + name
    return {"code": code, "name": name, "fullName": full, "kana": kana, "figures": figures}


def test_what_is_published_of_a_reception_is_read_by_item(core: Core) -> None:
    town = {"reception": [{"key": "fee", "state": "stated", "facts": [{"text": "無料。"}]}]}
    assert core.call("factsOf", town, "fee") == [{"text": "無料。"}]
    assert core.call("factsOf", town, "lead_time") == []


def test_a_deadline_of_the_host_is_that_of_ones_own_kind_of_visit(core: Core) -> None:
    def lead(door: str | None, name: str) -> Data:
        return {"due": "apply", "door": door, "lead": {"name": name}}

    leads = [lead(None, "1週間前"), lead("council", "1か月前"), lead("staff", "2週間前")]
    town = {"terms": {"leads": leads}}
    assert core.call("leadOf", town, "apply", "council") == "1か月前"
    assert core.call("leadOf", town, "apply", "staff") == "2週間前"
    assert core.call("leadOf", {"terms": {"leads": leads[:2]}}, "apply", "staff") == "1週間前"
    assert core.call("leadOf", town, "letters", "staff") == ""


def test_only_what_looks_old_is_marked_so(core: Core) -> None:
    assert core.call("aged", {"old": 3}) == {"data-old": "3"}
    assert core.call("aged", {"old": None}) == {}
