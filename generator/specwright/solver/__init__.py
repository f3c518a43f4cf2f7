"""Decides which requests a message allows, over the boundaries in its checks; UNKNOWN where it cannot."""
