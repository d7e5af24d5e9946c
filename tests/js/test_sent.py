"""What an address brings along is put into the plan and told; one's own town goes on a sheet."""

from tests.js.conftest import Core

KITAMI = {"id": "a", "townKey": "kitami", "name": "北見市", "prefecture": "北海道", "title": "窓口"}


def test_a_host_of_the_address_is_put_in_and_told(core: Core) -> None:
    plan = core.call("newPlan", "visit")
    now = core.call("entered", plan, "kitami", [KITAMI])
    assert (now["told"], now["missing"]) == ("北見市を訪問先に入れました。", "")
    assert [host["name"] for host in now["plan"]["hosts"]] == ["北見市"]


def test_a_host_that_the_casebook_does_not_hold_is_told(core: Core) -> None:
    plan = core.call("newPlan", "visit")
    now = core.call("entered", plan, "ome", [KITAMI])
    assert now["missing"] == "この事例帖にない事例や団体1件は外しました。"
    assert now["plan"]["hosts"] == []


def test_how_the_hosts_were_narrowed_comes_along_and_is_told(core: Core) -> None:
    plan = core.call("newPlan", "visit")
    now = core.call("enteredFrom", plan, "?host=kitami&route=council&party=4", [KITAMI])
    assert now["told"] == (
        "北見市を訪問先に入れました。申込みの手順を「議員の視察」にしました。人数を4人にしました。"
    )
    assert (now["plan"]["route"], now["plan"]["party"]) == ("council", 4)
    again = core.call("enteredFrom", now["plan"], "?host=kitami&route=council&party=4", [KITAMI])
    assert again["told"] == "北見市は、もう訪問先に入っています。"
    assert again["plan"] == now["plan"]
    odd = core.call("enteredFrom", now["plan"], "?host=kitami&route=x&party=0", [KITAMI])
    assert odd["plan"] == now["plan"]
