"""The papers of a stay, made without the page and read back as an office would."""

from typing import Any

from tests.browser.packing import HOME, Desk, headed, host, plan, text_of, word

ONE_BY_ONE = "「済」は、本人が一つずつ確かめたものです。□は、まだ確かめていないか、組にまとめて印を付けたものです。"  # fmt: skip


def stay(**travel: Any) -> dict[str, Any]:
    bandai = host("h1", "bandai", "磐梯町", cases=["bandai-traveling-officials"])
    days = {"from": "2027-05-10", "to": "2027-05-14"}
    return plan(kind="travel", hosts=[bandai], travel=plan()["travel"] | days | travel)


def paper(at: Desk, title: str, of: dict[str, Any]) -> Any:
    (content,) = at.files(of).those(title, ".docx").values()
    return word(content)


def test_nothing_is_vouched_for_that_was_ticked_with_its_shelf(at: Desk) -> None:
    answers = {"proof": "yes", "policy-line": "shelf", "rehearsal": "shelf", "no-print": "none"}
    application = paper(at, "端末持出申請書", stay(ready=answers))
    assert ONE_BY_ONE in text_of(application)
    rows = dict(headed(application, "確かめること", "確認")[1:])
    assert len(rows) == 6
    assert [text for text, sign in rows.items() if sign == "済"] == [
        "本人を確かめる道具（ICカード、ワンタイムパスワードなど）を持った。"
    ]
    assert set(rows.values()) == {"済", "□"}
    sheet = paper(at, "持ち物・出発前確認表", stay(ready=answers))
    assert ONE_BY_ONE in text_of(sheet)
    signs = [row.cells[0].text for table in sheet.tables for row in table.rows]
    assert (signs.count("済"), signs.count("該当なし")) == (1, 1)


def test_a_day_of_which_nothing_was_written_is_still_to_be_filled(at: Desk) -> None:
    told = {"day": "2027-05-10", "work": "", "noticed": "電話が静か", "tomorrow": ""}
    rows = headed(
        paper(at, "日誌", stay(log=[told])), "日", "行った仕事", "気付いたこと", "明日すること"
    )
    assert [row[1].strip() for row in rows[1:]] == ["", *["その日のこと"] * 4]


def test_the_theme_stands_where_no_case_was_chosen(at: Desk) -> None:
    nowhere = host("h1", "", "見本町")
    of = stay() | {"hosts": [nowhere], "theme": "telework"}
    rows = headed(paper(at, "滞在計画書", of), "滞在先", "学びたい取組", "選んだ理由")
    assert rows[1][:2] == ["見本町", "テレワークの推進"]


def test_a_report_goes_to_the_head_by_name_as_the_office_writes(at: Desk) -> None:
    head = {"heads": {"登別市長": "山川　一夫"}, "honorific": "殿"}
    report = paper(at, "報告書案", stay() | {"home": HOME, "office": head})
    assert text_of(report).splitlines()[2] == "登別市長　山川　一夫　殿"
    plain = paper(at, "報告書案", stay() | {"home": HOME})
    assert text_of(plain).splitlines()[2] == "登別市長　様"
