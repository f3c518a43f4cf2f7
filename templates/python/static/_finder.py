"""Calls the validator of the model that a request names.

The package imports this module, so this imports nothing before it is needed, and quotes its annotations.
"""

TYPE_CHECKING: bool = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import ModuleType
    from typing import Any

    from ._runtime.choices import Narrowed
    from ._runtime.cost import Cost
    from ._runtime.easing import Unknown
    from ._runtime.issue import Issue
    from ._runtime.narrowing import Asked, NarrowSteps
    from ._runtime.record import Request
    from ._runtime.repair import Repair

LAZY_MODULES: "Mapping[str, str]" = {
    "apply_fix": "apply_fix",
    "Cost": "cost",
    "Issue": "issue",
    **dict.fromkeys(("InvalidRequest", "InvalidResponse"), "invalid"),
    **dict.fromkeys(("Choice", "Narrowed", "Offer", "Reason"), "choices"),
    "Repair": "repair",
    **dict.fromkeys(("Answer", "ApiError"), "response"),
    "Suggestion": "suggestion",
    **dict.fromkeys(("UNSET", "Unset"), "unset"),
    "to_api": "envelope",
}
"""The runtime modules of the package's names that are imported at their first use."""


class Dispatcher:
    """The functions of the package, each of which finds the model that the request names."""

    def __init__(
        self,
        package: str,
        modules: "Mapping[str, str]",
        discriminator: str,
        loaded: "dict[Any, Callable[[Any], bool]]",
        task_type: str | None = None,
        tasks: "Mapping[str, tuple[str | None, str | None]] | None" = None,
        task_modules: "Mapping[str, str] | None" = None,
    ) -> None:
        self._loaded = loaded
        self._package = package
        self._modules = modules
        self._discriminator = discriminator
        self._task_type = task_type
        self._tasks = tasks or {}
        self._task_modules = task_modules or {}
        self._read: Callable[[Any], Any] | None = None

    def __getstate__(self) -> "dict[str, Any]":
        """All but the reader of JSON, so that functions of the package can be sent to processes."""
        return {**self.__dict__, "_read": None, "_loaded": {}}

    def is_valid(self, request: object) -> bool:
        """The verdict on a request whose model is not loaded yet, or that has more than JSON's own types."""
        module = self.module_of(request)
        if module is None:
            return False
        air = request.get(self._discriminator) if type(request) is dict else None
        if type(air) is str and air in self._modules:
            self._loaded[air] = _import(f"{module.__name__}.verdict")._request
        return bool(module.is_valid(request))

    def eased(self, request: object, unknown: "Unknown") -> bool:
        """The verdict on a request whose unknown keys pass; raises ValueError for another word."""
        from ._runtime.leniency import is_eased

        return is_eased(self._issues, self._faults(request), request, unknown)

    def validate(self, request: object, *, unknown: "Unknown" = "error") -> "list[Issue]":
        """All faults of the request, in the API's order of checks; [] if there is none. Never raises.

        Keys that no parameter has are errors, warnings, or nothing at all where `unknown` is `ignore`.
        """
        if unknown != "error":
            from ._runtime.leniency import eased

            return eased(self._issues, self._faults(request), request, unknown)
        return self._issues(request)

    def _issues(self, request: object) -> "list[Issue]":
        module = self.module_of(request) or _import(f"{self._package}._dispatch.faults")
        issues: list[Issue] = module.validate(request)
        return issues

    def is_valid_json(self, data: bytes | str, *, unknown: "Unknown" = "error") -> bool:
        """The verdict on a request as JSON text or UTF-8 bytes; False if it is not JSON. Never raises.

        Anything but str, bytes, bytearray and memoryview is not JSON.
        """
        try:
            request = (self._read or self._reader())(data)
        except Exception:
            return False
        if unknown != "error":
            return self.eased(request, unknown)
        try:
            return self._loaded[request[self._discriminator]](request)
        except Exception:
            return self.is_valid(request)

    def validate_json(self, data: bytes | str, *, unknown: "Unknown" = "error") -> "list[Issue]":
        """All faults of a request as JSON text or UTF-8 bytes; malformed JSON is one fault. Never raises.

        Anything but str, bytes, bytearray and memoryview is malformed. msgspec or orjson reads it where one
        is installed, with the same result; `_runtime/json_text.py` says how that compares with JavaScript.
        """
        try:
            request = (self._read or self._reader())(data)
        except Exception as error:
            from ._runtime.malformed import malformed

            return [malformed(error)]
        return self.validate(request, unknown=unknown)

    def check(self, request: object, *, unknown: "Unknown" = "error") -> None:
        """Raises InvalidRequest, with all `issues`, if the API would refuse the request."""
        if not (self.is_valid(request) if unknown == "error" else self.eased(request, unknown)):
            from ._runtime.invalid import InvalidRequest

            raise InvalidRequest(self.validate(request, unknown=unknown))

    def with_defaults(
        self, request: "dict[str, Any] | Request", *, constants: bool = False, uuids: bool = False
    ) -> "dict[str, Any]":
        """A copy of the request with the documented defaults filled in.

        With `constants` also what is required and can have one value only, with `uuids` new UUIDs where a
        client makes them. Raises InvalidRequest if the request names no known model, or cannot be read.
        `json.dumps` writes it unless it has a whole number of more than 4,300 digits.
        """
        from ._runtime.defaults import completed

        module = self.module_of(request)
        defaults = _import(f"{module.__name__}.facts").DEFAULTS if module else None
        result = completed(request, defaults, constants, uuids) if defaults else None
        if result is not None:
            return result
        from ._runtime.invalid import InvalidRequest

        raise InvalidRequest(self.validate(request))

    def repair(self, request: object, *, destructive: bool = False, unknown: "Unknown" = "error") -> "Repair":
        """The request made valid by the fixes that change least; false if no way is known. Never raises.

        Then what can be repaired is, as `partial`, and the rest waits for a decision. Changing a value costs
        less than removing one; one of another type is converted where it stays exactly what it is. Texts are
        cut, items and valid parameters removed only if `destructive` fixes are asked for. Unknown keys stay
        as they are unless they are errors. The given request is not changed.
        """
        from ._runtime.repair import Repair

        found = self._repaired(request, destructive, unknown)
        if not found:
            return found
        if self.is_valid(found.request) if unknown == "error" else self.eased(found.request, unknown):
            return found
        rest = self._repaired(found.request, destructive, unknown)  # the model is known now
        return Repair(rest.request, [*found.edits, *rest.edits], rest.remaining, rest.partial)

    def _repaired(self, request: object, destructive: bool, unknown: "Unknown") -> "Repair":
        """The request repaired by the rules of its model, or so that it comes to one."""
        if unknown != "error":
            from ._runtime.leniency import repair_eased

            faults = self._faults(request)
            return repair_eased(self._issues, faults, request, unknown, destructive=destructive)
        from ._runtime.repair import repair_request

        return repair_request(self._issues, request, destructive=destructive)

    def narrow(self, request: object, *, unknown: "Unknown" = "error", names: "Asked" = None) -> "Narrowed":
        """What can still be chosen for each parameter, or for those of some names, given what is set; which
        models and kinds of task accept what is set, for a request that comes to no model. Never raises."""
        from ._runtime.narrow import drained

        return drained(self.narrow_steps(request, unknown=unknown, names=names))

    def narrow_steps(
        self, request: object, *, unknown: "Unknown" = "error", names: "Asked" = None
    ) -> "NarrowSteps":
        """The same in short steps, each a choice that is known now, or None; `narrow` is what they return."""
        from ._runtime.narrow_kind import steps_of

        both, package = (self._modules, self._task_modules), self._package
        models, tasks = ({k: f"{package}.{v}.faults" for k, v in each.items()} for each in both)
        unnamed = (self._discriminator, models, self._task_type or "", self._tasks, tasks)
        home = self.module_of(request)
        return steps_of(f"{home.__name__}.faults" if home else None, unnamed, request, unknown, names)

    def cost(self, request: object) -> "Cost":
        """What the request costs, where its model's page states prices: nothing is guessed. Never raises."""
        from ._runtime.cost import cost_of

        return cost_of(self.module_of(request), self.validate, request)

    def _faults(self, request: object) -> str:
        """The name of the validator of the request's model, or of what finds a model."""
        home = self.module_of(request)
        return f"{home.__name__ if home else f'{self._package}._dispatch'}.faults"

    def _reader(self) -> "Callable[[Any], Any]":
        self._read = read = _import(f"{self._package}._runtime.json_text").reader()
        return read  # type: ignore[no-any-return]

    def module_of(self, request: object) -> "ModuleType | None":
        """The module of the model that the request names, else of its kind of task, or None for any other."""
        try:
            named: Any = request if type(request) is dict else _plain(request)
            if type(named) is not dict:
                from ._runtime.record import home_of

                home = home_of(request)
                return _import(home) if home else None
            air: Any = _plain(named.get(self._discriminator))
            module = self._modules.get(air) if type(air) is str else None
            if module is None and self._tasks:
                kind: Any = _plain(named.get(self._task_type))
                pair = self._tasks.get(kind) if type(kind) is str else None
                slug = pair[self._discriminator in named] if pair else None
                module = self._task_modules[slug] if slug else None
            return _import(f"{self._package}.{module}") if module else None
        except Exception:
            return None


_JSON_TYPES = frozenset({str, type(None), bool, int, float, list, dict})


def _plain(value: object) -> "Any":
    """The value as one of JSON's own types; what already is one, whatever its parts are, is not copied."""
    return value if type(value) in _JSON_TYPES else _import(f"{__package__}._runtime.plain").plain(value)


def _import(name: str) -> "ModuleType":
    """The module of this name; importing `importlib` first would take longer."""
    module: ModuleType = __import__(name, fromlist=("is_valid",))
    return module
