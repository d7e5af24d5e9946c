"""What a visit or a stay needs by when: as is common, and as a host's own sentences say."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Literal

from casebook.sealed import dataclass


@dataclass(frozen=True, slots=True)
class Lead:
    """A stretch before or after a visit: of calendar months and days, or of days on which offices are open."""

    months: int = 0
    days: int = 0
    working_days: int = 0
    after: bool = False

    @classmethod
    def of(cls, count: int, unit: str) -> "Lead | None":
        """Give so many months, weeks, days or days on which offices are open before a day; None where it is none.

        >>> Lead.of(3, "週間"), Lead.of(0, "日")
        (Lead(months=0, days=21, working_days=0, after=False), None)
        """
        if count == 0:
            return None
        if unit.endswith("月"):
            return cls(months=count)
        if unit == "週間":
            return cls(days=count * 7)
        return cls(days=count) if unit == "日" else cls(working_days=count)

    @property
    def name(self) -> str:
        """It as it is read.

        >>> Lead(months=1).name, Lead(days=14).name, Lead(working_days=10).name
        ('1か月前', '2週間前', '10開庁日前')
        >>> Lead(days=10, after=True).name
        '10日後'
        """
        weeks, odd = divmod(self.days, 7)
        days = f"{weeks}週間" if weeks and not odd else f"{self.days}日"
        counted = (
            (self.months, f"{self.months}か月"),
            (self.days, days),
            (self.working_days, f"{self.working_days}開庁日"),
        )
        return "と".join(text for count, text in counted if count) + ("後" if self.after else "前")


@dataclass(frozen=True, slots=True)
class Deadline:
    """What has to be done by when, where the host does not say otherwise.

    `late` tells what can still be done when the day has gone by; `route` is "council" for what only
    members of a council have to do; `advice` is what a page without scripts tells of it, if anything.
    """

    key: str
    what: str
    lead: Lead
    late: str
    advice: str = ""
    route: Literal["council"] | None = None


DEADLINES = (
    Deadline(
        "apply",
        "視察を申し込む",
        Lead(months=1),
        late="申込の目安を過ぎています。まず電話で受け入れられるかを確かめます。難しければ、第2・第3希望の日、オンラインでの視察、ほかの団体を考えます。",
        advice="訪問先に申し込む。電話で確かめてから、第3希望までの日時を書いて送る。",
    ),
    Deadline(
        "letters",
        "公文書を送る（依頼文・参加者名簿・行程表）",
        Lead(days=14),
        late="相手の担当に電話で遅れを伝え、名簿と行程表を先に送ってよいか尋ねます。公文書は追って届けます。",
        advice="依頼文、参加者名簿、行程表を公文書として送る。",
    ),
    Deadline(
        "study",
        "事前学習会を開く（公表資料を読み、質問を決める）",
        Lead(days=10),
        late="短い読み合わせでも役に立ちます。質問を出す前に、公表資料には目を通します。",
    ),
    Deadline(
        "questions",
        "質問事項書を送る",
        Lead(days=7),
        late="すぐに送ります。多ければ「必ず尋ねる」問いだけを先に送ります。当日に渡すと、答えを用意してもらえません。",
        advice="質問事項書を送る。当日に渡すと、答えを用意してもらえない。",
    ),
    Deadline(
        "thanks",
        "お礼状を送る",
        Lead(days=7, after=True),
        late="遅れても送ります。分かったことと、生かす予定を一言添えます。",
        advice="お礼状を送る。要らないとする団体もある。",
    ),
    Deadline(
        "report",
        "復命書・視察報告書を出す",
        Lead(days=10, after=True),
        late="提出の期限は自団体の規程を確かめます。要点と質疑だけでも先に報告し、残りを足します。",
        advice="復命書・視察報告書を出す。自団体の決まりがあれば、それに従う。",
    ),
    Deadline(
        "council-report",
        "議会の視察報告書をまとめる",
        Lead(days=20, after=True),
        late="提出の期限は議会の申し合わせを確かめます。質疑と所感から先にまとめます。",
        route="council",
    ),
)

STAY_DEADLINES = (
    Deadline(
        "stay-ask",
        "席を借りられるかを、滞在先に尋ねる",
        Lead(months=2),
        late="まず電話で尋ねます。難しければ、日を改めるか、隣の町の机を一日借りて試します。",
    ),
    Deadline(
        "stay-approval",
        "滞在計画書を添えて起案し、服務と旅費の扱いを決める",
        Lead(months=1),
        late="出張かテレワークかだけでも先に人事の担当に確かめ、決裁は急ぎで回します。",
    ),
    Deadline(
        "stay-request",
        "依頼文を送る",
        Lead(days=21),
        late="電話で遅れを伝え、滞在先へのお知らせを先にメールで送ります。公文書は追って届けます。",
    ),
    Deadline(
        "stay-lodging",
        "宿と切符を取る",
        Lead(days=21),
        late="宿を先に取ります。近くに宿がなければ、滞在先の担当に尋ねます。",
    ),
    Deadline(
        "stay-take-out",
        "端末持出申請書を出す",
        Lead(days=14),
        late="情報システムの担当に、いつまでに出せば間に合うかを尋ねます。許可のない端末は持って行きません。",
    ),
    Deadline(
        "stay-rehearsal",
        "持って行く端末と回線で、庁舎の外から一日働いてみる",
        Lead(days=10),
        late="一日取れなければ、半日でも試します。決裁、会議、電話、ファイルの受け渡しを一度ずつ行います。",
    ),
    Deadline(
        "stay-sheet",
        "滞在先へのお知らせ（1枚）を送る",
        Lead(days=7),
        late="すぐに送ります。着く時刻と、席で要るものだけでも伝えます。",
    ),
    Deadline(
        "stay-ready",
        "出発前の確認を済ませる",
        Lead(working_days=1),
        late="着いてからでも確かめられるものと、戻らないと直せないものを分け、後のものを先に片づけます。",
    ),
    Deadline(
        "stay-thanks",
        "お礼状を送る",
        Lead(days=7, after=True),
        late="遅れても送ります。見て分かったことと、自団体で始めることを一言添えます。",
    ),
    Deadline(
        "stay-report",
        "滞在報告書を出す",
        Lead(days=10, after=True),
        late="提出の期限は自団体の規程を確かめます。日誌と、一つ始めることだけでも先に報告します。",
    ),
)
"""Of a stay as 旅する公務員; the editors' own, as no source says what its hosts ask for."""

