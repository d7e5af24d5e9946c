"""Texts hold no characters that only look like others, and no traces of lost ones; PDFs give both.

Radicals such as U+2F08 look like the ideograph 人, but readers who search for 人 in the page or in an Excel
file do not find them. The same holds for kana in two parts and for Latin ligatures.
"""

import re
import unicodedata
from collections.abc import Iterator

from casebook.rules.found import Spot, place

TITLE = "形の似た別の文字や、文字化けの跡がない"

# Unicode's EquivalentUnifiedIdeograph for the supplement, whose characters NFKC leaves as they are.
_RADICALS = "⺁⺂⺃⺄⺅⺆⺈⺉⺊⺋⺌⺍⺎⺏⺐⺒⺓⺔⺕⺖⺗⺘⺙⺛⺜⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺫⺬⺭⺯⺰⺱⺲⺳⺴⺶⺹⺺⺻⺼⺾⺿⻀"
_RADICALS += (
    "⻁⻂⻃⻄⻅⻆⻈⻉⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻫⻬⻭⻮⻯⻰⻱⻲⻳"
)
_IDEOGRAPHS = "厂乛乚乙亻冂刀刂卜㔾小小兀尣尢巳幺彑彐忄心扌攵旡日月歺母民氵氺灬爫爫丬牛犭王目示礻糹纟罓罒㓁冗羊耂肀聿肉艹艹艹"
_IDEOGRAPHS += (
    "虎衤覀西见角讠贝车辶辶辶邑钅長镸长门阝雨青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟"
)
# Where NFKC gives an old form, Japanese fonts draw the radical as today's: 神戸 comes as 神⼾.
_TODAY = {"⼾": "戸", "⾭": "青", "⿈": "黄", "⿊": "黒"}
_MEANT = dict(zip(_RADICALS, _IDEOGRAPHS, strict=True)) | _TODAY

_LOST = "\ufffc\ufffd"
_VOICED = "\u3099\u309a"
_WRONG = re.compile(f"[{_LOST}]|[\u2e80-\u2fd5\ufb00-\ufb06]|.?[{_VOICED}]")
_ANY = re.compile(f"[{_LOST}{_VOICED}\u2e80-\u2fd5\ufb00-\ufb06]")
"""A first look, which is faster for having no branches."""


def check(text: str) -> Iterator[Spot]:
    """Report them with what was meant, all of a line at the first."""
    if not _ANY.search(text):
        return
    lines: dict[int, list[re.Match[str]]] = {}
    for found in _WRONG.finditer(text):
        lines.setdefault(place(text, found.start()).line, []).append(found)
    for line in lines.values():
        told = dict.fromkeys(_fault(found[0]) for found in line)
        yield Spot(place(text, line[0].start()), "".join(told))


def _fault(char: str) -> str:
    if char in _LOST:
        return f"「{char}」（U+{ord(char):04X}）は、写すときに文字が失われた跡です。もとの文字を確かめて打ち直してください。"
    if char[-1] in _VOICED:
        whole = unicodedata.normalize("NFC", char)
        if len(whole) > 1 or len(char) == 1:
            return f"濁点か半濁点だけの文字（U+{ord(char[-1]):04X}）があります。消してください。"
        return f"「{whole}」が、「{char[0]}」と点の二つの文字に分かれています（ファイル名やPDFから写すと起こります）。「{whole}」と打ち直してください。"
    meant = _MEANT.get(char, unicodedata.normalize("NFKC", char))
    mend = f"「{meant}」と打ち直してください。" if meant != char else "ほかの字で書いてください。"
    return (
        f"「{char}」（U+{ord(char):04X}）は、PDFなどから写すと混じる、形の似た別の文字です。{mend}"
    )
