"""Whether a host fits: its own words rule out, and nothing else does."""

from typing import Any

from tests.js.conftest import Core

Data = dict[str, Any]


def rule(**changes: Any) -> Data:
    base: Data = {"door": None, "full": [], "partly": [], "fewest": None, "most": None}
    return base | {"online": None} | changes


def asked(**changes: Any) -> Data:
    base: Data = {"theme": "", "door": "", "party": None, "month": 0, "online": False}
    return base | changes


def judged(core: Core, rules: list[Data], **what: Any) -> tuple[list[str], list[str]]:
    told = core.call("judge", rules, asked(**what))
    return told["against"], told["notes"]


def test_whole_months_rule_out_and_parts_are_told(core: Core) -> None:
    rules = [rule(full=[10], partly=[9])]
    assert judged(core, rules, month=10) == (["10月は受け入れない案内"], [])
    assert judged(core, rules, month=9) == ([], ["9月は受けない時期がある"])
    assert judged(core, rules, month=7) == ([], [])
    assert judged(core, [], month=10) == ([], [])


def test_people_and_online_rule_out(core: Core) -> None:
    rules = [rule(fewest=5, most=20)]
    assert judged(core, rules, party=4) == (["5人から"], [])
    assert judged(core, rules, party=21) == (["20人まで"], [])
    assert judged(core, rules, party=5) == judged(core, rules, party=20) == ([], [])
    assert judged(core, [rule(online="no")], online=True) == (
        ["オンラインでは受け入れない案内"],
        [],
    )
    assert judged(core, [rule(online="once")], online=True) == ([], ["オンラインで受けた例がある"])
    assert judged(core, [rule(online="yes")], online=True) == ([], ["オンラインで受ける"])
    assert judged(core, [rule(online="no")]) == ([], [])


def test_words_on_other_visits_rule_out_nothing(core: Core) -> None:
    council = [rule(door="council", full=[10])]
    other = "案内は議会の視察のもの。職員の視察の条件は電話で聞く"
    assert judged(core, council, month=10, door="staff") == (
        [],
        ["議会の視察では10月は受け入れない案内", other],
    )
    assert judged(core, council, month=10, door="council") == (["10月は受け入れない案内"], [])
    assert judged(core, [*council, rule()], month=10, door="staff") == ([], [])


def test_what_is_asked_at_all(core: Core) -> None:
    assert core.call("asksAnything", asked()) is False
    for each in ({"theme": "a"}, {"door": "staff"}, {"party": 0}, {"month": 1}, {"online": True}):
        assert core.call("asksAnything", asked(**each)) is True, each