_AMOUNT = re.compile(
    r"([0-9]+|[一二三四])\s*(か月|ヶ月|カ月|ヵ月|月|週間|営業日|開庁日|日)(?:以上)?前"
)
_NUMERALS = "一二三四"
_TOPICS = (
    ("questions", re.compile("質問")),
    ("apply", re.compile("申し?込|申請")),
    ("letters", re.compile("依頼|公文書|文書|名簿|行程")),
)
"""The first that a clause speaks of decides: an application is a document too."""


def leads_in(texts: Iterable[str]) -> dict[str, Lead]:
    """Read lead times by key of the deadline; what cannot be read is left to the reader. The later text wins.

    >>> leads = leads_in(["申し込みは1か月前まで、質問は1週間前までに送る。"])
    >>> {key: lead.name for key, lead in leads.items()}
    {'apply': '1か月前', 'questions': '1週間前'}
    """
    return {key: lead for text in texts for key, lead in _leads(text).items()}


def _leads(text: str) -> dict[str, Lead]:
    clauses = ["", *re.split("[、。]", unicodedata.normalize("NFKC", text)), ""]
    leads: dict[str, Lead] = {}
    for before, clause, following in zip(clauses, clauses[1:], clauses[2:], strict=False):
        lead = _lead(clause)
        topic = next(filter(None, map(_topic, (clause, following, before))), "")
        if lead and topic:
            leads.setdefault(topic, lead)
    return leads


def _lead(clause: str) -> Lead | None:
    found = _AMOUNT.search(clause)
    if not found:
        return None
    number, unit = found.groups()
    count = int(number) if number.isdecimal() else _NUMERALS.index(number) + 1
    return Lead.of(count, unit)


def _topic(clause: str) -> str:
    return next((topic for topic, words in _TOPICS if words.search(clause)), "")
