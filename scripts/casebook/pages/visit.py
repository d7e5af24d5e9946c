"""The planner of visits: steps for the script to work with, and what a planner needs to know without it."""

from casebook.lead_times import DEADLINES, Deadline
from casebook.pages.page import VISIT, Page
from casebook.sealed import dataclass
from casebook.stages import STAGES, Stage


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
    deadlines: tuple[Deadline, ...]
    sheets: tuple[Sheet, ...]


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
        view=VisitView(STAGES, tuple(each for each in DEADLINES if each.advice), SHEETS),
    )
