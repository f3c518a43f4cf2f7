"""The three tools for clients of many models: to find models, describe one, and check a request."""

from collections.abc import Callable, Iterable
from functools import partial
from importlib import import_module
from typing import Any

from .arguments import Argument, Arguments, input_schema, issue, nearest, refusal, refused
from .facts import facts_of
from .tool import Answer, Tool, as_json, has_errors, lines

_MOST = 20
_Call = Callable[[dict[str, Any]], Answer]


def tools_of(package: Any) -> list[Tool]:
    """The tools that a server offers where nobody chose models."""
    return [_find_models(package), _describe_model(package), _check_request(package)]


def _tool(name: str, title: str, description: str, arguments: Arguments, call: _Call) -> Tool:
    def checked(given: dict[str, Any]) -> Answer:
        stated = {key: value for key, value in given.items() if value is not None}
        return refusal(arguments, given) or call(stated)

    schema = input_schema(arguments)
    definition = {"name": name, "title": title, "description": description, "inputSchema": schema}
    return Tool(definition=definition, call=checked)


def _find_models(package: Any) -> Tool:
    index = import_module(f"{package.__name__}._index").INDEX.values()
    capabilities = tuple(sorted({name for each in index for name in each["capabilities"]}))
    task_types = tuple(sorted({each["task_type"] for each in index if each["task_type"]}))
    arguments = {
        "text": Argument(
            type="string", description="Words that stand in a model's title, summary, maker or identifier."
        ),
        "task_type": Argument(type="string", description="The kind of task.", values=task_types),
        "capability": Argument(type="string", description="What it can do.", values=capabilities),
        "limit": Argument(
            type="integer", description="At most so many models; 20 if left out.", minimum=1, maximum=200
        ),
    }
    description = "Lists the AI models that can be asked: all, or those that match everything given."
    return _tool("find_models", "Find models", description, arguments, partial(_found, package))


def _found(package: Any, given: dict[str, Any]) -> Answer:
    wanted = {name: given[name] for name in ("task_type", "capability") if name in given}
    index = import_module(f"{package.__name__}._index").INDEX
    words = given.get("text", "").casefold().split()
    models = [each for each in package.models.find(**wanted) if _has_words(each, words)]
    rows = [
        {
            "model": each.key,
            "slug": each.slug,
            "title": each.title,
            "summary": each.summary,
            "creator": each.creator,
            "task_type": index[each.key]["task_type"],
            "capabilities": [*each.capabilities],
            "status": each.status,
        }
        for each in models[: given.get("limit", _MOST)]
    ]
    values = {"models": rows, "total": len(models)}
    return Answer(text=as_json(values), values=values)


def _has_words(model: Any, words: Iterable[str]) -> bool:
    known = (model.key, model.slug, model.title, model.summary, model.creator, *model.capabilities)
    text = " ".join(known).casefold()
    return all(word in text for word in words)


def _describe_model(package: Any) -> Tool:
    model = Argument(
        type="string", description="Its identifier or slug, as find_models gives them.", required=True
    )
    description = (
        "Tells everything about one model: its parameters, sizes, rules, and an example of a request."
    )
    call = partial(_described, package)
    return _tool("describe_model", "Describe a model", description, {"model": model}, call)


def _described(package: Any, given: dict[str, Any]) -> Answer:
    name = given["model"]
    if name not in package.models:
        return _no_such_model(package, name)
    model = package.models[name]
    told = import_module(f"{package.__name__}.tools").described(name)
    values = {**facts_of(model), "rules": told["rules"], "example": told["example"]}
    return Answer(text=as_json(values), values=values)


def _no_such_model(package: Any, name: str) -> Answer:
    names = [known for model in package.models.find() for known in dict.fromkeys((model.key, model.slug))]
    meant = nearest(name, names)
    fix = {"fix": [{"op": "replace", "path": "/model", "value": meant}]} if meant else {}
    hint = f"did you mean '{meant}'?" if meant else "find_models lists them"
    answer = refused([issue("model", f"no model is called '{name}'; {hint}", **fix)])
    assert answer is not None
    return answer


def _check_request(package: Any) -> Tool:
    arguments = {
        "request": Argument(
            type="object",
            description="The whole request, with the model that it is for, as describe_model shows one.",
            required=True,
        ),
        "destructive": Argument(
            type="boolean",
            description="Whether a repair may also cut texts, and remove items and valid parameters.",
        ),
    }
    description = (
        "Checks a request to a model before it is sent: tells every fault at once, with what to change, and "
        "gives the request repaired by the fixes that change least."
    )
    call = partial(_checked, package)
    return _tool("check_request", "Check and repair a request", description, arguments, call)


def _checked(package: Any, given: dict[str, Any]) -> Answer:
    request = given["request"]
    issues = package.validate(request)
    told = [each.to_dict() for each in issues]
    if not has_errors(issues):
        values: dict[str, Any] = {"valid": True, "issues": told}
        return Answer(
            text="\n".join(["The request is valid.", *([lines(told)] if told else [])]), values=values
        )
    repair = package.repair(request, destructive=given.get("destructive", False))
    values = {
        "valid": False,
        "issues": told,
        "repaired": repair.request,
        "fix": repair.patch if repair else None,
    }
    way = (
        f"Repaired: {as_json(repair.request)}"
        if repair
        else "No way is known to mend all of it; change what is wrong and check it again."
    )
    return Answer(text=f"The request is not valid:\n{lines(told)}\n{way}", values=values)
