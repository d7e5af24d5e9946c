"""Whether Word and Excel would open a file, told by Microsoft's own validator."""
