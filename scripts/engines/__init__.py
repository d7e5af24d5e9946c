"""The way out of the theme and of MkDocs, tried: frames drawn by other engines, poured and compared (make engines)."""
