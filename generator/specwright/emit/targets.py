"""The targets, in the order they are made."""

from specwright.emit.output import Target

TARGETS: tuple[Target, ...] = ()
