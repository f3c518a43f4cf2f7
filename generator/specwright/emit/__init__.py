"""Targets: each turns the catalog into files, as values; nothing here writes or reads the disk."""
