"""A body that carries a case with others has its own code and name, and stands there once.

Its code is in the list of towns, of a municipality that has a file, or of a prefecture; the municipality of the
case itself is no member. A collection without the list is asked for the check digit alone.
"""

from collections.abc import Iterator

from casebook.library import Document, Kind, Library
from casebook.problem import quoted
from casebook.rules.found import Fault
from casebook.rules.municipality_code import PREFECTURES, check_digit

TITLE = "ともに進める団体のコードと名前が正しく、重ならない"


def check(document: Document, library: Library) -> Iterator[Fault]:
    """Report a code that is no body's, another body's name, the case's own municipality, and one told twice."""
    members = document.data.get("members")
    if document.kind is not Kind.CASE or not isinstance(members, list):
        return
    own = library.municipalities.get(str(document.data.get("municipality")))
    met = {own.data.get("code"): "「事例の場所」の自治体"} if own else {}
    for at, member in enumerate(members):
        code, name = (member.get(key) if isinstance(member, dict) else None for key in _KEYS)
        if not (isinstance(code, str) and len(code) == 6 and code.isascii() and code.isdecimal()):
            if (right := _shortened(code, library)) is not None:
                yield Fault(("members", at, "code"), right)
            continue  # what else is no code, the schema speaks of
        where = ("members", at, "code")
        if code in met:
            yield Fault(
                where, f"コード{quoted(code)}は、{met[code]}と同じです。この行を消してください。"
            )
            continue
        met[code] = "前の行の団体"
        if message := _wrong(code, name, library):
            yield Fault(where, message)


_KEYS = ("code", "name")


def _shortened(code: object, library: Library) -> str | None:
    """Offer the code of a town of which a spreadsheet took the zero in front, as for a number."""
    town = library.towns.by_code.get(f"0{code}")
    if town is None:
        return None
    return f"コード{quoted(code)}は、先頭の0が落ちています。もしかして: {town.code}（{town.full_name}）"


def _wrong(code: str, name: object, library: Library) -> str:
    """Say what is wrong with a code or its name; nothing where both are right, or nobody knows the body."""
    if code[5] != check_digit(code):
        right = f"{code[:5]}{check_digit(code)}"
        return f"コード{quoted(code)}の検査数字（6桁目）が合いません。5桁目までが正しければ {right} です。"
    if not 1 <= int(code[:2]) <= len(PREFECTURES):
        return f"コード{quoted(code)}の先頭2桁は、どの都道府県の番号でもありません。"
    known = _name_of(code, library)
    if known is None and library.towns.by_code:
        return f"コード{quoted(code)}は団体の一覧にありません。{_codes(name, library)}"
    if known is not None and name != known:
        right = f"名前を{quoted(known)}にするか、コードを直してください。"
        return f"コード{quoted(code)}は{quoted(known)}です。{right}{_codes(name, library)}"
    return ""


def _name_of(code: str, library: Library) -> str | None:
    if code[2:5] == "000":
        return PREFECTURES[int(code[:2]) - 1]
    if code in library.towns.by_code:
        return library.towns.by_code[code].name
    filed = library.first_with_code.get(code)
    return str(library.municipalities[filed].data.get("name")) if filed else None


def _codes(name: object, library: Library) -> str:
    """Offer the codes of the towns that are called so."""
    found = [town for town in library.towns.by_code.values() if town.name == name]
    told = "、".join(f"{town.full_name}は {town.code}" for town in found)
    return f"{told} です。" if told else ""
