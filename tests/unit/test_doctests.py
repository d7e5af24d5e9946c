"""The examples in docstrings hold."""

import doctest
import importlib
import io
import pkgutil

import casebook


def test_every_example_in_a_docstring_holds() -> None:
    told = io.StringIO()
    finder, runner = doctest.DocTestFinder(), doctest.DocTestRunner(verbose=False)
    for module in pkgutil.walk_packages(casebook.__path__, "casebook."):
        for example in finder.find(importlib.import_module(module.name)):
            runner.run(example, out=told.write)
    failed, tried = runner.summarize(verbose=False)
    assert failed == 0, told.getvalue()
    assert tried > 5
