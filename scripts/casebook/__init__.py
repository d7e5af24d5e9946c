"""旅する事例帖: case files in, a site that officials can search, compare and trust out.

The stages, each a module: load → rules → model → collection → pages → pour.
"""
