"""What is wrong with how a request names its model. Made by specwright; do not edit."""

from typing import Any

from airmodels._runtime.findings import Findings, collect_issues
from airmodels._runtime.issue import Issue
from airmodels._runtime.rule import rules_of
from airmodels._runtime.table import CheckTable
from airmodels._runtime.values import ABSENT, Path

CHECKS = CheckTable(
    checks=(
        {
            "id": "type",
            "code": "invalidRequest",
            "predicate": {"op": "has-type", "path": "", "type": "object"},
            "message": "the request must be an object, not {0}",
        },
        {
            "id": "model.required",
            "code": "missingModel",
            "phase": "missing",
            "predicate": {"op": "present", "path": "model"},
            "message": '\'model\' is required; give it "ideogram:1@2", "ideogram:3@2", "ideogram:4@1" or "ideogram:4@remix"',
        },
        {
            "id": "model.type",
            "code": "invalidModel",
            "predicate": {"op": "has-type", "path": "model", "type": "string"},
            "message": "'model' must be a string, not {0}",
        },
        {
            "id": "model.enum",
            "code": "unsupportedModel",
            "predicate": {
                "op": "enum",
                "path": "model",
                "values": ("ideogram:1@2", "ideogram:3@2", "ideogram:4@1", "ideogram:4@remix"),
            },
            "message": "'model' must be {allowed}, not {0}",
        },
    ),
    parameters=({"path": "model", "type": "string", "required": True},),
)

RULES = rules_of(CHECKS)


def validate(request: object) -> list[Issue]:
    """Every fault of the request at once, in the API's order."""
    return collect_issues(_request, request, ("model", "taskType", "taskUUID"))


def _request(value: Any, path: Path, found: Findings) -> None:
    if type(value) is not dict:
        found.mistyped(RULES["type"], path, value)
        return
    model = value.get("model", ABSENT)
    if model is ABSENT:
        found.absent(RULES["model.required"], (*path, "model"))
    elif type(model) is not str:
        found.mistyped(RULES["model.type"], (*path, "model"), model)
    elif model not in {"ideogram:1@2", "ideogram:3@2", "ideogram:4@1", "ideogram:4@remix"}:
        found.value(RULES["model.enum"], (*path, "model"), model)
