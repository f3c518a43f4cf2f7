"""Which fields of a model were given, where further keys may be called as fields are."""

from collections.abc import Set as AbstractSet

from pydantic import BaseModel


def given_fields(model: BaseModel) -> AbstractSet[str]:
    """The fields that were given: a further key sets none, though pydantic counts it by its name."""
    fields = type(model).model_fields
    further = (name for name in model.model_extra or () if name in fields)
    return model.model_fields_set - {name for name in further if getattr(model, name) is fields[name].default}
