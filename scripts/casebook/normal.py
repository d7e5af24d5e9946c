"""What is the same to someone who searches becomes the same text.

Width, case, kana, long-vowel signs, hyphens and blanks, older kanji, okurigana and ways to write a
number differ between a query and a page without meaning anything. `normalise` removes these
differences; `scripts/browser/words/normal.ts` does the same to the character. Rules are written
without what depends on a Unicode version, beyond "is it a letter or a digit".
"""

import json
import re
import unicodedata
from collections.abc import Callable
from functools import cache
from pathlib import Path

BREAK = " "
"""What stands between two stretches of text that no phrase may span."""

FOLDS: dict[str, list[str]] = json.loads(Path(__file__).with_name("folds.json").read_text("utf-8"))
"""`variants`: an older kanji and the one it is read as. `radicals`: the parts of kanji that stand for
kanji in text copied from a PDF, as Unicode's EquivalentUnifiedIdeograph.txt has them (NFKC folds those
of Kangxi only). `compounds`: words whose okurigana may be left out, written in full. They go into the
index, so that the browser folds as the index was made."""

# Marks that belong to the character before them: accents, voicing signs, variation selectors.
MARKS = "\u0300-\u036f\u3099-\u309c\uff9e\uff9f\ufe00-\ufe0f\U000e0100-\U000e01ef"
# Voicing signs that stand alone, and those that join the character before.
_JOINING = str.maketrans("\u309b\u309c", "\u3099\u309a")
# Signs that some write and some leave out: blanks, hyphens, long-vowel signs, middle dots.
_OPTIONAL = frozenset("-‐‑‒–—―−ー〜~・·'’")
_KEPT = frozenset("%.,")
_SMALL = dict(zip("ァィゥェォヮヵヶ", "アイウエオワカケ", strict=True))
_DIGITS = {numeral: str(value) for value, numeral in enumerate("〇一二三四五六七八九")}
_UNITS = {"十": 10, "百": 100, "千": 1000}
_SPELLINGS = {
    **{f"ヴ{vowel}": instead for vowel, instead in zip("アイエオ", "バビベボ", strict=True)},
    **{f"ヴ{small}": f"ビ{small}" for small in "ャュョ"},
    "ヴ": "ブ",
    "パセント": "%",
    " 株 ": "株式会社",
}

_MARK = re.compile(f"[{MARKS}]")
_CLUSTER = re.compile(f"[^{MARKS}][{MARKS}]+")
_NUMERALS = re.compile("[〇一二三四五六七八九十百千]{2,}")
_ORDERED = re.compile(
    "(?:[一二三四五六七八九]?千)?(?:[一二三四五六七八九]?百)?"
    "(?:[一二三四五六七八九]?十)?[一二三四五六七八九]?"
)
_COUNTED = re.compile(
    "[一二三四五六七八九](?=ツ|人|名|年|月|回|台|割|倍|階|カ月|カ所|カ国|カ年|時半)"
)
# What is looked for comes before what stands around it: that is fast.
_FIRST_YEAR = re.compile("元(?<=令和元|平成元|昭和元)(?=年)")
_THOUSANDS = re.compile(",(?<=[0-9],)(?=[0-9]{3}(?![0-9]))")
_STRAY = re.compile(r",|\.(?:(?![0-9])|(?<![0-9]\.))")
_MYRIADS = re.compile(r"([0-9]+)(?:\.([0-9]{1,4}))?万([0-9]{1,4}(?![0-9.]))?")
_HALF = re.compile("時半(?<=[0-9]時半)")
_KILOS = re.compile(r"([0-9]+)(?:\.([0-9]{1,3}))?千([0-9]{1,3}(?![0-9.]))?")
_MONTHS = re.compile("[ケ箇](?<=[0-9一二三四五六七八九数何][ケ箇])(?=[月所国年])")
_SPELT = re.compile("ヴ[アイエオャュョ]?|パセント(?<=[0-9]パセント)| 株 ")
# 霞ヶ関 is 霞が関, where 受け付け keeps its kana and 三ヶ月 are months: so this looks at the text as written.
_GA = re.compile("[ヶケ](?<=[々一-鿿][ヶケ])(?=(?![月所国年])[々一-鿿]|$)")
_KANA = re.compile("[ァ-ヶ]")
_HAN = "[々㐀-䶿一-鿿豈-\ufaff]"
_HONORIFIC = re.compile(f"^[おご](?={_HAN})")
_ENDING = re.compile(f"(?<={_HAN})[ぁ-ゖ]+$")


def normalise(text: str) -> str:
    """Give the text as the index knows it.

    >>> normalise("ﾃﾚﾜｰｸの取り組み、１，７００人")
    'テレワクノ取組 1700人'
    """
    text = _GA.sub("ガ", text)
    if _MARK.search(text):  # they are rare, and this look is fast
        text = _CLUSTER.sub(_joined, text)
    text = text.translate(_characters())
    for signs, pattern, replace in _REPLACEMENTS:
        for sign in signs:
            if sign in text:
                text = pattern.sub(replace, text)
                break
    return BREAK.join(text.split())


