"""Our code of templates draws as Jinja's own does, and what is wrong in a template is an error."""

import re

import pytest
from jinja2 import DictLoader, Environment, StrictUndefined, UndefinedError
from markupsafe import Markup

from casebook.drawing import Drawing

PARTS = """\
{% macro item(text, mark='', many=()) %}<li{{ mark }}>{{ text }}{% for each in many %}{{ each }}{% endfor %}</li>{% endmacro %}
{% macro box(title) %}<div title="{{ title }}">{{ caller() }}</div>{% endmacro %}
{% macro rest() %}{{ varargs | join }}{{ kwargs['b'] }}{% endmacro %}
"""


def drawn(page: str, *, ours: bool, **known: object) -> str:
    kind = Drawing if ours else Environment
    environment = kind(
        loader=DictLoader({"page": f"{{% import 'parts' as m %}}{page}", "parts": PARTS}),
        autoescape=True,
        undefined=StrictUndefined,
    )
    return environment.get_template("page").render(known)


@pytest.mark.parametrize(
    "page",
    [
        "{{ text }}{{ text ~ '<' }}{{ number }}{{ none }}{{ markup }}{{ text | upper }}",
        "{% for sign in text %}{{ sign }}{{ loop.index }}{% endfor %}",
        "{{ m.item(text) }}{{ m.item(markup, many=text) }}{{ m.item(mark=' &', text=text) }}",
        "{{ m.item(*pair) }}{{ m.item(**named) }}{{ m.rest(1, 2, b=3) }}",
        "{% call m.box(text) %}{{ m.item(text) }}<b>{% endcall %}",
        "{% set held %}<i>{{ text }}</i>{% endset %}{{ held }}{{ m.item(held) }}",
        "{{ m.item(m.item(text)).upper() }}{{ '{:,}'.format(number) }}",
    ],
)
def test_it_draws_as_jinja_does(page: str) -> None:
    known = {
        "text": "a&b<c>d'e\"f",
        "number": 1234,
        "none": None,
        "markup": Markup("<b>&amp;</b>"),
        "pair": ("<", " x"),
        "named": {"text": "&"},
    }
    told = drawn(page, ours=True, **known)
    assert told == drawn(page, ours=False, **known)
    assert re.search("[<&]", told)


@pytest.mark.parametrize(
    ("page", "error"),
    [
        ("{{ nobody }}", UndefinedError),
        ("{{ nobody.name }}", UndefinedError),
        ("{{ text.nothing }}", AttributeError),
        ("{{ m.nothing() }}", AttributeError),
        ("{{ m.item() }}", UndefinedError),
        ("{{ m.item(1, 2, 3, 4) }}", TypeError),
        ("{{ m.item(1, text=2) }}", TypeError),
        ("{{ m.item(1, other=2) }}", TypeError),
    ],
)
def test_what_is_wrong_is_an_error(page: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        drawn(page, ours=True, text="a")
