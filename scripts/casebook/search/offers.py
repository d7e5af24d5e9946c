"""What is offered above the results where a query asks for more than words: a room, a question, a size, a product.

An offer never stands in place of results. A browser finds the offers whose words stand in what was typed.
"""

from collections.abc import Iterator

from casebook.collection import Collection
from casebook.facets import SIZES
from casebook.pages import compared
from casebook.pages import prefectures as places
from casebook.pages import products as listed
from casebook.pages import questions as pages
from casebook.pages.headings import HEADINGS
from casebook.pages.page import MAP, TROUBLES, product_path, question_path
from casebook.pages.prefectures import Region
from casebook.pages.tools import TOOLS
from casebook.sealed import dataclass
from casebook.vocabulary import Question


@dataclass(frozen=True, slots=True)
class Offer:
    """A way to what was asked; `name` says what there is, `does` what for."""

    target: str
    name: str
    does: str
    words: tuple[str, ...]


def offers(collection: Collection) -> dict[str, object]:
    """Give the offers, and the bands of population (upper limit of people, exclusive; key; label)."""
    every = (
        *_comparisons(collection),
        *_questions(collection),
        _TROUBLES,
        *_tools(),
        *_products(collection),
        *_places(collection),
    )
    return {
        "offers": [(each.target, each.name, each.does, each.words) for each in every],
        "sizes": SIZES,
    }


_TROUBLES = Offer(
    TROUBLES.path,
    "苦労からさがす",
    "同じ苦労をした自治体と、打った手を見る",
    ("苦労", "失敗", "うまくいか", "つまずき", "困りごと", "困って", "反対", "反発", "抵抗"),
)

_ASKED = {
    "cost": ("費用", "いくら", "予算", "値段", "金額", "経費", "コスト", "お金"),
    "funding": ("財源", "補助金", "交付金", "起債", "地方債"),
    "period": ("期間", "何か月", "何年", "スケジュール", "いつから", "どれくらいかかる", "工期"),
    "lead": ("何人", "体制", "人数", "人員", "何名", "専任", "担当は何人"),
    "product": ("製品", "ベンダー", "事業者", "業者", "メーカー", "ソフト"),
    "effect": ("効果", "成果", "削減時間", "どれだけ減った", "効果額"),
    "trouble": ("つまずき", "失敗", "うまくいか", "苦労", "やめた", "トラブル"),
    "trigger": ("きっかけ", "言い出した", "発端"),
    "approach": ("進め方", "手順", "何から始め", "どうやって"),
    "remaining": ("残る課題", "今の課題", "今後の課題"),
}
"""By question: how it is asked in passing, beside the subject that the query is about."""


def _comparisons(collection: Collection) -> Iterator[Offer]:
    """Lead from the name of a practice or theme to the page that compares all that did it."""
    words = collection.vocabulary
    for each in compared.listing(collection):
        of = words.practices.get(each.written.practice or "") if each.written else None
        subject = of or words.themes.get(each.theme or "")
        if subject:
            yield Offer(
                each.path, each.title, "団体ごとに並べて読む", (subject.label, *subject.words)
            )


_REGIONAL = {
    "hokkaido-tohoku": ("北海道・東北", "東北", "東北地方"),
    "kanto": ("関東", "関東地方", "首都圏"),
    "chubu": ("中部", "中部地方", "北陸", "甲信越", "信越", "東海地方"),
    "kinki": ("近畿", "近畿地方", "関西"),
    "chugoku": ("中国地方", "山陰", "山陽"),
    "shikoku": ("四国", "四国地方"),
    "kyushu-okinawa": ("九州・沖縄", "九州", "九州地方"),
}
"""By region of the map: how it is called."""


def _places(collection: Collection) -> Iterator[Offer]:
    """Lead from the name of a region to it, and from that of a prefecture to its cases, or to its neighbours."""
    regions = {region.key: region for region in places.regions(collection)}
    for region in regions.values():
        yield _region(region, "地方ごとの表で見る", *_REGIONAL[region.key])
    for tile in places.tiles(collection):
        if tile.cases:
            yield Offer(tile.target, _count(tile.name, tile.cases), "一覧で見る", (tile.name,))
        else:
            none = f"{tile.name}の事例は、まだありません"
            yield _region(regions[tile.region], none, tile.name)


def _region(region: Region, does: str, *words: str) -> Offer:
    return Offer(f"{MAP.path}#{region.key}", _count(region.label, region.cases), does, words)


def _count(place: str, cases: int) -> str:
    return f"{place}の事例（{cases:,}件）"


def _questions(collection: Collection) -> Iterator[Offer]:
    for question in pages.asked(collection):
        heading = HEADINGS[question.key]
        yield Offer(
            question_path(question),
            f"{heading.title}（{question.label}）",
            "すべての事例の答えを見渡す",
            _words(question),
        )


def _words(question: Question) -> tuple[str, ...]:
    return tuple(dict.fromkeys((question.label, *_ASKED.get(question.key, ()))))


def _tools() -> Iterator[Offer]:
    for tool in TOOLS:
        yield Offer(tool.path, tool.title, tool.does, (tool.title, *tool.words))


def _products(collection: Collection) -> Iterator[Offer]:
    for product in listed.used(collection):
        yield Offer(
            product_path(product),
            product.name,
            "使っている自治体と、同じ種類の製品を見る",
            (product.name, *product.words),
        )
