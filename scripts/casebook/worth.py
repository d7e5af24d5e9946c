"""Whether a question needs a journey: what can be told in words, and what is only to be seen on the spot.

What is published is found by the browser, case by case; everything else is decided here, in one table.
"""

from casebook.sealed import dataclass


@dataclass(frozen=True, slots=True)
class ByWord:
    """Why what is asked of a field can be told on the telephone or on a screen.

    `seen` says why it is better seen, where the case shows a sight at all; "" where words do as well.
    """

    field: str
    why: str
    seen: str = ""


@dataclass(frozen=True, slots=True)
class Sight:
    """What of a practice is to be seen where it is at work, and nowhere else."""

    practice: str
    what: str


BY_WORD = (
    ByWord("background", "始める前の困りごとは、話で聞けます。"),
    ByWord("reasons", "決めた理由は、話で聞けます。"),
    ByWord("alternatives", "比べた案と採らなかった理由は、話で聞けます。"),
    ByWord("goals", "目標は、数や言葉で答えてもらえます。"),
    ByWord("actions", "進めた順番は、話で聞けます。"),
    ByWord("technology", "製品の名前と選んだ基準は、言葉で答えてもらえます。"),
    ByWord("security", "方式と備えの範囲は、答えられるところまで言葉で答えてもらえます。"),
    ByWord("rules", "規則や要綱は、文書を送ってもらえます。"),
    ByWord("schemes", "使った制度の名前は、言葉で答えてもらえます。"),
    ByWord("team", "部署と人数は、数で答えてもらえます。"),
    ByWord("training", "研修の中身と回数は、言葉や資料で答えてもらえます。"),
    ByWord("partners", "相手と契約の形は、言葉で答えてもらえます。"),
    ByWord("cost", "金額と財源は、数で答えてもらえます。"),
    ByWord("timeline", "日程は、日付で答えてもらえます。"),
    ByWord("results", "前と後の数は、数で答えてもらえます。"),
    ByWord("evaluation", "測り方は、言葉で答えてもらえます。"),
    ByWord("challenges", "踏み切れた理由は、話で聞けます。"),
    ByWord(
        "ingenuity",
        "工夫の中身は、話で聞けます。",
        seen="工夫は、物の置き方や職員の動きに表れます。",
    ),
    ByWord("difficulties", "書きにくいことも、話でなら聞けることがあります。"),
    ByWord("responses", "打った手は、話で聞けます。"),
    ByWord("constraints", "条件は、言葉で答えてもらえます。"),
    ByWord(
        "preconditions",
        "先に要るものは、言葉で答えてもらえます。",
        seen="場所や設備がどれだけ要るかは、見ると分かります。",
    ),
    ByWord("lessons", "振り返りは、話で聞けます。"),
    ByWord("adoption", "広がった先は、言葉で答えてもらえます。"),
    ByWord("sustaining", "引き継ぎ方は、言葉や資料で答えてもらえます。"),
    ByWord("outlook", "次の予定は、言葉で答えてもらえます。"),
    ByWord("afterwards", "いまの状態は、電話でも確かめられます。"),
    ByWord("contact", "窓口は、電話で確かめられます。"),
)
"""One for each field of `fields.yml`."""

OTHER = "言葉で答えてもらえる問いです。"
"""Why, of a question that belongs to no field."""

SIGHTS = (
    Sight("writing-free-counter", "来た人と職員のやり取り、窓口の並びと人の流れ"),
    Sight("bereavement-counter", "遺族を迎える場所と、案内の進み方"),
    Sight("shorter-counter-hours", "窓口を開く前と閉めた後の、職員の働き方"),
    Sight("resident-support", "住民に使い方を教える場の様子"),
    Sight("wireless-lgwan", "自席を離れて働く職員と、執務室の使い方"),
    Sight("paperless-work", "紙を配らない会議と、執務室の書棚や机"),
)

AT_WORK = ("運用中", "試行", "一部")
"""The states of a practice in which there is something to be seen."""

LOOKING = ("見せて", "見学", "拝見", "様子", "動線", "雰囲気", "レイアウト")
"""Words by which a question itself asks to see something."""

LOOKS = "その場で見たいことを尋ねています。"
"""Why, of such a question."""
