"""Hand-written pages are read back from what MkDocs has drawn."""

from pathlib import Path

from casebook.search.guides import drawn, read

PAGE = """<!doctype html><html><head><title>x</title><script>alert(1)</script></head><body>
<nav><ul><li>ホーム</li></ul></nav>
<article class="md-content__inner">
<h1 id="content">事例の書き方</h1>
<p>はじめに &amp; <em>大事</em>なこと。</p>
<h2 id="claims">よい記述</h2>
<ul><li>数を書く。</li><li>出典を
  書く。</li></ul>
<pre><code>value: 98</code></pre>
<table><tr><th>項目</th><td>説明</td></tr></table>
<h2 id="empty">空の節</h2>
<h3>印のない見出し</h3>
</article>
<footer><p>公開元</p></footer></body></html>"""


def test_sections_begin_at_headings_with_an_anchor(tmp_path: Path) -> None:
    (tmp_path / "contribute").mkdir()
    (tmp_path / "contribute" / "index.html").write_text(PAGE, "utf-8")
    (tmp_path / "404.html").write_text(PAGE, "utf-8")
    (tmp_path / "about").mkdir()
    (tmp_path / "about" / "questions.html").write_text(
        PAGE, "utf-8"
    )  # it says readers' questions again
    (tmp_path / "poured.html").write_text(PAGE, "utf-8")
    [guide] = read(tmp_path, drawn(tmp_path) - {"poured.html"})
    assert (guide.path, guide.title) == ("contribute/index.html", "事例の書き方")
    assert [(each.anchor, each.heading, each.lines) for each in guide.sections] == [
        ("content", "事例の書き方", ("はじめに & 大事なこと。",)),
        ("claims", "よい記述", ("数を書く。", "出典を 書く。", "項目", "説明")),
        ("empty", "空の節", ("印のない見出し",)),
    ]


def test_a_page_without_an_article_holds_nothing_to_find(tmp_path: Path) -> None:
    (tmp_path / "odd.html").write_text("<p>何か</p>", "utf-8")
    [guide] = read(tmp_path, drawn(tmp_path))
    assert guide.sections == ()
