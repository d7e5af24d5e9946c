"""Everyday words for `cases/_vocabulary/wider.yml`: what a dictionary and a model say, for an editor to judge.

Words that the cases do not use lead to words that they do use. A dictionary of synonyms gives lines of the
file as they are, but for what is blocked there. A model of the nearness of words is often misled by the look
of them: it proposes, and only what an editor takes over stands in the file.
"""
