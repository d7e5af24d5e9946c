"""What pages tell search engines in the words of schema.org (JSON-LD): data beside the page, nothing that runs.

Addresses are relative to the page, so that they are true wherever the site lies.
"""

from collections.abc import Callable, Mapping
from typing import Any

from casebook.model import Case, Municipality, Source
from casebook.pages.page import DATA, path_of_data
from casebook.vocabulary import Vocabulary

Linked = Mapping[str, Any]
"""An object of JSON-LD, which is markup and leaves the house at once."""

_LICENCE = "https://creativecommons.org/licenses/by/4.0/"
_HOUSE = {"@type": "Organization", "name": "旅する事例帖"}
_SOURCES = 5
"""The first sources stand for all, which are in the file of the case."""


def case(case: Case, town: Municipality, shared: Vocabulary, link: Callable[[str], str]) -> Linked:
    """Tell of a case: what, where, of when, on what it rests, and where its data are."""
    data = link(path_of_data(case.id))
    return {
        "@context": "https://schema.org",
        "@type": "Article",
        "identifier": case.id,
        "headline": f"{town.full_name} {case.title}",
        "description": case.summary,
        "inLanguage": "ja",
        "datePublished": case.published.iso(),
        "dateModified": case.updated.iso(),
        "license": _LICENCE,
        "author": _HOUSE,
        "about": [shared.themes[key].label for key in case.themes],
        "keywords": list(case.keywords),
        "spatialCoverage": [
            {"@type": "AdministrativeArea", "name": name, "identifier": code}
            for name, code in (
                (town.full_name, town.code),
                *((member.name, member.code) for member in case.members),
            )
        ],
        "citation": [_source(each) for each in case.sources[:_SOURCES]],
        "encoding": {
            "@type": "MediaObject",
            "encodingFormat": "application/json",
            "contentUrl": data,
        },
        "isPartOf": {"@type": "Dataset", "name": "旅する事例帖", "url": link(DATA.path)},
    }


def _source(source: Source) -> Linked:
    told = {
        "@type": "CreativeWork",
        "name": source.title,
        "publisher": source.publisher,
        "url": source.url,
        "datePublished": source.published.iso() if source.published else None,
    }
    return {name: value for name, value in told.items() if value}


def dataset(
    tables: Mapping[str, str], updated: str, total: int, link: Callable[[str], str]
) -> Linked:
    """Tell of all data together: the files with their forms, by their site paths."""
    return {
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": "旅する事例帖のデータ",
        "description": f"自治体DXの事例{total}件を、同じ項目で書き、一つ一つの記述に出典を付けたデータです。"
        "事例、記述、九つの問いへの答え、出典を、CSV と JSON で使えます。",
        "inLanguage": "ja",
        "license": _LICENCE,
        "creator": _HOUSE,
        "isAccessibleForFree": True,
        **({"dateModified": updated} if updated else {}),
        "distribution": [
            {
                "@type": "DataDownload",
                "name": name,
                "encodingFormat": form,
                "contentUrl": link(path),
            }
            for path, name in tables.items()
            for form in [_FORMS[path.rpartition(".")[2]]]
        ],
    }


_FORMS = {
    "csv": "text/csv",
    "json": "application/json",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
