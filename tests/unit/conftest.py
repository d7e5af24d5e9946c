"""What the unit tests share."""

from pathlib import Path

import pytest

from tests import collection


@pytest.fixture
def cases(tmp_path: Path) -> Path:
    """Give a copy of the base collection, in which nothing is wrong."""
    return collection.copy(tmp_path / "cases")
