"""What the open data are called, where they lie, and how they are cited."""

from casebook.model import Case, Municipality

NAME = "旅する事例帖"
LICENCE = "CC BY 4.0"
LICENCE_URL = "https://creativecommons.org/licenses/by/4.0/deed.ja"
VERSION = "1"
TABLES = "data"


def cite(case: Case, town: Municipality) -> str:
    """Tell how a case is cited."""
    day = case.updated.japanese()
    return f"{NAME}「{named(case, town)}」（最終更新日 {day}、{LICENCE}）"


def named(case: Case, town: Municipality) -> str:
    """Name a case together with its municipality."""
    return f"{town.full_name} {case.title}"
