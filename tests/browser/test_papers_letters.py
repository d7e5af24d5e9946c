"""The letters: who writes to whom, and what they hold."""

import re

import pytest

from casebook.collection import Collection
from casebook.foremost import QUOTED
from tests.browser.packing import (
    HOME,
    PURPOSE,
    Desk,
    headed,
    host,
    person,
    plan,
    question,
    sample,
    text_of,
    when,
    whole,
    word,
)

UNSTYLED = "ignore:Workbook contains no default style"
pytestmark = pytest.mark.filterwarnings(UNSTYLED)


REQUEST = f"""\
文書番号
令和　年　月　日

北見市長　様

登別市長
公印、または（公印省略）

行政視察の受入れについて（依頼）

　時下ますます御清栄のこととお慶び申し上げます。日頃から本市の行政運営に御理解と御協力をいただき、厚くお礼申し上げます。
　このたび、貴市の取組を学び、本市の行政に生かすため、下記のとおり視察をお願いしたく存じます。
　御多用のところ誠に恐縮ですが、御高配を賜りますようお願い申し上げます。

記

日時	令和9年5月20日（木）午後1時30分から午後3時まで
視察先	北見市　窓口課
目的	{PURPOSE}
視察事項	書かないワンストップ窓口
視察者	2人（別紙「参加者名簿」のとおり）
行程	別紙「行程表」のとおり
質問事項	視察の1週間前までに、質問事項書をお送りします。
連絡先	総務部DX推進グループ
電話　0143-00-0000　メール　dx@example.lg.jp
以上"""
THANKS = """\
令和　年　月　日

北見市議会議長　様
（北見市議会事務局　経由）

登別市議会議長
公印、または（公印省略）

行政視察のお礼について

拝啓　時下ますます御清栄のこととお慶び申し上げます。
　さて、令和9年5月20日の行政視察に際しましては、御多用のところ「書かないワンストップ窓口」について懇切な御説明をいただき、厚くお礼申し上げます。
　貴市で伺いましたことを、今後の本市の取組に生かしてまいります。
　末筆ながら、貴市議会のますますの御発展と皆様の御健勝をお祈り申し上げます。
敬具"""


def test_a_letter_of_request(at: Desk) -> None:
    document = word(at.files(sample())["依頼文_北見市.docx"])
    assert text_of(document) == REQUEST
    by_text = {each.text.replace("\u00a0", ""): each for each in document.paragraphs}
    sides = {name: by_text[name].alignment for name in ("文書番号", "記", "以上", "登別市長")}
    right, centre = 2, 1
    assert sides == {"文書番号": right, "記": centre, "以上": right, "登別市長": right}
    blank = by_text["文書番号"].runs[0]
    assert blank.underline
    section = document.sections[0]
    assert [round(each.mm) for each in (section.page_width, section.page_height)] == [210, 297]
    assert {round(each.mm) for each in (section.left_margin, section.top_margin)} == {25}


def test_a_council_writes_from_chairman_to_chairman(at: Desk) -> None:
    files = at.files(sample(route="council"))
    assert text_of(word(files["お礼状_北見市.docx"])) == THANKS
    assert "視察報告書_北見市.docx" in files
    request = text_of(word(files["依頼文_北見市.docx"]))
    assert "日頃から本市議会の活動に" in request
    assert text_of(word(files["質問事項書_北見市.docx"])).startswith(
        "質問事項書\n北見市議会事務局　御中\n登別市"
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("磐梯町", ["磐梯町長　様", "貴町の取組"]),
        ("福島県", ["福島県知事　様", "貴県の取組"]),
        ("東京都", ["東京都知事　様", "貴都の取組"]),
        ("ある広域連合", ["ある広域連合　職名　様", "貴団体の取組"]),
        ("", ["宛先の職名　様", "貴団体の取組"]),
    ],
)
def test_offices_follow_the_kind_of_municipality(name: str, said: list[str], at: Desk) -> None:
    files = at.files(plan(hosts=[host("h1", "", name)]))
    (letter,) = map(text_of, map(word, files.those("依頼文", "docx").values()))
    assert all(each in letter for each in said)


