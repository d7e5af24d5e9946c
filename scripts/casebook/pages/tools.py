"""The casebook's own rooms to do something in, by the names that readers give them."""

from casebook.pages.compared import COMPARE
from casebook.pages.page import (
    FORM,
    HOSTS,
    MAP,
    PEERS,
    QUESTIONS,
    SELF_CHECK,
    TRAVEL,
    VISIT,
    Crumb,
)
from casebook.sealed import dataclass


@dataclass(frozen=True, slots=True)
class Tool:
    """A room to do something in; the first of its `words` is the name that readers use most.

    Words `beside` name nothing, but stand beside a name where somebody looks for it: 復命書 様式, お礼状 例文.
    """

    room: Crumb
    title: str
    does: str
    words: tuple[str, ...]
    beside: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        """The site path."""
        return self.room.path


_PAPERS = (
    *("様式", "書式", "ひな形", "雛形", "テンプレート", "例文", "文例", "書き方", "作り方", "見本"),
    *("Word", "ワード", "Excel", "エクセル", "ダウンロード"),
)

RECEIVING = Tool(
    HOSTS,
    "視察の受け入れ先",
    "視察を受け入れる自治体を、申し込み先、期限、断る時期、人数などの条件とともに見ます。",
    ("受け入れ先", "視察先", "受け入れ条件", "行政視察の申し込み", "視察を受け入れ"),
)

TOOLS = (
    RECEIVING,
    Tool(
        VISIT,
        "視察の計画と書類",
        "訪問先と日程を決め、依頼文、名簿、質問事項書、行程表、復命書をつくります。",
        (
            "視察の計画",
            "視察の書類",
            "視察計画書",
            "視察申込書",
            "依頼文",
            "依頼状",
            "質問事項書",
            "質問票",
            "参加者名簿",
            "行程表",
            "旅行命令書",
            "委員派遣申出書",
            "復命書",
            "視察報告書",
            "出張報告書",
            "旅費精算書",
            "お礼状",
            "事前学習資料",
        ),
        _PAPERS,
    ),
    Tool(
        TRAVEL,
        "旅する公務員ノート",
        "よその役場に滞在して働く計画、出発前の確認、日誌、報告書案をつくります。",
        ("旅する公務員のノート", "準備と日誌のノート", "滞在の計画", "日誌", "持ち物"),
        _PAPERS,
    ),
    Tool(
        SELF_CHECK,
        "5つのピースの自己点検",
        "自団体について一つずつ確かめ、足りない所と、そのとおりと述べる事例を見つけます。",
        ("自己点検", "自己診断", "チェックリスト", "チェックシート", "セルフチェック"),
    ),
    Tool(
        PEERS,
        "自団体に近い自治体の事例",
        "人口規模、産業、地理、財政で自団体に似た団体の事例を、理由とともに示します。",
        ("近い自治体", "似た自治体", "似た団体", "類似団体", "同じ規模", "同規模"),
    ),
    Tool(
        COMPARE,
        "事例を並べてくらべる",
        "事例を2件から4件まで横に並べ、同じ項目ごとに読み比べます。",
        ("比較表", "事例の比較", "並べて比べる", "読み比べ"),
    ),
    Tool(
        QUESTIONS,
        "費用・期間・効果などの問いで見る",
        "一つの問いへの答えを、すべての事例で見渡します。",
        ("問いで見る", "費用の一覧", "効果の一覧", "期間の一覧"),
    ),
    Tool(
        MAP,
        "事例の地図",
        "事例のある市区町村を、都道府県の地図で見ます。",
        ("地図", "マップ", "どこの自治体"),
    ),
    Tool(
        FORM,
        "事例を書く・直す",
        "事例のファイルを、質問に答えて作り、直します。事例の自治体は、内容に答えられます。",
        ("事例を書く", "事例を直す", "事例を投稿", "事例を登録", "訂正の申し出", "内容を直したい"),
    ),
)
