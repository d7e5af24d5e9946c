"""Checked vocabularies into the model, all of them together."""

from collections.abc import Iterable, Iterator
from typing import Any

from casebook import schema
from casebook.assemble.parts import citations, claims, digest, doubts, sources_of
from casebook.comparison import Citation
from casebook.gone import Gone
from casebook.library import Data, Library
from casebook.likeness import TownFigure
from casebook.notebook import Item, Prompt, Readiness, Side, Tale, Travel
from casebook.synonyms import Synonyms, Wider
from casebook.vocabulary import (
    AnswerKind,
    Field,
    Framework,
    Funding,
    Group,
    HomeFact,
    NationalPlan,
    Piece,
    Practice,
    Product,
    Question,
    Term,
    Theme,
    Trouble,
    Vocabulary,
)
from casebook.when import When


def vocabulary(library: Library) -> Vocabulary:
    """Make the model of all vocabulary files together."""
    files = {name: document.data for name, document in library.vocabulary.items()}
    read = [document.digest for document in library.vocabulary.values()]
    themes, terms = files["themes"], files["terms"]
    return Vocabulary(
        digest=digest(b"\0".join(read)),
        groups=tuple(_group(group) for group in files["fields"]["groups"]),
        plan=NationalPlan(themes["edition"], When.parse(themes["published"]), themes["publisher"]),
        themes={
            item["key"]: Theme(**_words(item), number=item.get("number"))
            for item in themes["items"]
        },
        practices={
            item["key"]: Practice(**_words(item), piece=item.get("piece"))
            for item in files["practices"]["items"]
        },
        troubles={
            item["key"]: Trouble(**_words(item))
            for item in files.get("troubles", {}).get("items", ())
        },
        funding={
            item["key"]: Funding(**_words(item))
            for item in files.get("funding", {}).get("items", ())
        },
        products={
            item["key"]: _product(item) for item in files.get("products", {}).get("items", ())
        },
        questions=tuple(_question(item) for item in files.get("answers", {}).get("items", ())),
        framework=_framework(files["pieces"]),
        states=_terms(terms["states"]),
        bases=_terms(terms["bases"]),
        cells=_terms(terms["cells"]),
        synonyms=_synonyms(files.get("synonyms", {}), files.get("wider", {})),
        self_check=tuple(
            _statement(item, library) for item in files.get("self-check", {}).get("items", ())
        ),
        travel=_travel(files["travel"], library) if "travel" in files else Travel(),
    )


def town_figures(library: Library) -> Iterator[TownFigure]:
    """Give what is told of the list of towns; nothing where a collection does not tell."""
    if "town-figures" not in library.vocabulary:
        return
    data = library.vocabulary["town-figures"].data
    sources = sources_of(data)
    for item in data["items"]:
        told = {key: item[key] for key in ("key", "label", "when")}
        yield TownFigure(
            **told,
            columns=tuple(item["columns"]),
            source=sources[item["source"]],
            note=item.get("note"),
        )


def gone(library: Library) -> Iterator[Gone]:
    """Give what was a case once, in the order in which it is written; nothing where nothing has gone."""
    if "moved" not in library.vocabulary:
        return
    for item in library.vocabulary["moved"].data["items"]:
        day = When.parse(item["updated"])
        yield Gone(item["key"], item["how"], item.get("to"), day, item["reason"])


def _product(item: Data) -> Product:
    return Product(
        **{name: item[name] for name in ("key", "name", "kind", "vendor")},
        words=tuple(item.get("words", ())),
        note=item.get("note"),
    )


def _question(item: Data) -> Question:
    return Question(
        **{name: item[name] for name in ("key", "label", "question")},
        hint=item.get("hint"),
        fields=tuple(item["fields"]),
        kinds=tuple(AnswerKind(**kind) for kind in item.get("kinds", ())),
        spoken=tuple(item.get("spoken", ())),
    )


