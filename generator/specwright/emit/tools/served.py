"""What the Python package tells language models of a model, beside its facts: function, rules, an example."""

from typing import Any

from specwright.emit.schema import in_words
from specwright.emit.tools.definition import definition
from specwright.emit.tools.forms import MCP
from specwright.emit.tools.telling import without_values
from specwright.ir.model import Api, Model, Phase
from specwright.lowering.examples import completed


def served(model: Model, api: Api) -> dict[str, Any]:
    """The `tool` as MCP has it, the `rules` between parameters, and an `example` where the spec has one."""
    rules = [
        {
            "rule": check.rule,
            "severity": "warning" if check.advice else "error",
            "says": without_values(in_words(check)),
        }
        for check in model.request.checks
        if check.phase is Phase.CROSS_FIELD
    ]
    example = completed(model, model.examples[0]) if model.examples else None
    return {"tool": definition(model, api, MCP), "rules": rules, "example": example}