@pytest.mark.parametrize(
    ("name", "assembly", "office", "short"),
    [
        ("横浜市", "横浜市会", "横浜市議会局", "市会"),
        ("名古屋市", "名古屋市会", "名古屋市会事務局", "市会"),
        ("京都府京都市", "京都市会", "京都市会事務局", "市会"),
        ("大阪市", "大阪市会", "大阪市会事務局", "市会"),
        ("神戸市", "神戸市会", "神戸市会事務局", "市会"),
        ("東大阪市", "東大阪市議会", "東大阪市議会事務局", "市議会"),
        ("北名古屋市", "北名古屋市議会", "北名古屋市議会事務局", "市議会"),
        ("磐梯町", "磐梯町議会", "磐梯町議会事務局", "町議会"),
        ("北海道", "北海道議会", "北海道議会事務局", "道議会"),
    ],
)
def test_an_assembly_is_called_as_it_calls_itself(
    name: str, assembly: str, office: str, short: str, at: Desk
) -> None:
    """As host, and as the one who goes; in every document."""
    home = HOME | {"name": name, "prefecture": ""}
    there = host("h1", "", name, agreed=when("2027-05-20", "10:00", "11:30"))
    asked = [question(1, "h1", "なぜですか。")]
    files = at.files(plan(home=home, hosts=[there], questions=asked, route="council"))
    own = short == "市会"
    papers = ("",) if own else ("依頼文", "お礼状", "視察申込書", "質問事項書", "視察報告書")
    made = {name: content for each in papers for name, content in files.those(each, "docx").items()}
    read = {name.split("_")[0]: whole(word(content)) for name, content in made.items()}
    for letter in ("依頼文", "お礼状"):
        assert f"{assembly}議長　様\n（{office}　経由）" in read[letter]
        assert read[letter].count(f"{assembly}議長") == 2
    assert f"日頃から本{short}の活動に" in read["依頼文"]
    assert f"貴{short}のますますの" in read["お礼状"]
    assert f"{office}　御中" in read["視察申込書"]
    assert f"{office}　御中" in read["質問事項書"]
    assert f"{assembly}議長　様" in read["視察報告書"]
    if own:
        assert not [title for title, text in read.items() if "市議会" in text.replace(office, "")]


def test_choices_stand_until_a_day_is_agreed(at: Desk) -> None:
    first, second = when("2027-05-20", "10:00", "12:00"), when("2027-05-21", "", "")
    kitami = host("h1", "kitami", "北見市", choices=[first, second, when("", "", "")])
    files = at.files(sample(hosts=[kitami], questions=[]))
    request = text_of(word(files["依頼文_北見市.docx"]))
    wanted = (
        "日時\t第1希望　令和9年5月20日（木）午前10時から正午まで\n第2希望　令和9年5月21日（金）"
    )
    assert wanted in request
    assert "質問事項" not in request
    assert "過日の行政視察に際しましては" in text_of(word(files["お礼状_北見市.docx"]))


@pytest.mark.thorough
def test_papers_rest_on_what_may_be_quoted_first(at: Desk, collection: Collection) -> None:
    """A host is not told what politicians and bloggers say of it; its figures are official ones."""
    for key, town in collection.municipalities.items():
        cases = [case for case in collection.cases.values() if case.municipality == key]
        asked = [
            question(n, "h1", case.fields[field][0].text, case=case.id, field=field)
            for n, (case, field) in enumerate((c, f) for c in cases for f in c.fields)
        ]
        known = host("h1", key, town.name, cases=[case.id for case in cases])
        files = at.files(plan(hosts=[known], questions=asked))
        sheet = whole(word(files[f"質問事項書_{town.name}.docx"]))
        sources = {each.publisher for case in cases for each in case.sources}
        cited = "".join(re.findall("［(.+?)］", sheet))
        for publisher in sorted(sources, key=len, reverse=True):
            if publisher in cited:
                found = {s.basis for c in cases for s in c.sources if s.publisher == publisher}
                assert found & set(QUOTED), (key, publisher)
                cited = cited.replace(publisher, "")
        assert not cited.strip("、"), key
        outline = headed(word(files[f"復命書_{town.name}.docx"]), "項目", "内容", "出典")
        official = {claim.text: claim.basis for claim in town.profile}
        bystanders = {s.publisher for s in town.sources if s.basis not in QUOTED}
        bystanders -= {s.publisher for s in town.sources if s.basis in QUOTED}
        for item, text, cited in outline[1:]:
            bases = [claim.basis for claim in town.profile if claim.topic == item]
            if set(bases) & set(QUOTED):
                told = next(text_ for text_ in official if text.startswith(text_))
                assert official[told] in QUOTED, (key, item)
                assert not [each for each in bystanders if each in cited], (key, item)


def test_a_committee_signs_its_papers_and_sends_its_members_alone(at: Desk) -> None:
    """Whoever comes along from the office is no member, even where nobody has typed 随行."""
    people = [
        person("伊藤　恵", post="委員"),
        person("高橋　正", post="委員長"),
        person("小林　明", section="議会事務局", post="書記"),
    ]
    group = {"kind": "committee", "name": "総務委員会"}
    files = at.files(sample(route="council", group=group, people=people))
    sent = text_of(word(files["委員派遣申出書_北見市.docx"]))
    assert "派遣する委員\t伊藤　恵、高橋　正\n" in sent
    assert "随行\t書記　小林　明\n" in sent
    for name in ("質問事項書", "参加者名簿", "行程表"):
        assert "登別市議会　総務委員会" in text_of(word(files[f"{name}_北見市.docx"])), name
    assert "北海道登別市議会　総務委員会" in whole(word(files["視察申込書_北見市.docx"]))
    assert "総務委員会\n委員長　高橋　正\n" in text_of(word(files["視察報告書_北見市.docx"]))
