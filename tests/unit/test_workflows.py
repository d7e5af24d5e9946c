"""What is published has passed the tests, and nothing has more rights than it needs."""

from typing import Any

import pytest
import yaml

from tests.project import ROOT

_RUNS = "make test"


def workflow(name: str) -> Any:
    return yaml.safe_load((ROOT / ".github" / "workflows" / name).read_text("utf-8"))


@pytest.fixture
def steps() -> list[Any]:
    """The steps of the job that tests."""
    found: list[Any] = workflow("test.yml")["jobs"]["test"]["steps"]
    return found


def test_the_site_is_published_after_the_tests() -> None:
    jobs = workflow("pages.yml")["jobs"]
    assert jobs["test"]["uses"] == "./.github/workflows/test.yml"
    assert "test" in jobs["deploy"]["needs"]
    assert "if" not in jobs["deploy"]  # it runs when all that it needs has succeeded


def test_the_site_is_built_where_the_tests_have_passed(steps: list[Any]) -> None:
    tested = next(n for n, step in enumerate(steps) if step.get("run") == _RUNS)
    after = steps[tested + 1 :]
    assert [step.get("run") or step["uses"].partition("@")[0] for step in after] == [
        "make site",
        "actions/upload-pages-artifact",
    ]
    assert {step["if"] for step in after} == {
        "inputs.site-url"
    }  # which implies that all has passed
    assert not any("continue-on-error" in step for step in steps)


def test_only_the_deployment_may_write() -> None:
    writing = {
        job
        for name in ("pages.yml", "test.yml")
        for job, its in workflow(name)["jobs"].items()
        if "write" in its.get("permissions", {}).values()
    }
    assert writing == {"deploy"}
