"""What the browser's tools work on: the cases in short, each case in full, and the words they share.

`cases.js` lists all cases with what they are chosen by, or is the index of a list that is too long for one file, whose
parts are `cases0.js` and so on; `town-<key>.js` a municipality with its profile and reception of visits, and where the
list is long with its cases and how they met troubles; `list.js` the towns of Japan with their figures; `vocabulary.js` the words; `asked.js` how else the
nine questions are asked; `notebook.js` what the self-check and the notebook ask; `trouble-<key>.js` who met one
trouble, and how; `case-<id>.js` one case field by field, as a comparison or a question sheet needs it.
"""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import cast

from casebook import schema, telling
from casebook.ages import Seen
from casebook.answers import Answer
from casebook.bodies import Body
from casebook.browser_terms import host_standing, host_terms
from casebook.browser_words import asked, home_fact, sayings, trouble
from casebook.collection import Collection
from casebook.figures import figure
from casebook.model import Case, Cell, Claim, Doubt, Municipality, Source, Status, tells
from casebook.records import cases, words
from casebook.records.told import camel
from casebook.towns import Figures, Towns
from casebook.vocabulary import Term, Vocabulary
from casebook.when import When


def short(collection: Collection, case: Case) -> cases.ShortCase:
    """Give what a case is chosen by. Population is a number of people, or None where unknown."""
    town = collection.town(case)
    return cases.ShortCase(
        id=case.id,
        title=case.title,
        subtitle=case.subtitle,
        town=town.full_name,
        town_key=town.key,
        name=town.name,
        kana=town.kana,
        prefecture=town.prefecture,
        kind=town.kind,
        population=_people(town),
        population_as_of=_when(town.population.as_of if town.population else None),
        figures=collection.figures(town),
        themes=case.themes,
        shown=tuple(dict.fromkeys(cast(str, each.practice) for each in case.practices)),
        status=_status(case.current),
        receives=host_standing(town),
        members=tuple(map(_member, collection.bodies(case)[1:])),
    )


def full(collection: Collection, case: Case) -> cases.FullCase:
    """Give a case field by field, in the order of the vocabulary; a field without claims has none."""
    shared = collection.vocabulary
    brief = short(collection, case)
    return cases.FullCase(
        **{name: getattr(brief, name) for name in cases.ShortCase.__slots__ if name != "shown"},
        shown=(),  # the browser makes them of the practices
        summary=case.summary,
        practices=tuple(map(_practice, case.practices)),
        checked=case.checked.iso(),
        answers=tuple(map(_answer, collection.answers(case))),
        key_figures=tuple(each.id for each in case.key_figures),
        cells={key: _cell(case, key, shared) for key in shared.fields},
        missing=_missing(case.sources, shared),
        doubts=tuple(map(_doubt, case.doubts)),
        sources=tuple(_source(each) for each in case.sources),
        sayings=sayings(collection, case),
    )


def town(town: Municipality, shared: Vocabulary) -> cases.Town:
    """Give a municipality with its profile, and what is known of its reception of visits."""
    reception = town.reception
    return cases.Town(
        key=town.key,
        name=town.name,
        full_name=town.full_name,
        prefecture=town.prefecture,
        kind=town.kind,
        code=town.code,
        population=_people(town),
        population_as_of=_when(town.population.as_of if town.population else None),
        profile=_facts(_outline(town)),
        reception=tuple(
            cases.Reception(key, field.title, reception.cell(key).value, _facts(told))
            for key, field in schema.reception_fields().items()
            for told in [reception.items.get(key, ())]
        ),
        missing=_missing(town.sources, shared),
        terms=host_terms(reception),
        checked=town.checked.iso(),
    )


def town_list(towns: Towns) -> dict[str, object]:
    """Give all towns of Japan column by column: like numbers side by side pack best, and this file is large."""
    listed = towns.by_code.values()
    columns = {
        camel(name): [getattr(town.figures, name) for town in listed] for name in Figures.__slots__
    }
    return {
        "code": [town.code for town in listed],
        "name": [town.name for town in listed],
        "kana": [town.kana for town in listed],
        "figures": columns,
    }


def vocabulary(collection: Collection) -> words.Vocabulary:
    """Give fields in groups with their questions, and everything else that has a key and a name."""
    shared = collection.vocabulary
    return words.Vocabulary(
        groups=shared.groups,
        questions=tuple(map(asked, shared.questions)),
        themes=tuple(shared.themes.values()),
        practices=tuple(shared.practices.values()),
        troubles=tuple(trouble(each, collection) for each in shared.troubles.values()),
        states=tuple(map(_sign, shared.states.values())),
        bases=tuple(map(_sign, shared.bases.values())),
        cells=tuple(shared.cells.values()),
        years=collection.years,
    )


def notebook(collection: Collection) -> words.Notebook:
    """Give the statements of the self-check, and what the notebook of travel asks."""
    shared = collection.vocabulary
    return words.Notebook(
        pieces=shared.framework.pieces,
        self_check=tuple(home_fact(each, collection) for each in shared.self_check),
        travel=words.Travel(
            sides=shared.travel.sides,
            ready=tuple(
                words.Readiness(each.key, each.label, each.lead, _facts(each.facts), each.items)
                for each in shared.travel.ready
            ),
        ),
    )


