"""The steps of the planner of visits, in the order of the work."""

from typing import Literal

from casebook.sealed import dataclass

StageKey = Literal[
    "purpose", "hosts", "people", "dates", "questions", "itinerary", "deadlines", "packet", "after"
]


@dataclass(frozen=True, slots=True)
class Stage:
    """One step of the planner, in the order of the work; `key` stands in the planner's address.

    `lead` says what is done there; `by_hand` what is done where no script runs.
    """

    key: StageKey
    title: str
    lead: str
    by_hand: str


STAGES = (
    Stage(
        "purpose",
        "目的",
        "何を決めるために行くのか、自団体の何に生かすのかを書きます。「先進事例だから」だけでは、訪問先も答えにくくなります。",
        by_hand="何を決めるために行くのか、自団体の何に生かすのかを書く。",
    ),
    Stage(
        "hosts",
        "訪問先",
        "候補から選ぶか、目的や自団体に近い事例から選ぶか、名前を入れます。なぜその団体なのかを書いておくと、視察計画書と復命書に入ります。",
        by_hand="事例から選ぶ。理由と、自団体との違いを並べて確かめる。",
    ),
    Stage(
        "people",
        "参加者",
        "職員の視察か議員の視察か、何人かを決めます。名簿は、人数が決まってから入れてもかまいません。",
        by_hand="職員か議員か、何人か。分担（質問、記録、写真）も決める。",
    ),
    Stage(
        "dates",
        "日程",
        "訪問先ごとに、第1希望から第3希望までの日時を決めます。訪問先が公表している受け入れの条件を添え、受け入れない時期、休みの日、開庁時間の外、ほかの訪問先と重なる時刻には注意が出ます。",
        by_hand="第1希望から第3希望まで。会期、年度末・年度始め、休みの日を避ける。",
    ),
    Stage(
        "questions",
        "質問",
        "公表されていないことを選び、相手に送る質問をそろえます。",
        by_hand="公表されていないこと、決めた理由、うまくいかなかったことを尋ねる。",
    ),
    Stage(
        "itinerary",
        "行程",
        "訪問先の日時から行程の案を作り、移動の時刻、交通手段、運賃を書き入れます。下に旅費の見込みが出ます。",
        by_hand="移動、訪問、宿泊を日ごとに並べる。訪問は1テーマ90分が目安。",
    ),
    Stage(
        "deadlines",
        "準備の期限",
        "訪問の日から逆に数えて、準備と報告の期限を決めます。土日、祝日、年末年始に当たる期限は開庁日に移します。",
        by_hand="訪問の日から逆に数えて、申込みや文書の日を決める。",
    ),
    Stage(
        "packet",
        "書類",
        "入れた内容から書類を作ります。",
        by_hand="依頼文、参加者名簿、行程表、質問事項書、復命書などを作る。",
    ),
    Stage(
        "after",
        "視察のあと",
        "聞いた答えと見たことを、忘れないうちに書きます。答え、見聞きしたこと、所感、反映は「書類」の復命書に、「お礼状に書く一言」はお礼状に入ります。",
        by_hand="答え、見聞きしたこと、自団体への反映を書き、復命書に入れる。",
    ),
)
