"""Types of several members as text: on one line where they fit, else one a line."""

from specwright.emit.typescript.literals import WIDTH


def alternatives_of(parts: list[str]) -> str:
    """The parts as one member of an intersection."""
    line = " | ".join(parts)
    if len(parts) == 1:
        return line
    fits = len(line) + len("  () &") <= WIDTH
    return f"({line})" if fits else "(" + "".join(f"\n    | {part}" for part in parts) + "\n  )"


def union_of(parts: list[str], before: int) -> str:
    """The parts behind an equals sign."""
    line = f" {' | '.join(parts)}"
    if before + len(line) < WIDTH:
        return line
    return "".join(f"\n  | {part}" for part in parts)
