"""`normal.py` and `normal.ts` are one function: on every text of the site, and on made-up ones."""

import unicodedata

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from casebook.collection import Collection
from casebook.normal import FOLDS, normalise
from casebook.search.corpus import corpus
from tests.js.conftest import Core
from tests.search.spellings import SPELLINGS

# What this Python knows: a browser may know characters of a later Unicode version.
_ASSIGNED = st.characters(exclude_categories=["Cn"])
_LIKELY = st.sampled_from(
    "ーｰ－-‐−～〜・ ,.％%０1９〇一二十百千万億元令和平成年月日度人つヶヵか箇所国ﾊﾟｶﾞがガぁァゕヵ゙゚ゝ々髙﨑邊"
    "取り組み申し込み打ち合わせ引っ越し手続きＡａΣİǅﬁ㈱①㍿½²葛󠄀𠮷𩸽\n\t\u3000\u200b\ufeff\u2028"
)
_TEXTS = st.lists(
    st.text(st.one_of(_LIKELY, _ASSIGNED), max_size=40)
    | st.lists(st.sampled_from(FOLDS["compounds"] + list("のをにはり")), max_size=4).map("".join),
    max_size=40,
)


def test_every_spelling_is_known_as_the_table_says(core: Core) -> None:
    known = core.call("normaliseAll", list(SPELLINGS))
    rows = zip(SPELLINGS, known, SPELLINGS.values(), strict=True)
    assert [each for each in rows if each[1] != each[2]] == []


def test_every_text_of_the_site(core: Core, collection: Collection) -> None:
    texts = [
        text
        for document in corpus(collection)
        for text in (
            document.title,
            *document.about,
            *(part for s in document.sections for part in (s.heading, *s.lines)),
        )
    ]
    assert len(texts) > 500
    assert core.call("normaliseAll", texts) == [normalise(text) for text in texts]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(_TEXTS)
def test_made_up_texts(core: Core, texts: list[str]) -> None:
    assert core.call("normaliseAll", texts) == [normalise(text) for text in texts]


def test_every_kanji_and_kana_and_sign(core: Core) -> None:
    known = [
        chr(code)
        for code in range(0x20, 0x30000)
        if unicodedata.category(chr(code)) not in ("Cn", "Cs", "Co")
    ]
    given = ["".join(("か", each, "1")) for each in known]
    ours = core.call("normaliseAll", given)
    differing = [
        each for each, theirs in zip(given, ours, strict=True) if theirs != normalise(each)
    ]
    assert differing == []
