"""What the tests of the site share: a project with the sample, built as a published site."""

import shutil
from pathlib import Path

import pytest

from tests.project import Project
from tests.shared import once
from tests.site import sample

EPOCH = "1767225600"  # 2026-01-01, later than any date of the sample
ADDRESS = "https://example.jp/dx/"


def _build(root: Path) -> None:
    own = Project.copied_to(root)
    shutil.rmtree(own.cases)
    sample.write(own.cases)
    own.build(SOURCE_DATE_EPOCH=EPOCH, SITE_URL=ADDRESS)


@pytest.fixture(scope="session")
def sample_project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    """A project with the sample collection and its site. Read it, do not change it."""
    return Project(once(tmp_path_factory, "sample", _build))


@pytest.fixture
def small(sample_project: Project, tmp_path: Path) -> Project:
    """The same for one test alone."""
    return Project(Path(shutil.copytree(sample_project.root, tmp_path / "project")))
