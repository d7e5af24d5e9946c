"""An id that was given once still leads somewhere: to its case, or by `moved` to where it went and why.

Others have linked to it, cited it and kept it in their plans. `_ids.txt` holds all ids; without it nothing is known.
"""

from collections.abc import Iterator

from casebook.ids import ID, Ids
from casebook.library import Kind, Library
from casebook.problem import Mark, nearest, quoted, sentence
from casebook.rules.found import Spot

TITLE = "一度載せた事例のIDがなくなっていない"

_MEND = (
    "IDを変えたとき、ほかの事例に入れたとき、載せるのをやめたときは、cases/_vocabulary/moved.yml に"
    "行き先と理由を書いてください。消すつもりがなければ、ファイルを戻します。"
)


def check(ids: Ids, library: Library) -> Iterator[Spot]:
    """Report lines that are no id, and ids of cases that are neither there nor told of."""
    there = library.cases.keys() | library.keys("moved")
    fresh = library.cases.keys() - ids.known()
    for line, name in ids.lines:
        if not ID.fullmatch(name):
            message = f"この行{quoted(name)}は事例のIDではありません。この行を消してください。"
            yield Spot(Mark(line, 1), message)
        elif name not in there and not library.broken(Kind.CASE, name):
            offer = nearest(name, fresh)
            renamed = f"{offer} に変えましたか。" if offer else ""
            message = sentence(f"事例{quoted(name)}がなくなりました。", renamed, _MEND)
            yield Spot(Mark(line, 1), message)
