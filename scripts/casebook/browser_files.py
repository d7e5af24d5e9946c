"""The files of the browser's data, each made anew only where what it tells has changed."""

from functools import partial

from casebook import browser_form, render
from casebook.browser_data import full, notebook, short, town, town_list, vocabulary
from casebook.browser_words import meeting, spoken
from casebook.collection import Collection
from casebook.outputs import Outputs
from casebook.records.listed import listed
from casebook.script import Scripts, edition

FOLDER = "data"


def write(collection: Collection, outputs: Outputs) -> None:
    """Write the data files of a collection into their folder of the site."""
    shared = collection.vocabulary
    scripts = Scripts(outputs, FOLDER, edition(shared.digest, collection.towns.digest))
    scripts.write("vocabulary", vocabulary(collection))
    scripts.write("asked", spoken(collection))
    scripts.write("notebook", notebook(collection))
    scripts.write(
        "cases",
        listed([short(collection, case) for case in collection.cases.values()], collection.moved),
    )
    scripts.put("list", "list", partial(town_list, collection.towns))
    look = render.look()
    for key, each in collection.municipalities.items():
        own = look.digest((each, shared)).hex()
        scripts.put(f"town-{key}", own, partial(town, each, shared))
    for kind in shared.troubles.values():
        scripts.write(f"trouble-{kind.key}", meeting(kind, collection))
    for case in collection.cases.values():
        told = tuple((each.text, each.cites) for each in collection.sayings.get(case.id, ()))
        own = look.digest((case, collection.bodies(case), shared, told)).hex()
        scripts.put(f"case-{case.id}", own, partial(full, collection, case))
    browser_form.write(collection, scripts)
