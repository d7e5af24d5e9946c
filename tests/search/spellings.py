"""What texts become for the search, rule by rule: the meaning that `normal.py` and `normal.ts` share."""

import json
from pathlib import Path

_RULES: dict[str, dict[str, str]] = json.loads(
    Path(__file__).with_suffix(".json").read_text("utf-8")
)

SPELLINGS = {written: known for rows in _RULES.values() for written, known in rows.items()}
