"""Decodes YAML files to typed records that know their places; nothing outside this package knows YAML."""
