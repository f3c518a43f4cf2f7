"""The YAML text of a spec: a new one, or one that is there, changed only where its values are."""
