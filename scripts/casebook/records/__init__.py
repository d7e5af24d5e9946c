"""What the browser is told: the typed records behind the data files, and the one source of its types.

`scripts/records.py` writes them as TypeScript into `scripts/browser/data/`. A name in snake case is told in
camel case; what follows a type in `Annotated` becomes the comment beside it.
"""
