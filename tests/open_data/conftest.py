"""The data files of the real cases, made once."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from casebook import open_data
from casebook.collection import Collection
from casebook.outputs import Outputs

Files = Mapping[str, bytes]


@pytest.fixture(scope="session")
def files(collection: Collection) -> Files:
    return {each.path: each.content() for each in open_data.files(collection)}


@pytest.fixture(scope="session")
def taken(collection: Collection, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same in a folder, for programs that read files."""
    folder = tmp_path_factory.mktemp("taken")
    outputs = Outputs(folder)
    open_data.write(collection, outputs)
    return folder
