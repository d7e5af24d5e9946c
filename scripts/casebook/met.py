"""Which cases say what a fact of the self-check says, and which met a trouble that is behind it."""

from casebook.model import Case, Claim
from casebook.sealed import dataclass
from casebook.vocabulary import Trouble


@dataclass(frozen=True, slots=True)
class Met:
    """A case that says what a fact of the self-check says: the cited claims, those with a state first."""

    case: Case
    claims: tuple[Claim, ...]

    @property
    def state(self) -> str | None:
        """The stage that the claims tell, where one does."""
        return self.claims[0].state


@dataclass(frozen=True, slots=True)
class Behind:
    """A trouble that is likely where a fact fails, the first cases that met it, and how many more did."""

    trouble: Trouble
    first: tuple[Met, ...]
    more: int


def meeting(case: Case, trouble: Trouble) -> tuple[Claim, ...]:
    """Give the claims of a case that did something about a trouble."""
    return tuple(claim for claim in case.claims() if trouble.key in claim.meets)


def meets(case: Case) -> dict[str, tuple[Claim, ...]]:
    """Give the claims of a case by the trouble about which they did something."""
    met: dict[str, tuple[Claim, ...]] = {}
    for claim in case.claims():
        for key in claim.meets:
            met[key] = (*met.get(key, ()), claim)
    return met
