"""What is settled before the first case is written: names, places, and the needles to look for."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from bench.sample import towns
from bench.sample.chance import Zipf, dice, nonsense
from bench.sample.towns import Town

MOST = 100_000
"""How many cases a sample may have."""

_HEADS = "琥珀 翡翠 瑪瑙 珊瑚 瑠璃 玻璃 麒麟 鳳凰 鸚鵡 孔雀 薔薇 牡丹 芙蓉 葡萄 柘榴 蜻蛉 蟋蟀 蝙蝠 鴛鴦 駱駝"
"""What needles begin with: one for each, and used nowhere else."""


@dataclass(frozen=True)
class Plan:
    """`count` cases in invented municipalities. A case is known by its number, from 0."""

    count: int
    seed: int

    @cached_property
    def towns(self) -> list[Town]:
        """All municipalities, some of them without a case."""
        return towns.towns(self.seed, min(towns.MOST, self.count * 3 // 5 + 1))

    @cached_property
    def places(self) -> list[Town]:
        """The municipality of every case."""
        return dice(self.seed, "places").choices(self.towns, k=self.count)

    @cached_property
    def needles(self) -> Mapping[int, str]:
        """The made-up words that stand in one case each, evenly spaced, by the case's number."""
        chance, heads = dice(self.seed, "needles"), _HEADS.split()
        steps = len(heads) - 1
        numbers = dict.fromkeys(n * (self.count - 1) // steps for n in range(len(heads)))
        mixed = chance.sample(heads, len(numbers))
        return {n: head + nonsense(chance, 3) for n, head in zip(numbers, mixed, strict=True)}

    @cached_property
    def shared(self) -> Zipf[int]:
        """The numbers of the sources that several cases cite."""
        return Zipf.of(range(1, self.count // 20 + 2))

    def id(self, number: int) -> str:
        """Give the id of a case."""
        return f"{self.places[number].key}-{number + 1:06}"


def needles(count: int, seed: int) -> dict[str, str]:
    """Give the words that a sample holds exactly once, by the ids of their cases."""
    plan = Plan(count, seed)
    return {plan.id(number): word for number, word in plan.needles.items()}
