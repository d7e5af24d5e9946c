"""The claims of one case: some 3,300 characters, spread over the fields as real cases spread them."""

from dataclasses import dataclass, field
from random import Random

from bench.sample.chance import Zipf, spread
from bench.sample.dates import when
from bench.sample.speech import Speech
from bench.sample.templates import AFTER, MEASURES, NOTES, PRACTISED, TALKS, Measure
from casebook.figures import amount
from casebook.library import Data

_LENGTH = (3_000, 3_500)
"""Between which lies the least number of characters; the last claim goes beyond it by up to 100."""

_ENOUGH = 150
"""More claims than any case needs."""

_TOPICAL = 4
"""The share of the claims from which a field has topics."""

_KEY_FIGURES = 4
_QUALIFIERS = ("約", "延べ約", "約・見込み")


@dataclass(slots=True)
class Claims:
    """Claims in the making: the fields, the sources used so far, the numbers for the summary."""

    chance: Random
    speech: Speech
    year: int
    sources: Zipf[str]
    fields: dict[str, list[Data]] = field(default_factory=dict)
    key_figures: dict[str, str] = field(default_factory=dict)
    used: dict[str, None] = field(default_factory=dict)

    def write(self) -> None:
        """Fill the fields: each that is stated once, then by their weight until it is enough."""
        stated = [key for key, talk in TALKS.items() if self.chance.random() < talk.chance]
        weights = [TALKS[key].weight for key in stated]
        self.fields = {key: [] for key in stated}
        left = self.chance.randint(*_LENGTH)
        for key in stated + self.chance.choices(stated, weights, k=_ENOUGH):
            if left <= 0:
                return
            claim = self._claim(key)
            self.fields[key].append(claim)
            left -= len(claim["text"])

    def add(self, text: str) -> None:
        """Put a claim of one's own into one of the fields that are not the timeline."""
        key = self.chance.choice([key for key in self.fields if key != "timeline"])
        self.fields[key].append({"text": text, "source": self.cite()})

    def cite(self) -> str:
        """Draw a source, which is used from now on."""
        key = self.sources.draw(self.chance)
        self.used[key] = None
        return key

    def _claim(self, key: str) -> Data:
        chance = self.chance
        claim = {**self._statement(key), "at": f"本文第{chance.randint(1, 40)}段落"}
        if "as_of" not in claim and (key == "timeline" or chance.random() < 0.4):
            claim["as_of"] = when(chance, self.year, self.year + 3)
        if chance.random() < 0.06:
            claim["note"] = chance.choice(NOTES)
        if chance.random() < 0.02:
            claim["confirmed"] = False
        return claim | self._topic(key)

    def _statement(self, key: str) -> Data:
        """Say something with a number, of a practice, or neither."""
        chance = self.chance
        measures = _MEASURES.get(key)
        if measures and chance.random() < 0.4:
            return self._measured(chance.choice(measures))
        if TALKS[key].practices and chance.random() < 0.35:
            return self._practised()
        after = self.speech.say(*AFTER) if chance.random() < 0.6 else ""
        return {"text": self.speech.say(*TALKS[key].sentences) + after, "source": self._citing()}

    def _measured(self, measure: Measure) -> Data:
        chance = self.chance
        value = _rounded(spread(chance, measure.low, measure.high))
        qualifier = chance.choice(_QUALIFIERS) if chance.random() < 0.4 else ""
        figure = f"{'約' if qualifier else ''}{amount(value, measure.unit)}"
        claim = {
            "text": self.speech.say(measure.sentence.replace("{figure}", figure)),
            "source": self._citing(),
            "value": value,
            "unit": measure.unit,
            "as_of": when(chance, self.year + 1, self.year + 3),
        }
        if qualifier:
            claim["qualifier"] = qualifier
        if measure.cost_kind:
            claim["cost_kind"] = measure.cost_kind
        label = measure.label
        if label and label not in self.key_figures and len(self.key_figures) < _KEY_FIGURES:
            claim["key_figure"] = label
            self.key_figures[label] = figure
        return claim

    def _practised(self) -> Data:
        practice = self.speech.lexicon.practices.draw(self.chance)
        word = self.chance.choice((practice.label, *practice.words))
        sentence = self.chance.choice(PRACTISED).replace("{practice}", word)
        return {
            "text": self.speech.say(sentence),
            "source": self._citing(),
            "practice": practice.key,
            "state": self.speech.lexicon.states.draw(self.chance),
        }

    def _citing(self) -> str | list[str]:
        if self.chance.random() < 0.9:
            return self.cite()
        return list(dict.fromkeys((self.cite(), self.cite())))

    def _topic(self, key: str) -> Data:
        """Give two neighbours the same topic."""
        if TALKS[key].weight < _TOPICAL or key == "timeline":
            return {}
        place = len(self.fields[key])
        return {"topic": self.fields[key][-1]["topic"] if place % 2 else self.speech["thing"]}


def _rounded(value: float) -> int:
    """Keep two or three digits, as reports do."""
    size = int(10 ** max(0, len(str(int(value))) - 3))
    return round(value / size) * size


_MEASURES = {key: [each for each in MEASURES if each.field == key] for key in TALKS}
