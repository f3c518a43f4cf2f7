"""The file of the service, key by key."""

from dataclasses import dataclass

from specwright.load.field_types import EnumType, RecordType, TextType, key
from specwright.load.located import Located
from specwright.load.records import NAME

PARAMETER = TextType(pattern=NAME, what="a parameter's plain name")
CODE = TextType(
    pattern=r"(?:\{Parameter\}|(?!\{ *[Pp]aram[a-z]* *\})[\s\S])*",
    what="a code, in which only {Parameter} is filled in",
    example="missing{Parameter}",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class CodesRecord(Located):
    """Templates of error codes; `{Parameter}` stands for the parameter's name, capitalised."""

    unknown: str = key(
        TextType(
            pattern=r"(?:(?!\{Parameter\})[\s\S])*",
            what="a code without placeholders",
            example="unsupportedParameter",
        ),
        "a parameter that the model does not have",
        default="unsupportedParameter",
    )
    missing: str = key(CODE, "a required parameter is absent", default="missing{Parameter}")
    invalid: str = key(CODE, "wrong type, bounds, step, length or format", default="invalid{Parameter}")
    unsupported: str = key(CODE, "not one of the allowed values", default="unsupported{Parameter}")
    combination: str = key(CODE, "parameters that do not go together", default="invalidCombination")
    advice: str = key(CODE, "advice, which is ours and no fault", default="advice{Parameter}")
    incomplete: str = key(CODE, "one of several parameters is needed", default="missingParameter")


@dataclass(frozen=True, slots=True, kw_only=True)
class ApiRecord(Located):
    """The file `specs/api.yaml`: what all models of a service share."""

    title: str = key(TextType(), "name of the service")
    anchor: str | None = key(
        TextType(example="request-{path}"), "anchor of a parameter on its page", default=None
    )
    discriminator: str = key(PARAMETER, "the parameter that names the model", default="model")
    taskType: str | None = key(PARAMETER, "the parameter that names the task", default=None)
    taskUUID: str | None = key(PARAMETER, "the parameter that identifies it", default=None)
    endpoint: str | None = key(
        TextType(
            pattern=r"https?://[^\s/?#]+(/[^\s?#]*)?",
            what="an address without query",
            example="https://api.acme.example/v1",
        ),
        "address that tasks are posted to",
        default=None,
    )
    authorization: str | None = key(
        EnumType(words=("bearer", "basic")), "how a key is sent: the HTTP authentication scheme", default=None
    )
    contact: str | None = key(
        TextType(pattern=r"https?://\S+", what="an address", example="https://acme.example/docs"),
        "address where people are told more about the service",
        default=None,
    )
    license: str | None = key(
        TextType(pattern=r"[A-Za-z0-9][A-Za-z0-9.+\-]*", what="an SPDX identifier", example="MIT"),
        "licence of what is made from the specs, by its SPDX identifier",
        default=None,
    )
    codes: CodesRecord | None = key(
        RecordType(of=lambda: CodesRecord), "error codes of the API", default=None
    )
