"""How a field of a dataclass is read from the API's value and written as one, as Python source."""

from dataclasses import dataclass

from specwright.emit.python.field_shapes import call, is_scalar, shape_of
from specwright.emit.python.literals import WIDTH
from specwright.emit.python.told_apart import told_apart
from specwright.ir.parameter import Array, Object, Parameter, Union
from specwright.ir.path import Path
from specwright.ir.tree import properties

_OPENS, _ENDS, _CLOSES, _CLAUSE = "\1", "\2", "\3", "\4"
"""Where a long expression may be broken: inside brackets, before their next part, before they close, and
between the clauses of a condition."""

_INDENT = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Conversions:
    """Conversions between the API's values and fields of classes; `named` are the classes by path."""

    named: dict[Path, str]

    def read(self, parameter: Parameter, source: str, target: str) -> str | None:
        """The expression that makes a field's value of the API's; None where they are the same.

        It is laid out to be assigned to the target.
        """
        return _laid_out(self._read(parameter, source), target)

    def write(self, parameter: Parameter, source: str, target: str) -> str | None:
        """The expression that makes the API's value of a field's; None for a scalar."""
        shape = shape_of(parameter, self.named)
        return None if is_scalar(shape) else call(f"{target} = written", source, shape)

    def held(self, parameter: Parameter) -> str:
        """The type that an array or object has in the API's value."""
        return "list" if isinstance(parameter.type, Array) else "Mapping"

    def _read(self, parameter: Parameter, x: str) -> str | None:
        match parameter.type:
            case Array(items=items):
                item = _part_of(x)
                inner = self._read(items, item)
                source = f"[{_OPENS}{inner}{_ENDS}for {item} in {x}{_CLOSES}]" if inner else x
                return f"tuple({_OPENS}{source}{_CLOSES})"
            case Object() if properties(parameter):
                return f"{self.named[parameter.path]}._read({x})"
            case Object(values=values):
                item = _part_of(x)
                inner = self._read(values, item) if values else None
                if inner:
                    return f"{{{_OPENS}key: {inner}{_ENDS}for key, {item} in {x}.items(){_CLOSES}}}"
                return None
            case Union(options=options):
                several = [(each, test, self._read(each, x)) for each, test in told_apart(options, x)]
                clauses = [
                    f"{expression}{_CLAUSE}if isinstance({x}, {self.held(each)}){test}{_CLAUSE}else "
                    for each, test, expression in several
                    if expression
                ]
                return f"{''.join(clauses)}{x}" if clauses else None
            case _:
                return None


def _part_of(variable: str) -> str:
    """What an item or a map's value is called inside the variable."""
    return {"value": "item", "item": "part"}.get(variable, f"{variable}_")


def _laid_out(expression: str | None, target: str) -> str | None:
    """The expression assigned to a target: on one line where it fits, broken as formatters do elsewhere."""
    if expression is None or len(f"{target} = {_flat(expression)}") + _INDENT <= WIDTH:
        return expression and _flat(expression)
    clauses = len(_split(expression, _CLAUSE)) > 1
    return _broken(f"({_OPENS}{expression}{_CLOSES})" if clauses else expression, _INDENT)


def _broken(expression: str, indent: int) -> str:
    """The expression with its outermost brackets broken, and what is inside them where a line needs it."""
    if _OPENS not in expression:
        return _flat(expression)
    margin = " " * (indent + 4)
    opening, closing = expression.index(_OPENS), expression.rindex(_CLOSES)
    lines: list[str] = []
    for part in _split(expression[opening + 1 : closing], _ENDS):
        fits = len(_flat(part)) + indent + 4 <= WIDTH
        lines += [_flat(part)] if fits else [_broken(each, indent + 4) for each in _split(part, _CLAUSE)]
    body = "".join(f"{margin}{line}\n" for line in lines)
    return f"{expression[:opening]}\n{body}{' ' * indent}{expression[closing + 1 :]}"


def _split(text: str, mark: str) -> list[str]:
    """What stands between marks that are not inside further brackets."""
    parts, depth = [""], 0
    for character in text:
        depth += {_OPENS: 1, _CLOSES: -1}.get(character, 0)
        if character == mark and not depth:
            parts.append("")
        else:
            parts[-1] += character
    return parts


def _flat(text: str) -> str:
    return text.replace(_OPENS, "").replace(_CLOSES, "").replace(_ENDS, " ").replace(_CLAUSE, " ")
