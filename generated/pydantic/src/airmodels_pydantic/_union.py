"""One type for the requests of all models: each is judged by the model that it names."""

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, core_schema

from ._errors import refusal
from ._json_schemas import reference
from ._message import Request


class AnyRequest:
    """Makes a type of the requests of all models, for `Annotated`.

    `validators` is the package that finds the model of a request and judges it, `modules` what the classes
    of a model begin with, and its module here. A class is imported when a request first names its model, or
    when somebody asks for the schema.
    """

    def __init__(self, validators: str, discriminator: str, modules: Mapping[str, str]) -> None:
        self._validators = validators
        self._discriminator = discriminator
        self._classes = {module: f"{prefix}Request" for prefix, module in modules.items()}

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self._request)

    def __get_pydantic_json_schema__(self, _: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        """Exactly one of the models' schemas, and which of them is told by the discriminator."""
        registry = import_module(f"{self._validators}._registry")
        named = {air: self._reference(module, handler) for air, module in registry.MODULES.items()}
        mapping = {air: each["$ref"] for air, each in named.items()}
        told = {"propertyName": self._discriminator, "mapping": mapping}
        models = [{"oneOf": [*named.values()], "discriminator": told}] if named else []
        tasks = [*self._tasks(registry, handler)] if hasattr(registry, "TASKS") else []
        if tasks:
            return {"oneOf": [*models, *tasks]}
        return models[0] if models else {"not": {}}

    def _tasks(self, registry: Any, handler: GetJsonSchemaHandler) -> Iterator[JsonSchemaValue]:
        """The tasks that requests come to which name no known model, each with what tells such requests."""
        name, airs = self._discriminator, [*registry.MODULES]
        known = {"properties": {name: {"enum": airs}}, "required": [name]} if airs else {"not": {}}
        for unnamed, unknown in registry.TASKS.values():
            for slug in dict.fromkeys(each for each in (unnamed, unknown) if each is not None):
                guard: dict[str, Any] = {"not": known}
                if slug != unknown:
                    guard = {"not": {"required": [name]}}
                elif slug != unnamed:
                    guard["required"] = [name]
                yield {"allOf": [self._reference(registry.TASK_MODULES[slug], handler), guard]}

    def _reference(self, module: str, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return reference(self._class(module).__pydantic_core_schema__, handler)

    def _class(self, module: str) -> type[Request]:
        request: type[Request] = getattr(import_module(f"{__package__}.{module}"), self._classes[module])
        return request

    def _request(self, values: Any) -> Any:
        if isinstance(values, Request):
            return values
        package = import_module(self._validators)
        module = package._dispatcher.module_of(values)
        if module is None:
            raise refusal("Request", package.validate(values))
        return self._class(module.__name__.rpartition(".")[2]).model_validate(values)
