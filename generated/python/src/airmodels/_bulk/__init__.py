"""Judges very many requests: what the commands and `arrow` share."""
