"""The planner of visits: steps for the script to work with, and what a planner needs to know without it."""

from dataclasses import dataclass

from casebook.pages.page import VISIT, Page


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of the planner, in the order of the work; `key` stands in the planner's address."""

    key: str
    title: str
    lead: str


@dataclass(frozen=True, slots=True)
class Lead:
    """What has to be done by when, as municipalities commonly ask for."""

    when: str
    what: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A form to fill in by hand: named rows beside empty cells, or so many empty rows."""

    key: str
    title: str
    columns: tuple[str, ...]
    rows: tuple[str, ...] = ()
    empty: int = 0


@dataclass(frozen=True, slots=True)
class VisitView:
    """The steps with their usual lead times, and forms for where no script runs."""

    stages: tuple[Stage, ...]
    leads: tuple[Lead, ...]
    sheets: tuple[Sheet, ...]


STAGES = (
    Stage("purpose", "目的", "何を決めるために行くのか、自団体の何に生かすのかを書く。"),
    Stage("hosts", "訪問先", "事例から選ぶ。理由と、自団体との違いを並べて確かめる。"),
    Stage("people", "参加者", "職員か議員か、何人か。分担（質問、記録、写真）も決める。"),
    Stage("dates", "日程", "第1希望から第3希望まで。会期、年度末・年度始め、休みの日を避ける。"),
    Stage(
        "questions", "質問", "公表されていないこと、決めた理由、うまくいかなかったことを尋ねる。"
    ),
    Stage("itinerary", "行程", "移動、訪問、宿泊を日ごとに並べる。訪問は1テーマ90分が目安。"),
    Stage("deadlines", "準備の期限", "訪問の日から逆に数えて、申込みや文書の日を決める。"),
    Stage("packet", "書類", "依頼文、参加者名簿、行程表、質問事項書、復命書などを作る。"),
    Stage("after", "視察のあと", "答え、見聞きしたこと、自団体への反映を書き、復命書に入れる。"),
)


LEADS = (
    Lead("1か月前まで", "訪問先に申し込む。電話で確かめてから、第3希望までの日時を書いて送る。"),
    Lead("2週間前まで", "依頼文、参加者名簿、行程表を公文書として送る。"),
    Lead("1週間前まで", "質問事項書を送る。当日に渡すと、答えを用意してもらえない。"),
    Lead("7日後まで", "お礼状を送る。要らないとする団体もある。"),
    Lead("10日後まで", "復命書・視察報告書を出す。自団体の決まりがあれば、それに従う。"),
)
"""The same days as `scripts/browser/visit/lead-times.ts`."""

SHEETS = (
    Sheet(
        "plan",
        "視察の計画",
        ("項目", "内容"),
        rows=(
            "目的（何を決めるために行くか）",
            "訪問先と、選んだ理由",
            "見る事例と、公表資料で先に読んだもの",
            "第1希望の日時",
            "第2希望の日時",
            "第3希望の日時",
            "訪問先が受け入れない期間（会期など）",
            "訪問先の窓口（部署・連絡先）",
        ),
    ),
    Sheet("roster", "参加者名簿", ("番号", "所属", "職名", "氏名", "ふりがな", "役割"), empty=8),
    Sheet("questions", "質問事項書", ("番号", "尋ねること", "事実・理由", "答え"), empty=8),
    Sheet("itinerary", "行程表", ("日", "時刻", "行うこと", "場所"), empty=8),
    Sheet(
        "report",
        "視察報告書",
        ("項目", "内容"),
        rows=(
            "実施日と参加者",
            "訪問先と対応した部署",
            "団体の概要（人口、面積、予算と、その時点）",
            "見聞きしたこと",
            "質疑",
            "所感",
            "本団体への反映（担当・時期）",
            "そのままでは移せないことと、その理由",
        ),
    ),
)


def page() -> Page:
    """Plan the page."""
    return Page(
        path=VISIT.path,
        frame=VISIT.path,
        title="視察の計画を立てる",
        description="目的から訪問先、日程、質問、行程、書類まで、視察の計画を順に作ります。入れた内容はこのPCの外に出ません。",
        template="visit.html.j2",
        script="visit",
        view=VisitView(STAGES, LEADS, SHEETS),
    )
