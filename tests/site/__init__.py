"""Tests of the build: from case files to the folder that is published."""  # noqa: A005 - imported as tests.site
