"""Zod schemas of one request: lists of values, then objects, inner ones first."""

from dataclasses import dataclass
from functools import cached_property

from specwright.codegen.size_tables import column_values
from specwright.codegen.type_names import allowed_values, type_description, value_type_names
from specwright.emit.typescript.formats import format_tests
from specwright.emit.typescript.literals import literal, literal_behind, quoted_key, type_key
from specwright.emit.typescript.names import TYPES
from specwright.emit.typescript.presence import come_together
from specwright.emit.typescript.shapes import INHERITED, Interfaces
from specwright.emit.typescript.zod_values import ZodValue, array_of, map_of, one_of, simple, stated
from specwright.ir.parameter import AnyValue, Array, Null, Object, Parameter, String, Union
from specwright.ir.path import Path
from specwright.ir.predicate import Constant
from specwright.ir.tree import index, properties, typed_objects, variants, walk

_WHOLE = "Shape"
"""What the schema of the whole request is called."""

_STRICT = ("strictObject", "z.core.$strict")
_FOUND_ANYWHERE = {
    *INHERITED,
    *("__proto__", "__defineGetter__", "__defineSetter__", "__lookupGetter__", "__lookupSetter__"),
}
"""Keys that Zod finds in every object: of one that may be left out, it sees what objects inherit."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ZodList:
    """A constant for a list of values: the function of Zod that makes it, and its type."""

    name: str
    function: str
    values: tuple[Constant, ...]
    type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ZodField:
    """A property of an object: key and schema as JavaScript, key and type as TypeScript."""

    source: str
    key: str
    type: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ZodObject:
    """A constant for an object: the function of Zod that makes it, and what is called on it.

    `config` is the type of what is said of further keys.
    """

    name: str
    function: str
    called: str
    config: str
    fields: tuple[ZodField, ...]
    is_whole: bool


class ZodSchemas:
    """The schemas of the request that has these types."""

    def __init__(self, request: Interfaces, prefix: str, title: str) -> None:
        self._request = request
        self._prefix = prefix
        self._title = title
        self._parameters = index(request.message.root)
        self._names = {**request.named, (): _WHOLE}

    @cached_property
    def lists(self) -> list[ZodList]:
        """The allowed values of parameters, and the numbers of columns of tables."""
        return [self._list(path, name) for path, name in self._lists.items()]

    @cached_property
    def objects(self) -> list[ZodObject]:
        """The objects, inner ones first."""
        every = list(typed_objects(self._request.message.root))
        return [self._object(each) for each in reversed(every)]

    @property
    def format_tests(self) -> dict[str, tuple[str, ...]]:
        """The runtime's tests of the formats that are asked for, by their modules."""
        every = [form for each in walk(self._request.message.root) for form in variants(each)]
        free = (each for each in every if each.option or each.path not in self._lists)
        return format_tests(
            each.type.format
            for each in free
            if isinstance(each.type, String) and each.type.format and not _is_listed(each)
        )

    @cached_property
    def _lists(self) -> dict[Path, str]:
        """The names of lists, which are those of their types; columns come last and change no other's."""
        root, taken = self._request.message.root, {*TYPES, *self._request.named.values()}
        return value_type_names(self._prefix, root, "Request", taken, self._columns)

    @cached_property
    def _columns(self) -> dict[Path, tuple[int, ...]]:
        """The numbers of each column of a table that is given only with the other one."""
        message = self._request.message
        values = column_values(message)
        columns: dict[Path, tuple[int, ...]] = {}
        for table in self._request.tables:
            parent = self._parameters[table.columns[0][:-1]]
            names = {column[-1] for column in table.columns}
            if come_together(parent, names, message.checks):
                columns |= {path: values[path] for path in table.columns if path in values}
        return columns

    def _list(self, path: Path, name: str) -> ZodList:
        is_column = path not in self._request.aliases
        values = self._columns[path] if is_column else allowed_values(self._parameters[path])
        type_ = self._column_type(path) if is_column else f"types.{name}"
        are_texts = all(isinstance(value, str) for value in values)
        texts, others = f"z.ZodEnum<{{ [Value in {type_}]: Value }}>", f"z.ZodLiteral<{type_}>"
        return ZodList(
            name=name,
            function="enum" if are_texts else "literal",
            values=values,
            type=texts if are_texts else others,
        )

    def _column_type(self, path: Path) -> str:
        tables = [name for table, name in self._request.tables.items() if path in table.columns]
        return " & ".join(f"types.{name}[{literal(path[-1])}]" for name in dict.fromkeys(tables))

    def _object(self, parameter: Parameter) -> ZodObject:
        object_ = parameter.type
        assert isinstance(object_, Object), "objects alone have types of their own"
        inner = self._described(object_.values) if object_.values else None
        told = {"description": type_description(parameter, "Request", self._title)}
        called = "" if parameter.path else f".meta({literal(told)})"
        # No key is unknown where `__proto__` is known, which Zod takes for unknown.
        is_loose = object_.open or any(each.name == "__proto__" for each in properties(parameter))
        function, config = ("looseObject", "z.core.$loose") if is_loose else _STRICT
        if inner:
            function, config = "object", f"z.core.$catchall<{inner.type}>"
            called = f".catchall({inner.schema}){called}"
        return ZodObject(
            name=self._names[parameter.path],
            function=function,
            called=called,
            config=config,
            fields=tuple(map(self._field, properties(parameter))),
            is_whole=not parameter.path,
        )

    def _field(self, parameter: Parameter) -> ZodField:
        is_found = parameter.name in _FOUND_ANYWHERE and not parameter.required
        value = simple(AnyValue()) if is_found else self._value(parameter)
        value = value if parameter.required else value.optional()
        key = type_key(parameter.name)
        start = f"  {quoted_key(parameter.name) if key != parameter.name else key}: {value.schema}"
        told = stated(parameter)
        source = literal_behind(told, f"{start}.meta(") + ")" if told else start
        return ZodField(source=source, key=key, type=value.type)

    def _described(self, parameter: Parameter) -> ZodValue:
        """The schema of an item or of a map's value, with what is told of it."""
        value, told = self._value(parameter), stated(parameter)
        return ZodValue(schema=f"{value.schema}.meta({literal(told)})", type=value.type) if told else value

    def _value(self, parameter: Parameter) -> ZodValue:
        name = None if parameter.option else self._lists.get(parameter.path)
        if name is not None:
            return ZodValue(schema=name, type=name)
        if _is_listed(parameter):
            return _listed(parameter)
        match parameter.type:
            case Array(items=items):
                return array_of(self._described(items), parameter.type)
            case Object(values=values, open=is_open):
                if properties(parameter):
                    return ZodValue(schema=self._names[parameter.path], type=self._names[parameter.path])
                if not is_open:
                    function, config = _STRICT
                    return ZodValue(schema=f"z.{function}({{}})", type=f"z.ZodObject<{{}}, {config}>")
                return map_of(self._described(values) if values else simple(AnyValue()))
            case Union(options=options):
                some = one_of([self._value(each) for each in options if not isinstance(each.type, Null)])
                return some.nullable() if any(isinstance(each.type, Null) for each in options) else some
            case _:
                return simple(parameter.type)


def _is_listed(parameter: Parameter) -> bool:
    return parameter.const is not None or bool(parameter.choices)


def _listed(parameter: Parameter) -> ZodValue:
    """The only value of a constant, or those of an option."""
    values = [literal(choice.value) for choice in parameter.choices] or [literal(parameter.const)]
    listed = values[0] if len(values) == 1 else f"[{', '.join(values)}]"
    return ZodValue(schema=f"z.literal({listed})", type=f"z.ZodLiteral<{' | '.join(values)}>")
