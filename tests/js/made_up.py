"""Cases of whatever somebody might type, the tricky words of YAML among it."""

from hypothesis import strategies as st

WORDS = st.text(st.characters(codec="utf-8", categories=("L", "N", "P", "S", "Zs")), min_size=1)
TRICKY = st.sampled_from(
    [
        *(
            "yes",
            "012301",
            "12:30",
            "null",
            "~",
            "- 一",
            "a: b",
            "文 #1",
            "文＃",
            "'",
            '"',
            "&a",
            "*a",
        ),
        *(
            "2026-11-29",
            "1_000",
            ".5",
            "1e3",
            "0x1F",
            "%",
            "@",
            "`",
            "|",
            ">",
            "!x",
            "?",
            "a:",
            "=",
            "<<",
        ),
    ]
)
TEXT = (WORDS | TRICKY).map(lambda text: text.replace("\u00a0", " ").strip() or "空")
NUMBER = st.integers(-(10**9), 10**9).map(float)
CLAIM = st.fixed_dictionaries(
    {"text": TEXT, "source": st.sampled_from(["s1", "s2"]) | st.just(["s1", "s2"])},
    optional={"at": TEXT, "value": NUMBER, "as_of": TEXT, "confirmed": st.booleans()},
)
CASE = st.fixed_dictionaries(
    {"id": TEXT, "title": TEXT, "reasons": st.lists(CLAIM, min_size=1, max_size=4)},
    optional={
        "goals": st.lists(CLAIM, min_size=1, max_size=3),
        "keywords": st.lists(TEXT, min_size=1, max_size=3),
        "sources": st.dictionaries(
            st.sampled_from(["s1", "s2"]),
            st.fixed_dictionaries({"title": TEXT, "url": st.none() | TEXT}),
            min_size=1,
        ),
    },
)
