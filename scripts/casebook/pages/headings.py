"""The questions that have a page over all cases: how each is put, and what its answers measure."""

from casebook.sealed import dataclass


@dataclass(frozen=True, slots=True)
class Heading:
    """How a question is put over all cases.

    `known` says what an answer from the structure of the claims tells, `budgeted` what one tells of a budget,
    `partly` what a written one does, where that is less. `order` and `measure` tell of the bars of answers that can be measured.
    """

    title: str
    lead: str
    known: str = "答えが分かる"
    budgeted: str = ""
    partly: str = ""
    order: str = ""
    measure: str = ""


HEADINGS = {
    "cost": Heading(
        "いくらかかったか",
        "初めにかかったお金と、毎年かかるお金です。予算や見込みの額、収入、財源、減った額は、かかった費用に数えていません。",
        known="かかった額が分かる",
        budgeted="予算や見込みの額だけが分かる",
        partly="額は不明で、関連することが分かる",
        order="初期費用の小さい順に見る",
        measure="棒は初期費用の額です。何を含む額かは事例ごとに違うので、棒の長さを順位として読まないでください。",
    ),
    "period": Heading(
        "どれだけの期間がかかったか",
        "検討や準備に着手した時から、使い始めた時までです。どちらかの時点が分からない事例は、分かる範囲の経過を示します。",
        known="着手と運用の時点が分かる",
        partly="どちらかの時点が不明",
        order="期間の短い順に見る",
        measure="棒は、着手から運用までの月数です。年や年度しか分からない時点があると、おおよその長さです。",
    ),
    "lead": Heading(
        "だれが、何人で進めたか",
        "中心になった部署や人と、人数です。役職や部署の名前は、出典の当時のものです。",
        known="主導した部署や人が分かる",
    ),
    "product": Heading(
        "どの製品・事業者を使ったか",
        "出典に名前の出た製品と事業者です。勧めるものではありません。",
        known="製品の名前が分かる",
        partly="事業者や作り方だけが分かる",
    ),
    "effect": Heading(
        "何がどれだけ変わったか",
        "前と後の数が分かるものを先に挙げています。測り方と時点は事例ごとに違います。",
        known="効果が分かる",
    ),
    "trouble": Heading(
        "どこでつまずいたか",
        "うまくいかなかったことと、その乗り越え方です。記載がないのは、つまずきがなかったという意味ではありません。",
        known="つまずきが分かる",
    ),
    "funding": Heading(
        "お金はどこから出たか",
        "国の交付金、実証事業、地方債など、お金の出どころです。何にいくらかかったかは「費用」にあります。",
        known="出どころが分かる",
    ),
}
"""The questions that have a page of their own, in its order."""
