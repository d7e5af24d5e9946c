"""What is published has passed the tests, and nothing has more rights than it needs."""

import json
import os
import re
import subprocess
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema_rs import validator_for

from tests.project import ROOT

_RUNS = "make ${{ inputs.site-url && 'test-all' || 'test' }}"
"""All that is published, and what is proposed in minutes."""
GH = """#!/bin/sh
[ "$1" = run ] && mkdir found && cp report.txt found/check.txt
exit 0
"""
HOSTILE = (
    "cases/a.yml:1:1: ```\n@everyone [x](https://example.org) <img src=x>\n~~~\n````\n\x1b[31m\n"
)


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


def test_every_action_is_pinned_by_commit() -> None:
    """A tag may be moved to other code; the comment tells the version to people and to Dependabot."""
    pinned = re.compile(
        r"(\./\.github/workflows/\w+\.yml|actions/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+)$"
    )
    used = [
        line.partition("uses:")[2].strip()
        for path in sorted((ROOT / ".github/workflows").glob("*.yml"))
        for line in path.read_text("utf-8").splitlines()
        if "uses:" in line
    ]
    assert len(used) == 8
    assert [each for each in used if not pinned.match(each)] == []


def test_only_the_deployment_and_the_comment_may_write() -> None:
    writing = {
        job
        for name in ("comment.yml", "pages.yml", "test.yml")
        for job, its in workflow(name)["jobs"].items()
        if "write" in its.get("permissions", {}).values()
    }
    assert writing == {"comment", "deploy"}


def test_what_may_comment_runs_nothing_of_the_proposal() -> None:
    comment = workflow("comment.yml")["jobs"]["comment"]
    assert comment["if"] == "github.event.workflow_run.event == 'pull_request'"
    assert not any("uses" in step for step in comment["steps"])  # no checkout, nobody else's action
    # What strangers have named stands in the environment, where a shell takes it for text.
    assert not any("${{" in step["run"] for step in comment["steps"])
    told = workflow("test.yml")
    assert told["permissions"] == {"contents": "read"}
    assert "secrets." not in (ROOT / ".github/workflows/test.yml").read_text("utf-8")


def test_a_comment_is_one_block_of_text(tmp_path: Path) -> None:
    """The script itself, with a stand-in for GitHub: a hostile report stays inside its block."""
    (run,) = (
        step["run"] for step in workflow("comment.yml")["jobs"]["comment"]["steps"] if "env" in step
    )
    stand_in = tmp_path / "gh"
    stand_in.write_text(GH, "utf-8")
    stand_in.chmod(0o755)
    (tmp_path / "report.txt").write_text(HOSTILE, "utf-8")
    done = subprocess.run(
        ["bash", "-e", "-c", run],
        cwd=tmp_path,
        env={"PATH": f"{tmp_path}:{os.environ['PATH']}", "RUN": "1", "NUMBER": "2"},
        check=False,
        capture_output=True,
    )
    assert done.returncode == 0, done.stderr
    told = (tmp_path / "comment.md").read_text("utf-8")
    assert told.count("```") == 2
    assert told.endswith("```\n")
    assert "@everyone" in told.partition("```text")[2]


@pytest.mark.parametrize(
    ("kind", "pattern"),
    [
        ("github-workflows", "workflows/*.yml"),
        ("github-issue-forms", "ISSUE_TEMPLATE/correction.yml"),
        ("github-issue-config", "ISSUE_TEMPLATE/config.yml"),
        ("dependabot", "dependabot.yml"),
    ],
)
def test_github_takes_what_lies_in_its_folder(kind: str, pattern: str) -> None:
    vendored = files("check_jsonschema") / "builtin_schemas" / "vendor" / f"{kind}.json"
    validator = validator_for(json.loads(vendored.read_text("utf-8")))
    found = sorted((ROOT / ".github").glob(pattern))
    assert found
    for path in found:
        # GitHub reads YAML 1.2, to which `on` is a word.
        told = yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
        data = yaml.safe_load(path.read_text("utf-8"))
        if "on" in told:
            data["on"] = data.pop(True)
        assert [error.message for error in validator.iter_errors(data)] == [], path.name
