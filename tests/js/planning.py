"""Plans and cases in the shapes of the browser's code, as short as tests can bear."""

from typing import Any

Data = dict[str, Any]

TODAY = "2026-11-21"


def host(key: str, day: str = "", **more: Any) -> Data:
    """A host whose id is `key` and whose name ends in 市."""
    none = {"day": "", "from": "", "to": ""}
    base = {"id": key, "town": key, "name": f"{key}市", "section": "", "cases": [], "reason": ""}
    days = {"choices": [none | {"day": day}, none, none], "agreed": none, "closed": []}
    return base | {"online": False, "notes": ""} | days | more


def plan(*hosts: Data, **more: Any) -> Data:
    home = {"name": "自市", "prefecture": ""}
    base = {"kind": "visit", "route": "staff", "home": home, "hosts": list(hosts), "purpose": ""}
    travel = {"travel": {"from": "", "to": ""}}
    costs: Data = {"costs": {"rules": [], "extras": [], "nights": None, "days": None}}
    whole: Data = base | {"questions": [], "legs": [], "deadlines": [], "people": [], "party": None}
    return whole | costs | travel | more


def choice(day: str, start: str = "", end: str = "") -> Data:
    return {"day": day, "from": start, "to": end}
