"""The tables described for programs: a Data Package, which frictionless and others read."""

from collections.abc import Mapping, Sequence
from typing import Any

from casebook.open_data.documents import About
from casebook.open_data.shape import as_pages_of_text
from casebook.open_data.table import Column, Table

_TYPES: Mapping[str, Mapping[str, str]] = {"date": {"type": "date", "format": "%Y-%m-%d"}}


def package(tables: Sequence[Table], about: About, site_url: str) -> bytes:
    """Describe tables that lie beside the description."""
    told: dict[str, Any] = {
        "profile": "tabular-data-package",
        "name": "casebook",
        "title": about.name,
        "description": "自治体DXの事例と、その記述、問いへの答え、出典。"
        "「=」「+」「-」「@」で始まる文字には、式として動かないよう「'」を前に付けています。",
        "version": about.updated or "0",
        "licenses": [{"name": "CC-BY-4.0", "title": about.licence, "path": about.licence_url}],
        "contributors": [{"title": about.name, "role": "author"}],
        "resources": [_resource(table) for table in tables],
    }
    return as_pages_of_text({**told, "homepage": site_url} if site_url else told)


def _resource(table: Table) -> dict[str, Any]:
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "title": table.title,
        "description": table.description,
        "path": f"{table.name}.csv",
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8-sig",
        "dialect": {"delimiter": ",", "lineTerminator": "\r\n", "header": True},
        "schema": _schema(table),
    }


def _schema(table: Table) -> dict[str, Any]:
    told: dict[str, Any] = {
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
    }
    if table.primary:
        told["primaryKey"] = list(table.primary)
    if table.foreign:
        told["foreignKeys"] = [
            {"fields": [own], "reference": {"resource": other, "fields": [theirs]}}
            for own, other, theirs in table.foreign
        ]
    return told


def _field(column: Column) -> dict[str, Any]:
    rules: dict[str, Any] = {"required": True} if column.needed else {}
    if column.values:
        rules["enum"] = list(column.values)
    kind = _TYPES.get(column.kind, {"type": column.kind})
    told: dict[str, Any] = {"name": column.name, "description": column.description, **kind}
    return {**told, "constraints": rules} if rules else told
