"""Checked files into the model. Only files without problems come here."""
