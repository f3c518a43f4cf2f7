"""Finds the validator of the model that a request names.

It is imported with the package: annotations are quoted and imports stand where they are needed, so that this
takes a fraction of a millisecond.
"""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from types import ModuleType
    from typing import Any

    from ._runtime.choices import Narrowed
    from ._runtime.issue import Issue
    from ._runtime.repair import Repair

HOMES: "Mapping[str, str]" = {
    **dict.fromkeys(("InvalidRequest", "InvalidResponse", "Issue"), "issue"),
    **dict.fromkeys(("Choice", "Narrowed", "Offer"), "choices"),
    "Repair": "repair",
    "Suggestion": "suggestion",
    "to_api": "envelope",
}
"""Where the names of the package are that are loaded when they are first asked for."""


class Verdicts(dict[str, "Callable[[object], bool]"]):
    """The verdict function of each model, by AIR identifier; imported when it is first asked for."""

    def __init__(self, package: str, modules: "Mapping[str, str]") -> None:
        super().__init__()
        self._package = package
        self._modules = modules

    def __missing__(self, air: str) -> "Callable[[object], bool]":
        module = _imported(f"{self._package}.{self._modules[air]}.verdict")
        verdict: Callable[[object], bool] = module.is_valid
        self[air] = verdict
        return verdict


class Entry:
    """The functions of the package, for the models that it has."""

    def __init__(
        self,
        package: str,
        modules: "Mapping[str, str]",
        discriminator: str,
        verdict: "Callable[[object], bool]",
    ) -> None:
        self._verdict = verdict
        self._package = package
        self._modules = modules
        self._discriminator = discriminator
        self._read: Callable[[Any], Any] | None = None

    def is_valid(self, request: object) -> bool:
        """The verdict on a request that is not plainly one of a known model."""
        module = self._module(request)
        return bool(module and module.is_valid(request))

    def validate(self, request: object) -> "list[Issue]":
        """Every fault of the request at once, in the API's order of checks; [] when there is none to say.

        Never raises, whatever is passed.
        """
        module = self._module(request) or _imported(f"{self._package}._dispatch.faults")
        issues: list[Issue] = module.validate(request)
        return issues

    def is_valid_json(self, data: bytes | str) -> bool:
        """The verdict on a request written as JSON (bytes are UTF-8); False where it is not JSON."""
        try:
            request = (self._read or self._reader())(data)
        except Exception:
            return False
        return self._verdict(request)

    def validate_json(self, data: bytes | str) -> "list[Issue]":
        """Every fault of a request written as JSON (bytes are UTF-8); malformed JSON is one fault.

        Never raises. Reads by msgspec or orjson where one is installed.
        """
        try:
            request = (self._read or self._reader())(data)
        except Exception as error:
            from ._runtime.issue import Issue
            from ._runtime.rule import Rule

            message = f"the request is not JSON: {error}".replace("{", "{{").replace("}", "}}")
            return [Issue(Rule("json", "invalidJSON", "", message), (), (None,))]
        return self.validate(request)

    def check(self, request: object) -> None:
        """Raises InvalidRequest, with all `issues`, when the API would refuse the request."""
        if not self.is_valid(request):
            from ._runtime.issue import InvalidRequest

            raise InvalidRequest(self.validate(request))

    def with_defaults(self, request: "dict[str, Any]") -> "dict[str, Any]":
        """A new request with the documented defaults filled in; the one given is left as it is.

        Raises InvalidRequest when the request names no model that is known.
        """
        from ._runtime.defaults import completed

        module = self._module(request)
        if module is None or not isinstance(request, dict):
            from ._runtime.issue import InvalidRequest

            raise InvalidRequest(self.validate(request))
        defaults = _imported(f"{module.__name__}.defaults").DEFAULTS
        result: dict[str, Any] = completed(request, defaults)
        return result

    def repair(self, request: object) -> "Repair":
        """The request made valid by the smallest set of fixes, or word that none is known; never raises.

        The request given is left as it is. A value that changes counts less than one that goes; values of
        another type are never guessed.
        """
        from ._runtime.repair import Repair, repair

        found = repair(self.validate, request)
        if not found or self.is_valid(found.request):
            return found
        rest = repair(self.validate, found.request)  # the model is known now
        return Repair(rest.request, [*found.edits, *rest.edits]) if rest else rest

    def narrow(self, request: object) -> "Narrowed":
        """What can still be chosen for each parameter, given what is set; never raises.

        Of a request that names no known model, which models take what is set.
        """
        from ._runtime.narrow import narrow, narrow_model

        module = self._module(request)
        if module is not None:
            return narrow(f"{module.__name__}.faults", request)
        validators = {air: f"{self._package}.{each}.faults" for air, each in self._modules.items()}
        return narrow_model(self._discriminator, validators, request)

    def _reader(self) -> "Callable[[Any], Any]":
        from ._runtime.json_text import reader

        self._read = reader()
        return self._read

    def _module(self, request: object) -> "ModuleType | None":
        """The module of the model that the request names, whatever the request is made of; or None."""
        from ._runtime.plain import plain

        try:
            named: Any = request if type(request) is dict else plain(request)
            air: Any = plain(named.get(self._discriminator)) if type(named) is dict else None
            return _imported(f"{self._package}.{self._modules[air]}") if air in self._modules else None
        except Exception:
            return None


def _imported(name: str) -> "ModuleType":
    """The module of this full name; `importlib` would itself have to be imported first."""
    module: ModuleType = __import__(name, fromlist=("is_valid",))
    return module
