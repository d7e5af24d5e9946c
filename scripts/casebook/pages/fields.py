"""The author's guide to fields and rules, drawn from the schema and the rules themselves."""

from casebook import schema
from casebook.library import Kind
from casebook.pages.page import CONTRIBUTE, Anchor, Page
from casebook.rules import ALL_RULES
from casebook.rules.found import rule_name
from casebook.sealed import dataclass

_PARTS = (
    ("claim", "記述の書き方", (Kind.CASE, "", ("results", 0))),
    ("source", "出典の書き方", (Kind.CASE, "", ("sources", "s1"))),
    ("status", "状態の書き方", (Kind.CASE, "", ("status", 0))),
    ("review", "自治体の確認の書き方", (Kind.CASE, "", ("review", 0))),
    ("municipality", "自治体のファイル", (Kind.MUNICIPALITY, "", ())),
    ("reception", "視察の受け入れの条件", (Kind.MUNICIPALITY, "", ("reception",))),
    ("host-claim", "受け入れの記述の書き方", (Kind.MUNICIPALITY, "", ("reception", "desk", 0))),
    ("comparison", "比較のファイル", (Kind.COMPARISON, "", ())),
)


@dataclass(frozen=True, slots=True)
class Described:
    """One field as the guide shows it. `gif` is its official name, where GIF DS-451-3 has it."""

    key: str
    title: str
    description: str
    example: str
    required: bool
    gif: str | None


@dataclass(frozen=True, slots=True)
class Part:
    """A table of fields."""

    id: str
    title: str
    entries: tuple[Described, ...]


@dataclass(frozen=True, slots=True)
class FieldsView:
    """Tables of fields, and the rules with their titles."""

    parts: tuple[Part, ...]
    rules: tuple[tuple[str, str], ...]


def page() -> Page:
    """Plan the guide."""
    whole = _part("case", "事例のファイル", schema.field_at(Kind.CASE, "", ()), (Kind.CASE, "", ()))
    parts = (whole, *(_part(key, title, schema.field_at(*at), at) for key, title, at in _PARTS))
    rules = tuple((rule_name(rule), rule.TITLE) for rule in ALL_RULES)
    anchors = tuple(Anchor(part.id, part.title) for part in parts)
    return Page(
        path="contribute/fields.html",
        frame="contribute/fields.html",
        title="項目と決まり",
        description="事例ファイルと自治体ファイルの項目、書き方の例、検査の決まりの一覧です。",
        template="fields.html.j2",
        view=FieldsView(parts, rules),
        contents=(*anchors, Anchor("rules", "検査の決まり")),
        crumbs=(CONTRIBUTE,),
    )


def _part(
    key: str, title: str, node: schema.Field, at: tuple[Kind, str, tuple[str | int, ...]]
) -> Part:
    kind, name, where = at
    required = set(node.schema.get("required", ()))
    entries = []
    for field_key in node.fixed_keys():
        described = schema.field_at(kind, name, (*where, field_key))
        entries.append(
            Described(
                key=field_key,
                title=described.title,
                description=described.description,
                example=schema.as_yaml(described.examples[0]) if described.examples else "",
                required=field_key in required or described.schema.get("x-gif-required", False),
                gif=described.schema.get("x-gif"),
            )
        )
    return Part(key, title, tuple(entries))
