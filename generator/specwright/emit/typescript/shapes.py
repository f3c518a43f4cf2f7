"""Types of requests and responses, from the tree of parameters and the rules that types can say."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property

from specwright.codegen.size_tables import unconditional_tables
from specwright.codegen.type_names import (
    allowed_values,
    type_description,
    type_names,
    value_type_names,
)
from specwright.codegen.typed_tree import typed_tree
from specwright.emit.typescript import tsdoc
from specwright.emit.typescript.literals import WIDTH, literal, type_key
from specwright.emit.typescript.members import alternatives_of, union_of
from specwright.emit.typescript.names import TYPES
from specwright.emit.typescript.presence import Case, alternatives
from specwright.ir.model import Api, Message
from specwright.ir.naming import pascal
from specwright.ir.parameter import AnyValue, Array, Object, Parameter, Union
from specwright.ir.predicate import InTable, JsonType
from specwright.ir.tree import properties, typed_objects, walk

_PLAIN = {
    JsonType.STRING: "string",
    JsonType.INTEGER: "number",
    JsonType.NUMBER: "number",
    JsonType.BOOLEAN: "boolean",
    JsonType.NULL: "null",
}


INHERITED = {
    *("constructor", "hasOwnProperty", "isPrototypeOf", "propertyIsEnumerable", "toLocaleString", "toString"),
    "valueOf",
}
"""What every object has in JavaScript; a compiler compares its types with those of optional fields."""


@dataclass(frozen=True, slots=True, kw_only=True)
class InterfaceField:
    """A property of an interface: its key as source, its type, and the lines of its comment."""

    key: str
    optional: bool
    type: str
    comment: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Interface:
    """An interface; `also` are types that an object has besides, `whole` is the name of all of it.

    `others` is the type of all keys together, where there may be further ones; "" where not.
    """

    name: str
    whole: str
    comment: tuple[str, ...]
    fields: tuple[InterfaceField, ...]
    others: str
    also: tuple[str, ...]


class Interfaces:
    """The types of one message; `suffix` is `Request` or `Response`, `page` where it is documented.

    `taken` are the names of types that stand beside them.
    """

    def __init__(
        self,
        message: Message,
        prefix: str,
        suffix: str,
        title: str,
        api: Api,
        page: str,
        taken: Iterable[str] = (),
    ) -> None:
        self.message = message = replace(message, root=typed_tree(message.root))
        self._prefix = prefix if suffix == "Request" else f"{prefix}{suffix}"
        self._suffix = suffix
        self._title = title
        self._api = api
        self._page = page
        self._taken = {*taken, *TYPES, f"{prefix}Request", f"{prefix}Response"}
        self.named = type_names(prefix, message.root, suffix, self._taken)
        self._taken |= {*self.named.values()}
        self.aliases = value_type_names(prefix, message.root, suffix, self._taken)
        self._taken |= {*self.aliases.values()}

    @cached_property
    def unions(self) -> list[tuple[str, str, str]]:
        """Name, comment and text of each list of allowed values, and of each table of pairs."""
        found = []
        for parameter in walk(self.message.root):
            if parameter.path in self.aliases:
                values = [literal(value) for value in allowed_values(parameter)]
                name = self.aliases[parameter.path]
                found.append((name, f"What `{parameter.name}` may be.", union_of(values, len(name) + 15)))
        for table, name in self.tables.items():
            one, other = (column[-1] for column in table.columns)
            rows = [f"{{ {type_key(one)}: {a}; {type_key(other)}: {b} }}" for a, b in table.rows]
            found.append((name, f"The pairs of `{one}` and `{other}` that there are.", union_of(rows, WIDTH)))
        return found

    @cached_property
    def shapes(self) -> list[Interface]:
        """An interface for each object, inner ones first."""
        every = list(typed_objects(self.message.root))
        return [self._shape(each) for each in reversed(every)]

    @property
    def names(self) -> list[str]:
        """The names of all types that are there to be used."""
        return sorted([*(name for name, _, _ in self.unions), *(each.whole for each in self.shapes)])

    @cached_property
    def taken(self) -> frozenset[str]:
        """The names of all types, of those that only others use as well."""
        return frozenset({*self.names, *(each.name for each in self.shapes)})

    @cached_property
    def tables(self) -> dict[InTable, str]:
        """The tables that hold without condition, of two parameters of one object."""
        found: dict[InTable, str] = {}
        for table in unconditional_tables(self.message):
            one, other = (pascal(column[-1]) for column in table.columns)
            found[table] = found.get(table) or self._free(f"{self._prefix}{one}By{other}")
        return found

    def _shape(self, parameter: Parameter) -> Interface:
        whole = self.named[parameter.path]
        also = (*self._pairs(parameter), *self._cases(parameter))
        comment = type_description(parameter, self._suffix, self._title)
        return Interface(
            name=self._free(f"{whole}Fields") if also else whole,
            whole=whole,
            comment=tuple(tsdoc.filled(comment)),
            fields=tuple(
                InterfaceField(
                    key=type_key(child.name),
                    optional=not child.required,
                    type=_one_of(self._field(child)),
                    comment=tsdoc.parameter_comment(child, self._api, self._page),
                )
                for child in properties(parameter)
            ),
            others=self._others(parameter),
            also=also,
        )

    def _others(self, parameter: Parameter) -> str:
        """What an index signature says: it holds for the known keys as well, so their types are in it."""
        object_ = parameter.type
        if self._suffix == "Response":
            return "unknown"
        if not isinstance(object_, Object) or not object_.open:
            return ""
        types = [member for each in object_.properties for member in self._field(each)]
        types += self._members(object_.values) if object_.values else ["unknown"]
        optional = ["undefined"] if any(not child.required for child in object_.properties) else []
        return _one_of([*types, *optional])

    def _field(self, parameter: Parameter) -> list[str]:
        """The types of a field: without it, an object literal has what every object inherits by this name."""
        is_inherited = parameter.name in INHERITED and not parameter.required
        inherited = [f'Object["{parameter.name}"]'] if is_inherited else []
        return [*self._members(parameter), *inherited]

    def _type(self, parameter: Parameter) -> str:
        return _one_of(self._members(parameter))

    def _members(self, parameter: Parameter) -> list[str]:
        """The types of which the value has one."""
        if parameter.path in self.aliases and not parameter.option:
            return [self.aliases[parameter.path]]
        if parameter.choices:
            return [literal(choice.value) for choice in parameter.choices]
        if parameter.const is not None:
            return [literal(parameter.const)]
        match parameter.type:
            case Array(items=items):
                inner = self._type(items)
                return [f"readonly ({inner})[]" if " " in inner else f"readonly {inner}[]"]
            case Object(values=values):
                if properties(parameter):
                    return [self.named[parameter.path]]
                return [f"Record<string, {self._type(values) if values else 'unknown'}>"]
            case AnyValue():
                return ["unknown"]
            case Union(options=options):
                return [member for each in options for member in self._members(each)]
            case _:
                return [_PLAIN[parameter.kinds[0]]]

    def _pairs(self, parameter: Parameter) -> Iterator[str]:
        """The tables of the object's own parameters; a pair that is not whole is left to other rules."""
        children = {child.path: child for child in properties(parameter)}
        for table, name in self.tables.items():
            if table.columns[0] not in children:
                continue
            parts = [name]
            for column, other in (table.columns, table.columns[::-1]):
                if not children[column].required:
                    beside = "" if children[other].required else "?"
                    parts.append(
                        f"{{ {type_key(column[-1])}?: never; {type_key(other[-1])}{beside}: number }}"
                    )
            yield alternatives_of(parts)

    def _cases(self, parameter: Parameter) -> Iterator[str]:
        children = {child.name: self._type(child) for child in properties(parameter)}

        def text(case: Case) -> str:
            told = (
                f"{type_key(n)}: {children[n]}" if given else f"{type_key(n)}?: never" for n, given in case
            )
            return f"{{ {'; '.join(told)} }}"

        for cases in alternatives(parameter, self.message.checks):
            yield alternatives_of(list(map(text, cases)))

    def _free(self, name: str) -> str:
        while name in self._taken:
            name += "_"
        self._taken.add(name)
        return name


def _one_of(types: Iterable[str]) -> str:
    """The types as one, each once, those of no value last; of what may be anything nothing else is said."""
    members = list(dict.fromkeys(types))
    empty = [each for each in ("null", "undefined") if each in members]
    return (
        "unknown" if "unknown" in members else " | ".join([*(x for x in members if x not in empty), *empty])
    )
