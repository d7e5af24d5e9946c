"""Search in Japanese: one normalisation, a bigram index in scripts, texts by section, facets.

A browser that opens the site from a shared folder may load scripts and nothing else, so the index is
a set of `.js` files. `scripts/browser/search` reads them; `casebook.normal` and `normal.ts` agree to the
character, and a test holds them to it.
"""
