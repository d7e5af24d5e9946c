"""The commands of those who write cases, each in a module of its own; `cli` puts them together."""
