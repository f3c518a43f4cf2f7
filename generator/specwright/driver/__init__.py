"""The compiler's driver: a project's stages in order, what changed, and writing it."""
