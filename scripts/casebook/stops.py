"""What keeps a site from being made, for whoever tells it at the terminal."""

from casebook.problem import Problem


class ProblemsError(Exception):
    """The collection has problems; there is no site to build."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__(f"{len(problems)} problems")
        self.problems = problems


class ForeignFolderError(Exception):
    """The folder for the site holds something else, which a build would throw away."""


class UnmadeError(Exception):
    """A part of the site cannot be made; the message says which, and why."""


class UndrawnError(UnmadeError):
    """MkDocs could not draw; the message is its own."""


class BrokenFrameError(UnmadeError):
    """A frame lacks a marker or has too many; the theme must have changed."""


class MissingFilesError(UnmadeError):
    """The site lacks files; the message names them and tells how they are made."""