def _sign(term: Term) -> words.Sign:
    return words.Sign(term.key, term.label, term.symbol)


def _member(body: Body) -> cases.Member:
    return cases.Member(
        code=body.code,
        name=body.name,
        prefecture=body.prefecture,
        figures=body.figures,
    )


def _practice(claim: Claim) -> cases.ShownPractice:
    seen = telling.year(claim), _old(claim.seen)
    return cases.ShownPractice(cast(str, claim.practice), claim.state, claim.id, *seen)


def _answer(answer: Answer) -> cases.CaseAnswer:
    sources = dict.fromkeys(source.key for claim in answer.claims for source in claim.sources)
    return cases.CaseAnswer(
        question=answer.question.key,
        state=answer.state.value,
        text=answer.text,
        core=answer.core,
        unconfirmed=answer.unconfirmed,
        gist=answer.gist,
        claims=tuple(claim.id for claim in answer.claims),
        sources=tuple(sources),
        computed=answer.computed,
    )


def _cell(case: Case, key: str, shared: Vocabulary) -> cases.Cell:
    # Where a cell is shown in short, its first claim stands for it.
    claims = sorted(case.fields.get(key, ()), key=lambda claim: not tells(claim, key))
    return cases.Cell(
        state=case.cell(key).value,
        claims=tuple(_claim(each, shared) for each in claims),
        beside=telling.beside(case, key),
        gaps=tuple(gap.what for gap in case.gaps if gap.field == key),
        doubt=telling.doubted(case.doubts, key),
    )


def _missing(sources: Sequence[Source], shared: Vocabulary) -> cases.Missing:
    told = telling.missing(sources, shared.cells[Cell.NOT_STATED].label)
    return cases.Missing(told.label, told.read, told.scope, str(told))


def _doubt(doubt: Doubt) -> cases.Doubt:
    return cases.Doubt(
        text=doubt.text,
        kind=telling.doubt_kind(doubt),
        unsourced=telling.unsourced(doubt),
        fields=doubt.fields,
        sources=tuple(source.key for source in doubt.sources),
    )


def _claim(claim: Claim, shared: Vocabulary) -> cases.Claim:
    return cases.Claim(
        id=claim.id,
        text=claim.text,
        topic=claim.topic,
        sources=tuple(source.key for source in claim.sources),
        at=claim.at,
        figure=figure(claim) if claim.value is not None else None,
        value=claim.value,
        value_to=claim.value_to,
        before=claim.before,
        unit=claim.unit,
        key_figure=telling.measured(claim) or None,
        as_of=_when(claim.as_of),
        basis=claim.basis,
        confirmed=claim.confirmed,
        flags=telling.flags(claim),
        about=telling.about(claim, shared.bases),
        standing=telling.standing(claim) if claim.state else "",
        old=_old(claim.seen),
        money=telling.money(claim),
        funding=telling.funding(claim, shared.funding),
        note=claim.note,
    )


def _facts(claims: Iterable[Claim]) -> tuple[cases.Fact, ...]:
    return tuple(
        cases.Fact(
            id=claim.id,
            label=claim.topic,
            text=claim.text,
            figure=figure(claim) if claim.value is not None else None,
            as_of=_when(claim.as_of),
            confirmed=claim.confirmed,
            note=claim.note,
            publisher=telling.publishers(claim.sources),
            published=_when(claim.sources[0].published),
            basis=claim.basis,
            cited=telling.publishers(telling.quoted(claim.sources)),
        )
        for claim in claims
    )


def _outline(town: Municipality) -> Iterable[Claim]:
    """Give one claim of each item of the profile: a paper has room for no more."""
    items = dict.fromkeys(claim.topic for claim in town.profile if claim.topic)
    return (claim for item in items if (claim := town.foremost(item)))


def _people(town: Municipality) -> int | None:
    return cast(int | None, town.people)


def _status(status: Status) -> cases.StatusAt:
    known = _when(status.seen.evidence)
    told = telling.standing(status)
    return cases.StatusAt(status.state, known, told, _old(status.seen), status.note)


def _old(seen: Seen | None) -> int | None:
    return seen.age if seen and seen.old else None


def _source(source: Source) -> cases.Source:
    return cases.Source(
        key=source.key,
        number=source.number,
        title=source.title,
        publisher=source.publisher,
        url=source.url,
        published=_when(source.published),
        tip=telling.tip(source),
        read=source.read,
        basis=source.basis,
    )


def _when(when: When | None) -> cases.When | None:
    """Give a time as it is shown and, for sorting, as numbers: year, month, day; None where unknown."""
    return None if when is None else _told(when)


@lru_cache(maxsize=20_000)  # the same few days stand in all cases
def _told(when: When) -> cases.When:
    return cases.When(
        text=when.japanese(),
        short=when.short(),
        order=when.sort_key() if when.start else None,
        within=when.within(),
    )
