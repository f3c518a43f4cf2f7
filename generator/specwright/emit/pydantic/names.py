"""Names of fields that neither Python nor pydantic has other plans for."""

import keyword

from specwright.ir.naming import snake

_TAKEN = {
    *("construct", "copy", "dict", "from_orm", "json", "parse_file", "parse_obj", "parse_raw", "schema"),
    *("schema_json", "to_dict", "update_forward_refs", "validate"),
    # Types that the annotations of later fields of the class name.
    *("bool", "float", "int", "list", "str"),
    *("model_computed_fields", "model_config", "model_construct", "model_copy", "model_dump"),
    *("model_dump_json", "model_extra", "model_fields", "model_fields_set", "model_json_schema"),
    *("model_parametrized_name", "model_post_init", "model_rebuild", "model_validate"),
    *("model_validate_json", "model_validate_strings"),
    # What every class has from the type that makes it.
    *("mro", "register"),
}


def field_name(name: str) -> str:
    """The field of a parameter: `task_uuid` for `taskUUID`."""
    field = snake(name)
    if not field[:1].isalpha():
        return f"field_{field.strip('_')}"
    return f"{field}_" if keyword.iskeyword(field) or field in _TAKEN else field


def camel(field: str) -> str | None:
    """The name that pydantic's `to_camel` makes of the field; None where its versions might differ."""
    words = field.split("_")
    if not all(word.isalpha() and word.islower() and word.isascii() for word in words):
        return None
    return words[0] + "".join(map(str.capitalize, words[1:]))