def _group(group: Data) -> Group:
    described = schema.claim_fields()
    fields = tuple(
        Field(
            key=item["key"],
            title=described[item["key"]].title,
            description=described[item["key"]].description,
            gif=described[item["key"]].schema.get("x-gif"),
            question=item["question"],
            asks=item["asks"],
            near=tuple(item.get("near", ())),
            changes=item.get("changes", False),
            first=item.get("first", False),
        )
        for item in group["fields"]
    )
    return Group(group["key"], group["label"], group["lead"], fields)


def _words(item: Data) -> dict[str, Any]:
    rest = {key: value for key, value in item.items() if key not in ("number", "piece")}
    return {key: tuple(value) if isinstance(value, list) else value for key, value in rest.items()}


def _terms(items: list[Data]) -> dict[str, Term]:
    return {item["key"]: Term(**{"symbol": "", **item}) for item in items}


def _synonyms(data: Data, everyday: Data) -> Synonyms:
    groups = (
        group if isinstance(group, list) else group["words"] for group in data.get("groups", ())
    )
    pairs = (each for part in ("dictionary", "learnt") for each in everyday.get(part, ()))
    return Synonyms(
        tuple(tuple(group) for group in groups), _wider(data.get("wider", ())), _wider(pairs)
    )


def _wider(items: Iterable[Data]) -> tuple[Wider, ...]:
    return tuple(Wider(each["word"], tuple(each["finds"])) for each in items)


def _statement(item: Data, library: Library) -> HomeFact:
    return HomeFact(
        hint=item.get("hint"),
        practices=tuple(item.get("practices", ())),
        troubles=tuple(item.get("troubles", ())),
        cites=_cites(item, library),
        **{key: item[key] for key in ("key", "piece", "text")},
    )


def _travel(data: Data, library: Library) -> Travel:
    sources = sources_of(data)
    return Travel(
        sides=tuple(_side(each, library) for each in data["sides"]),
        journeys=_tales(data.get("journeys", ()), library),
        stumbles=_tales(data.get("stumbles", ()), library),
        ready=tuple(
            Readiness(
                each["key"],
                each["label"],
                each.get("lead"),
                claims(each.get("facts", ()), f"fact-{each['key']}", sources),
                tuple(
                    Item(item["key"], item["text"], item.get("hint"), _cites(item, library))
                    for item in each["items"]
                ),
            )
            for each in data["ready"]
        ),
        sources=tuple(sources.values()),
    )


def _tales(items: Iterable[Data], library: Library) -> tuple[Tale, ...]:
    """Take what the held cases tell; a tale without its case is none."""
    told = (Tale(each["label"], each.get("kind"), _cites(each, library)) for each in items)
    return tuple(each for each in told if each.cites)


def _side(data: Data, library: Library) -> Side:
    prompts = tuple(
        Prompt(
            piece=each.get("piece"),
            hint=each.get("hint"),
            statements=tuple(each.get("statements", ())),
            practices=tuple(each.get("practices", ())),
            cites=_cites(each, library),
            **{key: each[key] for key in ("key", "text")},
        )
        for each in data["prompts"]
    )
    named = {key: data[key] for key in ("key", "label", "title", "lead")}
    return Side(cites=_cites(data, library), prompts=prompts, **named)


def _cites(item: Data, library: Library) -> tuple[Citation, ...]:
    """Resolve citations; words that all collections share may cite a case that this one lacks."""
    cites = {case: at for case, at in item.get("cites", {}).items() if case in library.cases}
    return tuple(citations(cites, library))


def _framework(data: Data) -> Framework:
    sources = sources_of(data)
    return Framework(
        title=data["title"],
        lead=data["lead"],
        pieces=tuple(
            Piece(
                claims=claims(item["claims"], f"piece-{item['key']}", sources),
                **{key: item[key] for key in ("key", "number", "label", "short")},
            )
            for item in data["items"]
        ),
        background=claims(data.get("background", ()), "background", sources),
        statistics=claims(data["statistics"], "statistics", sources),
        doubts=doubts(data, sources),
        not_found=tuple(data.get("not_found", ())),
        sources=tuple(sources.values()),
        checked=When.parse(data["checked"]),
    )
