"""Measure what a person waits for, beside what they would use instead."""
