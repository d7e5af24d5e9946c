"""The files of the browser's data, each made anew only where what it tells has changed."""

from collections.abc import Iterable
from functools import partial

from casebook import browser_form, browser_list, render
from casebook.browser_data import full, notebook, town, town_list, vocabulary
from casebook.browser_words import meeting, met_by, spoken
from casebook.collection import Collection
from casebook.outputs import Outputs
from casebook.records.told import told
from casebook.script import Scripts, edition
from casebook.vocabulary import Trouble

FOLDER = "data"


def write(collection: Collection, outputs: Outputs, anew: Iterable[str] | None = None) -> None:
    """Write the data files of a collection into their folder of the site, with those of these cases, or of all."""
    cases = [*(collection.stubs if anew is None else anew)]
    shared = collection.vocabulary
    scripts = Scripts(outputs, FOLDER, edition(shared.digest, collection.towns.digest))
    lists, chosen = collection.listing, collection.listed.hex()
    scripts.put("vocabulary", chosen, partial(vocabulary, lists))
    scripts.put("asked", chosen, partial(spoken, lists))
    scripts.put_here("notebook", chosen, partial(notebook, lists))
    browser_list.write(lists, scripts, chosen)
    scripts.put("list", "list", partial(town_list, collection.towns))
    look = render.look()
    for key, each in collection.town_stubs.items():
        held = browser_list.held(lists, key)
        stamps = tuple(map(collection.glimpse, held))
        own = look.digest((each.digest, shared, stamps)).hex()
        scripts.put(f"town-{key}", own, partial(_town, lists, key, held))
    for kind in shared.troubles.values():
        scripts.put(f"trouble-{kind.key}", chosen, partial(_meeting, lists, kind))
    case = partial(_case, collection)
    for key in cases:
        told = tuple((each.text, each.cites) for each in collection.sayings.get(key, ()))
        own = look.digest((collection.stamp(key), told)).hex()
        scripts.put(f"case-{key}", own, case, of=key)
    browser_form.write(collection, scripts, cases)


def _town(collection: Collection, key: str, cases: tuple[str, ...]) -> object:
    known = town(collection.municipalities[key], collection.vocabulary)
    if not cases:
        return known
    own = (each for each in cases if collection.stubs[each].municipality == key)
    met = {trouble: [*map(told, found)] for trouble, found in met_by(collection, own).items()}
    return told(known) | {"cases": browser_list.listing(collection, cases), "met": met}


def _meeting(collection: Collection, trouble: Trouble) -> object:
    """Tell who met a trouble, and how; where the list of cases is long, how is told by the files of their towns."""
    if not browser_list.is_long(collection):
        return meeting(trouble, collection)
    return collection.stubs.meeting(trouble.key)


def _case(collection: Collection, key: str) -> object:
    return full(collection, collection.cases[key])
