"""A collection that is valid and means harm: each text tries to be more than text."""

from typing import Any

from tests.site import sample
from tests.site.sample import Data

TEXTS = (
    "<script>alert(1)</script>",
    "</title><img src=x onerror=alert(1)>",
    "</p></article></main></body></html>",
    "<!-- <style> ]]> <svg onload=alert(1)>",
    "\"' onfocus=alert(1) autofocus x='",
    "&amp;lt;b&amp;gt; &#39; &nbsp;",
    "{{ 7*7 }} {% raw %} {# x #}",
    "@@body@@ @@title@@ @@contents@@",
    "\\1 \\g<0> $& %s {0} \\u003c",
    "*a* [b](javascript:alert(1)) `c` # d",
    "🏯🗾 絵文字と𠮷野家",
    "=cmd|'/C calc'!A0",
    "A" * 40,
)
"""Each at most 40 characters long, so that a title takes it whole."""

LONG = "あ" * 300
"""As long as a summary may be, without a place to break."""


def cases() -> list[Data]:
    """Give a case for each hostile text, which stands in every field that takes free text."""
    return [_case(number, text) for number, text in enumerate(TEXTS)]


def town() -> Data:
    """Give a municipality with a hostile name."""
    return sample.town(
        name="<b onclick=alert(1)>",
        profile=[{"item": "その他", "text": text, "source": "s1"} for text in TEXTS],
        visits=None,
        reception={
            "desk": [{"text": text, "source": "s1", "at": text, "note": text} for text in TEXTS],
        },
        doubts=[{"text": text, "unsourced": text} for text in TEXTS],
    )


def vocabulary() -> dict[str, Data]:
    """Give vocabularies with hostile labels."""
    words = sample.vocabulary()
    for item in (*words["themes"]["items"], *words["practices"]["items"]):
        item["label"] = item["lead"] = f"<i>{item['label']}</i> {{{{ 7*7 }}}} @@body@@"
        item["words"] = list(TEXTS)
    for item in words["funding"]["items"]:
        item["label"] = f"<i>{item['label']}</i> {{{{ 7*7 }}}}"
    for item in words["terms"]["states"]:
        item["label"] = f"<s>{item['key']}</s>"
    words["pieces"] |= {"title": "<u>枠</u>", "lead": TEXTS[0], "not_found": list(TEXTS)}
    return words


def _case(number: int, text: str) -> Data:
    source = sample.source(
        title=text,
        publisher=text,
        author=text,
        licence=text,
        note=text,
        url="https://example.lg.jp/?a=%22&lt;=1#x",
    )
    claim: dict[str, Any] = {"text": text, "source": "s1", "at": text, "note": text}
    figure = claim | {
        "value": 1,
        "unit": text,
        "qualifier": text[:12],
        "key_figure": text[:16],
        "as_of": "2020",
    }
    return sample.case(
        id=f"{sample.TOWN}-hostile-{number}",
        title=text,
        subtitle=None,
        target=text,
        summary=LONG,
        keywords=[text[:30].replace(";", "")],
        status=[
            {
                "state": state,
                "since": "2020",
                "as_of": "2020",
                "source": "s1",
                "at": text,
                "note": text,
            }
            for state in ("試行", "運用中")
        ],
        contact=[claim],
        background=[claim | {"topic": text[:20]}],
        actions=[
            claim | {"practice": "screens", "state": "運用中", "since": "2020", "as_of": "2020"}
        ],
        timeline=[claim | {"as_of": "2020"}],
        cost=[claim | {"cost_kind": "財源", "funding": "grant"}],
        results=[figure],
        not_stated=["reasons", {"field": "results", "what": text}],
        doubts=[{"text": text, "unsourced": text}],
        links=[{"title": text, "url": "https://example.lg.jp/?q=&quot;@@title@@"}],
        sources={"s1": source},
    )
