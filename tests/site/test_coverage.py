"""What the collection covers: the figures of the real cases against the files, and those of a small one."""

from collections import Counter
from pathlib import Path

from casebook import site
from casebook.collection import Collection
from casebook.facets import size_of
from casebook.model import Cell
from casebook.pages import prefectures
from tests.site import sample
from tests.site.comparing import drawn, said
from tests.site.markup import Element

PATH = "about/coverage.html"


def table(root: Element, id_: str) -> dict[str, list[str]]:
    """Give the rows of a section's table by the head of the row."""
    (section,) = (e for e in root.tagged("section") if e.attributes["aria-labelledby"] == id_)
    rows = [row for body in section.tagged("tbody") for row in body.tagged("tr")]
    return {said(row.tagged("th")[0]): [said(cell) for cell in row.tagged("td")] for row in rows}


def test_every_case_is_counted_once_in_each_size_and_region_of_its_bodies(
    collection: Collection,
) -> None:
    root, cases = drawn(collection, PATH), collection.cases.values()
    region = {tile.name: tile.region for tile in prefectures.tiles(collection)}
    bodies = [collection.bodies(each) for each in cases]
    within = {
        "sizes": sum(len({size_of(body.people) for body in each}) for each in bodies),
        "regions": sum(len({region[body.prefecture] for body in each}) for each in bodies),
    }
    for id_, told in within.items():
        counts = [int(cells[0].removesuffix("件")) for cells in table(root, id_).values()]
        assert sum(counts) == told > len(cases), id_


def test_every_size_of_municipality_has_at_least_two_cases(collection: Collection) -> None:
    sizes = table(drawn(collection, PATH), "sizes")
    assert len(collection.cases) >= 20
    assert all(int(cells[0].removesuffix("件")) >= 2 for cells in sizes.values()), sizes


def test_themes_count_as_their_pages_do(collection: Collection) -> None:
    themes = collection.vocabulary.themes.values()
    assert {
        label: cells[0] for label, cells in table(drawn(collection, PATH), "themes").items()
    } == {theme.short: f"{len(collection.stubs.on_theme(theme.key))}件" for theme in themes}


def test_claims_are_counted_by_their_basis(collection: Collection) -> None:
    counts = Counter(claim.basis for case in collection.cases.values() for claim in case.claims())
    rows = table(drawn(collection, PATH), "bases")
    for key, term in collection.vocabulary.bases.items():
        share = round(100 * counts[key] / counts.total(), 1)
        assert rows[term.label] == [f"{counts[key]:,}件", f"{share}%"]


def test_fields_are_counted_by_their_cells(collection: Collection) -> None:
    rows = table(drawn(collection, PATH), "fields")
    shown = (Cell.STATED, Cell.NOT_STATED, Cell.UNCONFIRMED, Cell.NOT_APPLICABLE)
    for field in collection.vocabulary.fields.values():
        counts = Counter(case.cell(field.key) for case in collection.cases.values())
        assert rows[field.title][:4] == [str(counts[cell]) for cell in shown], field.key


def test_what_was_not_read_is_told_beside_what_is_missing(tmp_path: Path) -> None:
    openings = {"s1": sample.source(read="冒頭のみ")}
    cases = [sample.case(), sample.bare_case("least", sources=openings)]
    root = drawn(site.collect(sample.write(tmp_path, cases)), PATH)
    assert table(root, "fields")["費用"][:2] == ["0", "1"]  # only what came in, and what was saved
    note = (
        "「not-statedの名」には、出典の全文を一つも読めていない事例1件の「読めた範囲に見当たらない」を含みます。"
        "「費用」は、かかった費用（初期費用と運用費用）の記載だけを数え、予算や見込みの額、財源、収入、減った額は数えません。"
    )
    assert note in said(root)


def test_cases_stand_by_what_they_tell(collection: Collection) -> None:
    rows = list(table(drawn(collection, PATH), "cases").values())
    assert len(rows) == min(100, len(collection.cases))
    told = [int(cells[0]) for cells in rows]
    assert told == sorted(told)
    third = len(collection.vocabulary.fields) / 3
    flagged = [cells[3] == "概要のみ" for cells in rows]
    assert all(flag for flag, count in zip(flagged, told, strict=True) if count < third)
    # Few answers make an outline as well as few fields do.
    assert sum(flagged) == sum(map(collection.outline, collection.cases.values()))


def test_a_small_collection_says_what_it_lacks(tmp_path: Path) -> None:
    root = drawn(sample.collection(tmp_path), PATH)
    sizes = table(root, "sizes")
    assert sizes["1万人以上5万人未満"] == ["1件", "1件だけ"]
    assert sizes["30万人以上"] == ["0件", "まだない"]
    assert "人口の記載なし" not in sizes
    assert table(root, "themes")["だれも取り組まない"] == ["0件", "まだない"]


def test_a_thin_case_is_marked_on_its_page_and_a_full_one_is_not(tmp_path: Path) -> None:
    small = site.collect(sample.write(tmp_path, [sample.bare_case("thin")]))
    page = drawn(small, "cases/mihon-thin.html")
    (flag,) = (a for a in page.tagged("a") if said(a) == "概要のみ")
    assert flag.attributes["href"] == "../about/coverage.html#cases"


def test_the_fullest_real_case_is_no_outline(collection: Collection) -> None:
    fullest = max(collection.cases.values(), key=lambda case: collection.tallies[case.id].told)
    assert "概要のみ" not in said(drawn(collection, f"cases/{fullest.id}.html"))


def test_a_town_without_a_population_is_counted_apart(tmp_path: Path) -> None:
    town = sample.town(profile=[sample.town()["profile"][1]])
    root = drawn(site.collect(sample.write(tmp_path, towns=[town])), PATH)
    assert table(root, "sizes")["人口の記載なし"] == ["1件", "1件だけ"]
