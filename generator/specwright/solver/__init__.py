"""Decides over a message's own boundaries what its requests can be; says so where it cannot decide."""
