"""Which cases say what a fact of the self-check says, and which met a trouble that is behind it."""

from casebook.frozen import frozen
from casebook.model import Case, Claim
from casebook.vocabulary import Trouble


@frozen
class Met:
    """A case that says what a fact of the self-check says: the cited claims, those with a state first."""

    case: Case
    claims: tuple[Claim, ...]

    @property
    def state(self) -> str | None:
        """The stage that the claims tell, where one does."""
        return self.claims[0].state


@frozen
class Behind:
    """A trouble that is likely where a fact fails, the first cases that met it, and how many more did."""

    trouble: Trouble
    first: tuple[Met, ...]
    more: int
