"""Templates as code that draws without asking what a value is at every step.

Jinja looks at all that it calls for a wish for the context, at every name for an item of that name, and wraps each
text that it has escaped. Here a function takes what stands between its brackets, a name is an attribute, and texts
are joined as they are. What is no attribute is an error, as is what is undefined.
"""

import re
from collections.abc import Callable, Iterable, MutableMapping
from typing import Any

from jinja2 import Environment, Template, nodes
from jinja2.compiler import CodeGenerator, Frame, MacroRef
from jinja2.utils import missing
from markupsafe import Markup, escape

INDENT = re.compile(r"\n[ \t\n]+")
"""A fortieth of what templates would draw, and nothing on a page: lines are broken there, and no more."""


class Code(CodeGenerator):
    """Writes the code of templates, all of which escape and none of which waits; Jinja names the methods."""

    def visit_Template(self, node: nodes.Template, frame: Frame | None = None) -> None:  # noqa: N802
        """Begin with what the code needs."""
        self.writeline(f"from {__name__} import escaped, macro_of, marked, with_names")
        super().visit_Template(node, frame)

    def visit_Getattr(self, node: nodes.Getattr, frame: Frame) -> None:  # noqa: N802
        """Read an attribute."""
        self.visit(node.node, frame)
        self.write(f".{node.attr}")

    def visit_Getitem(self, node: nodes.Getitem, frame: Frame) -> None:  # noqa: N802
        """Read an item, which is no attribute."""
        self.visit(node.node, frame)
        self.write("[")
        self.visit(node.arg, frame)
        self.write("]")

    def visit_CondExpr(self, node: nodes.CondExpr, frame: Frame) -> None:  # noqa: N802
        """Choose between two values, of which the other may be nothing to draw."""
        node.expr2 = node.expr2 or nodes.Const("", lineno=node.lineno)
        super().visit_CondExpr(node, frame)

    def visit_Call(self, node: nodes.Call, frame: Frame, forward_caller: bool = False) -> None:  # noqa: N802
        """Call a function or a macro."""
        if node.kwargs or node.dyn_kwargs is not None:
            self.write("with_names(")
            self.visit(node.node, frame)
            self.write(", ")
        else:
            self.visit(node.node, frame)
            self.write("(")
        given = [("", each) for each in (*node.args, *node.kwargs)]
        for sign, each in (*given, ("*", node.dyn_args), ("**", node.dyn_kwargs)):
            if each is not None:
                self.write(sign)
                self.visit(each, frame)
                self.write(", ")
        self.write("caller=caller)" if forward_caller else ")")

    def macro_def(self, macro_ref: MacroRef, frame: Frame) -> None:
        """Define a macro; Jinja knows how to do so where it takes more than its arguments."""
        node, more = macro_ref.node, (macro_ref.accesses_varargs, macro_ref.accesses_kwargs)
        if macro_ref.accesses_caller or any(more):
            super().macro_def(macro_ref, frame)
        else:
            self.write(f"macro_of(macro, {tuple(each.name for each in node.args)!r})")

    def return_buffer_contents(self, frame: Frame, force_unescaped: bool = False) -> None:
        """Give what a macro has drawn, in which all is escaped."""
        if force_unescaped:
            self.writeline(f"return marked(Markup, concat({frame.buffer}))")
        else:
            super().return_buffer_contents(frame)

    def _output_const_repr(self, group: Iterable[object]) -> str:
        return repr(INDENT.sub("\n", "".join(map(str, group))))

    def _output_child_pre(self, *_: object) -> None:
        self.write("escaped(")


class Drawn(Template):
    """A template that lets go of what it has drawn: its macros hold what they know, and are held by that."""

    def render(self, *given: Any, **named: Any) -> str:  # noqa: ANN401 - as Jinja's own
        """Draw, as Jinja does."""
        context = self.new_context(dict(*given, **named))
        try:
            return str(self.environment.concat(self.root_render_func(context)))
        except Exception:
            self.environment.handle_exception()
        finally:
            context.vars.clear()
            context.parent.clear()


class Drawing(Environment):
    """An environment of such templates."""

    code_generator_class = Code
    template_class = Drawn

    def make_globals(self, d: MutableMapping[str, Any] | None) -> MutableMapping[str, Any]:
        """Give what all templates know: none has more of its own."""
        return {**self.globals, **d} if d else self.globals


def escaped(value: object) -> str:
    """Give a value as it stands in HTML. Most texts have nothing to escape, and stand there as they are."""
    if isinstance(value, str):
        if isinstance(value, Markup) or not (
            "&" in value or "<" in value or ">" in value or '"' in value or "'" in value
        ):
            return value
    elif isinstance(value, int):
        return str(value)
    return escape(value)


marked = str.__new__
"""Makes Markup of a text: what Markup itself looks for is not there."""


def macro_of(draw: Callable[..., Markup], names: tuple[str, ...]) -> Callable[..., Markup]:
    """Make a macro of a function that takes `missing` for what is not given; `names` are those of its arguments."""
    draw.__defaults__ = (missing,) * len(names)
    vars(draw)["names"] = names
    return draw


def with_names(call: Callable[..., Any], *given: object, **named: object) -> Any:  # noqa: ANN401
    """Call a function or a macro, whose arguments have other names in the code, with named arguments."""
    names = getattr(call, "names", None)
    if names is None:
        return call(*given, **named)
    given += tuple([named.pop(name, missing) for name in names[len(given) :]])
    if named:
        raise TypeError(f"a macro takes {names}, and got {named}")
    return call(*given)
