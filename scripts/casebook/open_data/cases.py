"""Cases and municipalities as the API tells them."""

from calendar import monthrange
from collections.abc import Iterable, Mapping
from functools import lru_cache

from casebook import schema, telling
from casebook.answers import Answer
from casebook.bodies import Body
from casebook.collection import Collection
from casebook.model import Case, Cell, Claim, Doubt, Member, Municipality, Source, Status
from casebook.open_data import records
from casebook.open_data.naming import NAME
from casebook.pages.page import path_of_case, path_of_data, path_of_town
from casebook.when import When

SIZES: Mapping[str, str] = {"period": "か月", "cost": "円", "lead": "人"}
"""In what the answers to a question are counted, where they are."""


def brief(collection: Collection, case: Case) -> records.Brief:
    """Give a case in short."""
    practices = dict.fromkeys(each.practice for each in case.practices if each.practice)
    return records.Brief(
        id=case.id,
        title=case.title,
        subtitle=case.subtitle,
        municipality=place(collection.town(case)),
        members=tuple(map(_member, case.members, collection.bodies(case)[1:])),
        target=case.target,
        summary=case.summary,
        themes=case.themes,
        practices=tuple(practices),
        keywords=case.keywords,
        years=_time(case.years),
        status=_status(case.current),
        published=case.published.iso(),
        updated=case.updated.iso(),
        checked=case.checked.iso(),
        page=path_of_case(case.id),
        data=path_of_data(case.id),
    )


def full(collection: Collection, case: Case) -> records.Case:
    """Give all of a case; what nothing is known of is told too, as unconfirmed."""
    short = brief(collection, case)
    day = case.checked.iso()
    return records.Case(
        **{name: getattr(short, name) for name in records.Brief.__slots__},
        history=tuple(map(_status, case.history)),
        answers=tuple(map(answer, collection.answers(case))),
        fields={
            key: _cell(case.cell(key), case.fields.get(key, ()), day)
            for key in collection.vocabulary.fields
        },
        gaps=tuple(records.Gap(gap.field, gap.what) for gap in case.gaps),
        doubts=tuple(map(_doubt, case.doubts)),
        links=tuple(records.Link(each.title, each.url) for each in case.links),
        related=case.related,
        review=tuple(
            records.Review(each.by, each.date.iso(), each.what, each.note) for each in case.review
        ),
        sources=tuple(map(_source, case.sources)),
    )


def municipality(collection: Collection, town: Municipality) -> records.Municipality:
    """Give a municipality with its profile and what is known of its reception of visits."""
    day, reception = town.checked.iso(), town.reception
    return records.Municipality(
        **{name: getattr(town, name) for name in ("key", "code", "name", "kana", "prefecture")},
        kind=town.kind,
        cases=tuple(collection.ids_of(town.key)),
        profile=_claims(town.profile, day),
        visits=_claims(town.visits, day),
        reception={
            key: _cell(reception.cell(key), reception.items.get(key, ()), day)
            for key in schema.reception_fields()
        },
        doubts=tuple(map(_doubt, town.doubts)),
        sources=tuple(map(_source, town.sources)),
        checked=day,
        page=path_of_town(town.key),
    )


def place(town: Municipality) -> records.Place:
    """Say where a case is."""
    return records.Place(town.key, town.code, town.name, town.prefecture, town.kind)


def _member(member: Member, body: Body) -> records.Member:
    return records.Member(
        code=body.code,
        name=body.name,
        prefecture=body.prefecture,
        kind=body.kind,
        municipality=body.town.key if body.town else None,
        sources=_keys(member.sources),
        at=member.at,
    )


def answer(found: Answer) -> records.Answer:
    """Give an answer with the ids of the claims behind it."""
    sized = found.size is not None
    return records.Answer(
        question=found.question.key,
        state=_state(found.state),
        text=found.text or None,
        kind=found.kind,
        computed=found.computed if found.text else None,
        size=found.size,
        size_unit=SIZES[found.question.key] if sized else None,
        claims=tuple(claim.id for claim in found.claims),
    )


def _cell(cell: Cell, claims: Iterable[Claim], day: str) -> records.Cell:
    return records.Cell(_state(cell), _claims(claims, day))


def _state(cell: Cell) -> records.State:
    return cell.value


def _claims(claims: Iterable[Claim], day: str) -> tuple[records.Claim, ...]:
    return tuple(_claim(each, day) for each in claims)


def _claim(claim: Claim, day: str) -> records.Claim:
    return records.Claim(
        id=claim.id,
        assertion=_assertion(claim),
        provenance=records.Provenance(
            sources=_keys(claim.sources),
            at=claim.at,
            basis=claim.basis,
            as_of=_time(claim.as_of),
            confirmed=claim.confirmed,
        ),
        recorded=records.Recorded(NAME, day, claim.note),
    )


def _assertion(claim: Claim) -> records.Assertion:
    return records.Assertion(
        text=claim.text,
        topic=claim.topic,
        value=claim.value,
        value_to=claim.value_to,
        before=claim.before,
        unit=claim.unit,
        qualifier=claim.qualifier,
        since=_time(claim.since),
        practice=claim.practice,
        state=claim.state,
        trouble=claim.trouble,
        meets=claim.meets or None,
        cost_kind=claim.cost_kind,
        funding=claim.funding,
        products=claim.products or None,
        milestone=claim.milestone,
        key_figure=claim.key_figure,
    )


def _status(status: Status) -> records.Status:
    return records.Status(
        state=status.state,
        as_of=time(status.as_of),
        since=_time(status.since),
        sources=_keys(status.sources),
        at=status.at,
        note=status.note,
    )


def _source(source: Source) -> records.Source:
    return records.Source(
        key=source.key,
        number=source.number,
        title=source.title,
        publisher=source.publisher,
        author=source.author,
        url=source.url,
        published=_time(source.published),
        read=source.read,
        basis=source.basis,
        licence=source.licence,
        independent_of_host=source.independent_of_host,
        note=source.note,
    )


def _doubt(doubt: Doubt) -> records.Doubt:
    kind = telling.doubt_kind(doubt) or None
    return records.Doubt(doubt.text, kind, doubt.fields, _keys(doubt.sources), doubt.unsourced)


def _keys(sources: Iterable[Source]) -> records.Texts:
    return tuple(source.key for source in sources)


def _time(when: When | None) -> records.Time | None:
    return None if when is None else time(when)


@lru_cache(maxsize=20_000)  # the same few days stand in all cases
def time(when: When) -> records.Time:
    """Give a time as it is written, and the first and the last day that it may mean.

    >>> time(When.parse("2023年度"))
    Time(text='2023年度', first='2023-04-01', last='2024-03-31')
    >>> time(When.parse("2024-02/2025ごろ")).first, time(When.parse("2024-02")).last
    ('2024-02-01', '2024-02-29')
    """
    if not when.start:
        return records.Time(when.text, None, None)
    year, month, day = when.sort_key()
    return records.Time(when.text, _day(year, month or 1, day or 1), _day(*_last(when)))


def _last(when: When) -> tuple[int, int, int]:
    """Give the last day, which a month has 31 of at the most."""
    year, month, day = when.last()
    return year, month, min(day, monthrange(year, month)[1])


def _day(year: int, month: int, day: int) -> str:
    return f"{year:04}-{month:02}-{day:02}"
