"""The machine-readable renderings: an OpenAPI schema, a resolve answer, a bundle of many models."""
