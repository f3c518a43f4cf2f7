"""Judges the parameter that names the model."""
