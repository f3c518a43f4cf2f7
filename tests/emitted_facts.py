"""Packages and schemas of models that are made of the IR's own nodes."""

import importlib
import json
import sys
from functools import cached_property
from pathlib import Path
from tempfile import mkdtemp
from types import ModuleType
from typing import Any

import node
from emitting import emitted
from facts_of_values import catalog
from specwright.emit import json_schema
from specwright.emit.output import Names
from specwright.emit.python import names, package
from specwright.emit.render import Renderer, default_templates
from specwright.emit.typescript import package as npm_package
from specwright.ir.model import Message


class Emitted:
    """What targets make of messages; all of it is made when something is first asked for."""

    def __init__(self, package: str, messages: dict[str, Message]) -> None:
        self._package = package
        self.catalog = catalog(messages)

    @cached_property
    def folder(self) -> Path:
        """The outputs of all models."""
        folder, renderer = Path(mkdtemp()), Renderer([default_templates()])
        for target in (package.TARGET, json_schema.TARGET, npm_package.TARGET):
            for output in emitted(target, self.catalog, Names(package=self._package), renderer):
                path = folder / output.path
                path.parent.mkdir(parents=True, exist_ok=True)
                path.write_text(output.text, encoding="utf-8")
        sys.path.append(str(folder / "python" / "src"))
        return folder

    def module(self, slug: str) -> ModuleType:
        """A model's module in the validator package."""
        assert self.folder.is_dir()
        return importlib.import_module(f"{self._package}.{names.module(slug)}")

    def schema_path(self, slug: str) -> Path:
        """The file of the schema of a model's requests."""
        return self.folder / "json-schema" / f"{slug}.request.schema.json"

    def schema(self, slug: str) -> Any:
        """That schema."""
        return json.loads(self.schema_path(slug).read_text(encoding="utf-8"))

    def ask(self, slug: str, question: str, request: Any) -> Any:
        """What a model's module in the npm package says of a request."""
        return node.ask(self.folder / "typescript", f"models/{slug}.js", question, request)
