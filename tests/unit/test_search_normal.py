"""What is the same to someone who searches becomes the same text."""

import pytest

from casebook.normal import FOLDS, normalise


@pytest.mark.parametrize(
    ("written", "known"),
    [
        # width, case, kana, long-vowel signs, hyphens, blanks
        ("ﾃﾚﾜｰｸ", "テレワク"),
        ("てれわーく", "テレワク"),
        ("ペーパーレス", "ペパレス"),
        ("ペーパレス", "ペパレス"),
        ("LG-WAN", "lgwan"),
        ("ＬＧＷＡＮ", "lgwan"),
        ("Ｗｉ‐Ｆｉ", "wifi"),
        ("Microsoft 365", "microsoft365"),
        ("ウィンドウズ", "ウインドウズ"),
        ("ﾊﾟｿｺﾝ", "パソコン"),
        ("か゛", "カ"),  # a spacing voicing sign is a sign, not part of the letter
        ("サ－バ", "サバ"),
        # okurigana
        ("取り組みを", "取組ヲ"),
        ("取組みを", "取組ヲ"),
        ("取組を", "取組ヲ"),
        ("取り組んだ", "取組ンダ"),
        ("申し込み", "申込"),
        ("申込む", "申込ム"),
        ("打ち合わせ", "打合"),
        ("打合せ", "打合"),
        ("問い合わせ", "問合"),
        ("引っ越し", "引越"),
        ("手続き", "手続"),
        ("使いやすい", "使イヤスイ"),  # no compound of the list
        # older forms of kanji
        ("髙﨑", "高崎"),
        ("渡邊", "渡辺"),
        ("葛\U000e0100城市", "葛城市"),
        # numbers
        ("１，７００人", "1700人"),
        ("1,700人", "1700人"),
        ("千七百人", "1700人"),
        ("一七〇〇人", "1700人"),
        ("1万2千人", "12000人"),
        ("14万人", "140000人"),
        ("1.5万人", "15000人"),
        ("3千円", "3000円"),
        ("２０２３．５", "2023.5"),
        ("五つのピース", "5ツノピス"),
        ("三か月", "3カ月"),
        ("３ヶ月", "3カ月"),
        ("令和元年度", "令和1年度"),
        ("千百百", "千百百"),  # no number
        ("９８％", "98%"),
        # breaks, which no phrase spans
        ("窓口、手続", "窓口 手続"),
        ("窓口\n手続", "窓口 手続"),
        ("「窓口」", "窓口"),
        ("1.2.3, a", "1.2.3 a"),
        # nothing left
        ("", ""),
        ("！？ー・", ""),
        ("\ud800\x00\u200b", ""),
    ],
)
def test_normalise(written: str, known: str) -> None:
    assert normalise(written) == known


def test_what_has_been_normalised_stays_as_it_is() -> None:
    for word in FOLDS["compounds"]:
        assert normalise(normalise(word)) == normalise(word)


def test_every_compound_is_found_by_its_kanji_alone() -> None:
    for word in FOLDS["compounds"]:
        kanji = "".join(each for each in word if not "ぁ" <= each <= "ん")
        assert normalise(word) == normalise(kanji) == kanji


def test_no_kanji_is_folded_twice() -> None:
    older = [pair[0] for pair in FOLDS["variants"]]
    newer = {pair[1] for pair in FOLDS["variants"]}
    assert len(set(older)) == len(older)
    assert not newer & set(older)
