"""What a sample says about each field: sentences with slots, and how often a field is filled.

The slots are the pools of `lexicon`, `{own}` (a name that only this case knows) and, in measures,
`{figure}` (the value with its unit).
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Talk:
    """How a field is filled: its chance to be stated, its share of the claims, its sentences."""

    chance: float
    weight: int
    sentences: tuple[str, ...]
    practices: bool = False


@dataclass(frozen=True, slots=True)
class Measure:
    """A claim with a number: `low` and `high` bound the value, `label` heads it as a key figure."""

    field: str
    sentence: str
    unit: str
    low: int
    high: int
    label: str | None = None
    cost_kind: str | None = None


TALKS = {
    "contact": Talk(0.35, 1, ("問い合わせと視察の申し込みは、見本の{section}が受ける。",)),
    "background": Talk(
        0.98,
        6,
        (
            "{work}では{trouble}ことが、以前からの課題だった。",
            "{people}からは、{work}のたびに{trouble}という声が上がっていた。",
            "{section}が扱う{work}は年ごとに増え、{thing}だけでは追いつかなかった。",
            "{place}地区では{trouble}ため、{people}が{work}をあきらめることもあった。",
        ),
    ),
    "reasons": Talk(
        0.93,
        4,
        (
            "{people}が{trouble}と感じていることを重く見て、{work}から{do}ことに決めた。",
            "{word}を先に進めれば{thing}も要らなくなると、{section}は考えた。",
            "首長は、{work}を{do}にはまず{people}が使う姿を見せる必要があると判断した。",
        ),
    ),
    "alternatives": Talk(
        0.45,
        2,
        (
            "{thing}を増やす案もあったが、{trouble}ことは変わらないとして採らなかった。",
            "{ware}を借りる案と比べ、{section}は{own}を{do}方を選んだ。",
        ),
    ),
    "goals": Talk(
        0.92,
        3,
        (
            "{people}が{work}のために来なくて済むことを目指した。",
            "{word}によって、{work}に使う時間を{people}のために空けることを掲げた。",
        ),
    ),
    "actions": Talk(
        1.0,
        9,
        (
            "{section}が{work}の流れを書き出し、{thing}を{did}。",
            "{people}と話し合いを重ねたうえで、{work}に{own}を入れた。",
            "初めに{place}地区で{work}を{did}。次に{section}が{thing}を{did}。",
            "{work}と{work}を一つにまとめ、{people}が{thing}で済ませられるようにした。",
        ),
        practices=True,
    ),
    "technology": Talk(
        0.9,
        6,
        (
            "{thing}は{ware}につながり、{work}の結果が{section}に届く。",
            "{own}は{word}の上で動き、{people}は{thing}から使う。",
            "{ware}の記録を{thing}に写す仕組みを、{section}が{did}。",
        ),
        practices=True,
    ),
    "security": Talk(
        0.6,
        3,
        (
            "{work}に使う{thing}は、{section}の許しがないと開けない。",
            "{own}は{word}を前提に作り、{thing}には記録を残さない。",
        ),
        practices=True,
    ),
    "rules": Talk(
        0.55,
        2,
        (
            "{work}の要綱を{did}。{thing}の扱いもこのときに定めた。",
            "{section}は{word}についての決まりを{did}。",
        ),
        practices=True,
    ),
    "schemes": Talk(0.4, 1, ("{word}を支える国の見本事業に応募し、{work}に充てた。",)),
    "team": Talk(
        0.85,
        3,
        (
            "{section}と{section}の職員が兼務で集まり、{work}を{did}。",
            "{word}の担当を{section}に置き、{people}の代表も会議に加わった。",
        ),
        practices=True,
    ),
    "training": Talk(
        0.6,
        2,
        (
            "{people}に向けて{ware}の使い方の講座を開き、{work}を題材にした。",
            "{section}は{word}の研修を{did}。",
        ),
        practices=True,
    ),
    "partners": Talk(
        0.6,
        2,
        (
            "{own}の作り手と{section}が、{work}を一緒に{did}。",
            "{place}地区の{people}が、{thing}の試しに協力した。",
        ),
    ),
    "cost": Talk(0.7, 2, ("{thing}の費用は、{section}の予算の中でやりくりした。",)),
    "timeline": Talk(
        0.9,
        5,
        (
            "{section}が{work}を{did}。",
            "{place}地区で{own}の試行を始めた。",
            "{people}への説明会で、{thing}を示した。",
        ),
    ),
    "results": Talk(
        0.95,
        6,
        (
            "{work}では{gain}。{people}にも{thing}が知られるようになった。",
            "{section}では{own}を使うようになってから{gain}。",
        ),
    ),
    "evaluation": Talk(
        0.45, 2, ("{people}への聞き取りと{thing}の記録から、{work}の変化を確かめている。",)
    ),
    "challenges": Talk(0.4, 1, ("前例のない{word}を、{work}で{did}。",)),
    "ingenuity": Talk(
        0.7,
        3,
        (
            "{thing}を小さく始め、{people}の声を聞きながら{work}に広げた。",
            "{own}の名前は{people}から募り、親しんでもらえるようにした。",
        ),
    ),
    "difficulties": Talk(
        0.85,
        4,
        (
            "{work}では、いまも{trouble}ことが残っている。",
            "{ware}の設定に手間取り、{section}は{thing}を{do}時期を遅らせた。",
            "{people}には{word}の意味が伝わりにくかった。",
        ),
    ),
    "responses": Talk(
        0.6,
        2,
        (
            "{section}は{thing}を{did}。その後は{gain}。",
            "{people}を回って{work}の不安を聞き取った。",
        ),
    ),
    "constraints": Talk(0.45, 1, ("{work}は法令で{thing}が求められ、紙を残さざるをえない。",)),
    "preconditions": Talk(0.4, 1, ("{work}より前に、{section}が{word}を終えていた。",)),
    "lessons": Talk(
        0.8,
        3,
        (
            "{thing}を入れる前に{work}そのものを{do}方がよいと、{section}は振り返る。",
            "{people}が{trouble}と言ううちは、{word}だけを急いでも使われない。",
        ),
    ),
    "adoption": Talk(0.5, 2, ("{own}は隣の見本の{section}にも広がり、{work}で使われている。",)),
    "sustaining": Talk(
        0.4, 1, ("{thing}の手順を残し、{section}の担当が替わっても続くようにした。",)
    ),
    "outlook": Talk(
        0.7, 2, ("{work}の次は、{work}も{thing}で{do}予定である。", "{word}を{people}に広げる。")
    ),
    "afterwards": Talk(
        0.5, 2, ("{own}はその後{section}に引き継がれ、{work}に絞って使われている。",)
    ),
}
"""All fields of claims, by the keys of the schema."""

AFTER = (
    "{section}の{people}も加わった。",
    "この結果、{gain}。",
    "{thing}の扱いは{section}が決めた。",
    "{place}地区の{work}でも同じである。",
    "一方で、{trouble}という指摘もあった。",
    "{ware}との組み合わせは試していない。",
    "{people}には{own}として知られる。",
    "{word}との関わりも大きい。",
    "あわせて{work}も{did}。",
)
"""Second sentences, which fit anywhere."""

PRACTISED = (
    "{section}は{practice}を取り入れ、{work}を{did}。",
    "{practice}により、{people}が{thing}を待たずに{work}を済ませる。",
    "{work}と合わせて、{practice}を{own}で{did}。",
)
"""Sentences for a practice, whose word fills `{practice}`."""

DOUBTS = (
    "{work}を始めた時期が、出典によって違う。",
    "{thing}の数え方が示されておらず、{section}だけの数とも読める。",
    "{own}と{ware}が同じものかどうか、読んだ範囲では分からない。",
)
GAPS = ("{work}の件数", "{thing}の台数", "{section}の人数", "{own}の契約期間")
NOTES = (
    "負荷試験のための見本で、実際の取り組みではない。",
    "「今年度」を、資料の日付から読んだ。",
    "数え方は示されていない。",
)

MEASURES = (
    Measure("results", "{work}にかかる時間は{figure}になった。", "分", 2, 180, "一件の時間"),
    Measure(
        "results", "{work}のうち{thing}で届いたものは{figure}だった。", "%", 1, 99, "届出の割合"
    ),
    Measure("results", "{own}を使った{people}は{figure}に上った。", "人", 30, 90000, "利用者数"),
    Measure(
        "results", "{section}が{work}で使う紙は年に{figure}減った。", "枚", 200, 900000, "減った紙"
    ),
    Measure("results", "{work}のための残業は年に{figure}減った。", "時間", 20, 9000, "減った残業"),
    Measure("background", "{work}は年に{figure}あった。", "件", 50, 80000),
    Measure("team", "{work}には{figure}が当たった。", "人", 2, 60, "担当の人数"),
    Measure("technology", "{thing}を{figure}そろえた。", "台", 2, 3000, "端末の数"),
    Measure("training", "{word}の講座には{figure}が出た。", "人", 5, 2000),
    Measure(
        "cost", "{thing}の導入には{figure}を充てた。", "円", 200000, 900000000, "導入費", "初期"
    ),
    Measure("cost", "{ware}の利用料は年に{figure}である。", "円", 60000, 90000000, None, "運用"),
    Measure(
        "cost", "国の見本事業から{figure}の補助を受けた。", "円", 100000, 50000000, None, "財源"
    ),
    Measure("adoption", "視察は延べ{figure}を受け入れた。", "団体", 1, 300, "視察の受け入れ"),
)
