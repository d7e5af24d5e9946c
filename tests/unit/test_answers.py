"""The answers of the six core cases, word for word, and what is said where nothing answers."""

import pytest

from casebook.answers import ENOUGH, LONGEST
from casebook.collection import Collection
from casebook.figures import figure
from casebook.model import Cell

_SIX = {
    "noboribetsu-anywhere-office": (
        "コロナ禍。決裁する人が不在だと業務が滞っていた",
        "端末→無線LAN→押印→電子決裁→テレワーク試行（市長の説明）",
        "DXを所管する部署。元IT企業の職員が率先（人数は不明）",
        "2021年ごろ整備を開始、2022年度にほぼ全職員で試行",
        "自治体テレワークシステム（J-LIS）",
        "総額は不明。テレワークの仕組みは2022年3月末まで無料",
        "文書管理の電子決裁率 約98%、テレワークの利用 延べ約1,700人",
        "初めの時差出勤と分散執務は非効率、試行では抵抗感も",
        "部署による利用の偏りと、評価のあいまいさ（2023年）",
    ),
    "kitami-writing-free-counter": (
        "職員の提案。部署が点在し、たらい回しだった（視察の報告）",
        "体験調査と職員自作のシステム→計画→窓口開始→RPA",
        "若手を中心とする庁内のプロジェクト（人数は不明）",
        "約5年（2011年ごろ→2016年）",
        "窓口支援システム（北見方式、北見コンピューター・ビジネス）、WinActor",
        "開発費は不明。著作権利用料が市の歳入になっている",
        "住民票と印鑑証明の受け付け 2分、RPAで減った業務時間 約1,420時間/年",
        "越えるべき壁はさまざまにあった（中身は不明）",
        "職員の入れ替わりと知識の継承、業務を組み直す力",
    ),
    "ome-writing-free-counter": (
        "市の方針「スマートローカル青梅」。市議会の指摘もあった",
        "市民課が旗を振り、6課で小さく始めておくやみ窓口へ",
        "市民課（人数は不明）。DX推進担当2名が支えた",
        "1年以内（2022年度→2023年2月）",
        "窓口の製品名は不明。引越し手続オンラインサービスも併用",
        "",
        "対象の課 6課、対応する手続きの数 17手続き、ほか2件",
        "",
        "新任が特に多い市民課に、デジタル化の負担も重なる",
    ),
    "ome-dx-promotion": (
        "市の方針「スマートローカル青梅」（2022年度）",
        "担当2名と業務量調査→課の新設→管理職研修→各課の推進員",
        "DX推進課6名（兼務を含む）。準備の年は2名",
        "約1年（2022年度→2023年度）",
        "NTT東日本東京西支店（2024年10月に連携協定）",
        "",
        "ノンコア業務の多さが判明。支えた書かない窓口は1年たたずに導入",
        "",
        "ノンコア業務を減らし、コア業務に時間を回すこと（2023年度）",
    ),
    "bandai-traveling-officials": (
        "町長が感じた縦割りと閉塞感。よその町を知らない職員",
        "CDOの設置→戦略室とクラウド→テレワークの実施要項→旅",
        "CDOとデジタル変革戦略室（専属の町職員は係長一人、2020年）",
        "2022年に実証を開始（月は取材記事と町で違う）、検討の始まりは不明",
        "Microsoft 365、Teams、OneDrive",
        "",
        "職員が課題と変え方を理解（町長の実感）。旅は第20弾まで",
        "最初のテレワークは失敗、旅の初めは職員に迷いも",
        "紙・ハンコ・内線電話の三つの問題（2023年）",
    ),
    "bandai-zero-trust-cloud": (
        "サーバーの更改。どこでも働ける環境を目指した",
        "町長の改革でクラウドへ移し、規程も改め、試しながら課題を解いた",
        "システム面はCDO補佐官（外部の人材）と係員の2人",
        "2020〜2023年の改革の中で移行、使い始めた時期は不明",
        "Microsoft 365、Teams、Outlook、ほか2件",
        "環境の費用は不明。2021年度のデジタル化推進事業は4,000万円",
        "テレワークが可能に。経費は年間数千万円減（取材記事）",
        "仮想デスクトップではテレワークにならず、職員への説明と支援も大変",
        "基幹系と窓口はこれから、紙・ハンコ・内線電話も残る（2023年）",
    ),
}


@pytest.mark.parametrize("case", _SIX)
def test_the_core_answers(core: Collection, case: str) -> None:
    assert tuple(each.text for each in core.answers(core.cases[case])) == _SIX[case]


def test_every_case_answers_enough_or_is_an_outline(collection: Collection) -> None:
    thin = [
        key
        for key, case in collection.cases.items()
        if sum(bool(each.text) for each in collection.answers(case)) < ENOUGH
        and not collection.outline(case)
    ]
    assert thin == []


def test_an_answer_rests_on_claims_and_a_missing_one_on_none(collection: Collection) -> None:
    for case in collection.cases.values():
        for each in collection.answers(case):
            assert bool(each.text) == bool(each.claims) == (each.state is Cell.STATED)
            assert len(each.text) <= LONGEST
            assert each.text.startswith(each.core)


def test_sizes_are_of_one_measure(core: Collection) -> None:
    sizes = {
        (key, each.question.key): each.size
        for key, case in core.cases.items()
        for each in core.answers(case)
        if each.size is not None
    }
    assert sizes["kitami-writing-free-counter", "period"] == 60
    assert sizes["ome-dx-promotion", "lead"] == 6
    # How many led is not known: the two are those who helped.
    assert ("ome-writing-free-counter", "lead") not in sizes


def test_a_trial_is_no_beginning_of_the_work(collection: Collection) -> None:
    case = collection.cases["nantan-shorter-counter-hours"]
    (period,) = (each for each in collection.answers(case) if each.question.key == "period")
    assert period.text == "2025年6月に試行、10月に本格実施（要確認）。検討の始まりは不明"
    assert (period.computed, period.size) == (False, None)


_EFFECTS = {
    "hidaka-smartphones-for-all": (
        "スマホの普及率 64%から92.7%へ、70代の普及率 40%から70%へ",
        ["92.7%", "64%から79.7%へ", "40%から70%へ"],
    ),
    "kaga-my-number-online-application": (
        "カードの交付率 74%、電子化した申請 139申請",
        ["74%", "139申請"],
    ),
}
"""The effect of cases that tell one measure several times, and the numbers of the claims behind it."""


@pytest.mark.parametrize("case", _EFFECTS)
def test_an_effect_is_the_newest_value_after_the_oldest_before(
    collection: Collection, case: str
) -> None:
    (effect,) = (
        each for each in collection.answers(collection.cases[case]) if each.question.key == "effect"
    )
    assert (effect.text, [figure(claim) for claim in effect.claims]) == _EFFECTS[case]
