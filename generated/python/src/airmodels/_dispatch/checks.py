"""The checks, as data, of the parameter that names the model.

Made by `specwright generate` from the specs; do not edit.
"""

from airmodels._runtime.checks import Checks

CHECKS = Checks(
    checks=(
        ("type", 2, (), ((),), False, ("has-type", (), "object"), ()),
        ("model.required", 1, (), (("model",),), False, ("present", ("model",)), ()),
        (
            "model.type",
            2,
            (),
            (("model",),),
            False,
            ("has-type", ("model",), "string"),
            ((("convert", ("model",), "string"),),),
        ),
        (
            "model.enum",
            2,
            (),
            (("model",),),
            False,
            ("enum", ("model",), ("ideogram:1@2", "ideogram:3@2", "ideogram:4@1", "ideogram:4@remix")),
            (
                (
                    (
                        "nearest-value",
                        ("model",),
                        ("ideogram:1@2", "ideogram:3@2", "ideogram:4@1", "ideogram:4@remix"),
                    ),
                ),
            ),
        ),
    ),
    parameters=(
        (
            ("model",),
            True,
            None,
            (
                (
                    "string",
                    ("ideogram:1@2", "ideogram:3@2", "ideogram:4@1", "ideogram:4@remix"),
                    None,
                    None,
                    None,
                    None,
                ),
            ),
        ),
    ),
    tables=(),
)
