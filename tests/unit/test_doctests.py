"""The examples in docstrings hold."""

import doctest
import importlib
import pkgutil

import pytest

import casebook

MODULES = [module.name for module in pkgutil.walk_packages(casebook.__path__, "casebook.")]


@pytest.mark.parametrize("name", MODULES)
def test_module(name: str) -> None:
    assert doctest.testmod(importlib.import_module(name)).failed == 0


def test_there_are_some() -> None:
    finder = doctest.DocTestFinder()
    tests = [test for name in MODULES for test in finder.find(importlib.import_module(name))]
    assert sum(len(test.examples) for test in tests) > 5
