"""YAML files to typed records with places; nothing outside this package knows YAML."""