def _joined(found: re.Match[str]) -> str:
    return unicodedata.normalize("NFKC", found[0].translate(_JOINING))


def stem(word: str) -> str:
    """Give a word without お or ご before it and without its ending, where kanji carry it.

    >>> stem("お年寄り"), stem("減らす"), stem("おくやみ")
    ('年寄', '減', 'おくやみ')
    """
    return _ENDING.sub("", _HONORIFIC.sub("", unicodedata.normalize("NFKC", word)))


def _small_number(numerals: str) -> str:
    """Read kanji numerals below 10,000; what is no number stays as it is.

    >>> _small_number("千七百"), _small_number("一七〇〇"), _small_number("百千")
    ('1700', '1700', '百千')
    """
    if not any(unit in numerals for unit in _UNITS):
        return "".join(_DIGITS[each] for each in numerals)
    if not _ORDERED.fullmatch(numerals):
        return numerals
    total, digit = 0, 0
    for each in numerals:
        if each in _UNITS:
            total, digit = total + (digit or 1) * _UNITS[each], 0
        else:
            digit = int(_DIGITS[each])
    return str(total + digit)


def _scaled(places: int) -> Callable[[re.Match[str]], str]:
    """Write out a number before 万 or 千: 1.5万 is 15000, 1万2000 is 12000."""

    def write(found: re.Match[str]) -> str:
        whole, fraction, rest = found[1], found[2], found[3]
        if fraction and rest:
            return found[0]
        return whole + (
            fraction.ljust(places, "0") if fraction else (rest or "").rjust(places, "0")
        )

    return write


def _compounds() -> re.Pattern[str]:
    """Match the words whose okurigana may be left out, in whole or but for its end.

    Words that begin alike stand together, in their order: of each place only those are tried that begin there.
    """
    rests: dict[str, list[str]] = {}
    for word in FOLDS["compounds"]:
        rests.setdefault(word[0], []).append(_loose(word)[1:])
    return re.compile("|".join(f"{first}(?:{'|'.join(each)})" for first, each in rests.items()))


def _loose(word: str) -> str:
    """Make the kana of a word optional.

    >>> _loose("打ち合わせ")
    '打(?:チ)?合(?:ワセ|セ)?'
    """

    def optional(found: re.Match[str]) -> str:
        kana = found[0].translate(_characters())
        return "(?:" + "|".join(kana[start:] for start in range(len(kana))) + ")?"

    return re.sub("[ぁ-ん]+", optional, word)


def _kanji_only(found: re.Match[str]) -> str:
    return _KANA.sub("", found[0])


class _Table(dict[int, str]):
    """A table for `str.translate` that is made as characters are met."""

    def __init__(self, make: Callable[[str], str]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, code: int) -> str:
        made = self[code] = self._make(chr(code))
        return made


@cache
def _characters() -> _Table:
    variants = {pair[0]: pair[1] for pair in (*FOLDS["variants"], *FOLDS["radicals"])}

    def fold(character: str) -> str:
        return "".join(
            variants.get(each) or (_letter(each) if _is_word(each) else _sign(each))
            for each in unicodedata.normalize("NFKC", character).lower()
        )

    return _Table(fold)


def _letter(character: str) -> str:
    """Hiragana becomes katakana, small vowels become large."""
    katakana = chr(ord(character) + 0x60) if "ぁ" <= character <= "ゖ" else character
    return _SMALL.get(katakana, katakana)


def _is_word(character: str) -> bool:
    return character not in _OPTIONAL and unicodedata.category(character)[0] in "LN"


def _sign(character: str) -> str:
    if character in _KEPT:
        return character
    gone = character in _OPTIONAL or unicodedata.category(character)[0] in "MCZ"
    return "" if gone and character != "\n" else BREAK


_REPLACEMENTS: tuple[
    tuple[tuple[str, ...], re.Pattern[str], Callable[[re.Match[str]], str]], ...
] = (
    (("元",), _FIRST_YEAR, lambda _: "1"),
    ((",",), _THOUSANDS, lambda _: ""),
    ((",", "."), _STRAY, lambda _: BREAK),
    (("ケ", "箇"), _MONTHS, lambda _: "カ"),
    (("",), _NUMERALS, lambda found: _small_number(found[0])),
    (("",), _COUNTED, lambda found: _DIGITS[found[0]]),
    (("ヴ", "パセント", " 株 "), _SPELT, lambda found: _SPELLINGS[found[0]]),
    (("時半",), _HALF, lambda _: "時30分"),
    (("千",), _KILOS, _scaled(3)),
    (("万",), _MYRIADS, _scaled(4)),
    (("",), _compounds(), _kanji_only),
)
"""Signs, what is replaced, and by what. Without one of the signs there is nothing to replace: that is seen sooner."""
