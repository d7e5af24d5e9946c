"""Hostile texts in every field, and spoilt files, for as long as asked (make soak)."""
