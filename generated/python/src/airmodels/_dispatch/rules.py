"""The rules of the parameter that names the model.

Made by `specwright generate` from the specs; do not edit.
"""

from airmodels._runtime.rule import Rule

RULES: dict[str, Rule] = {
    each.rule: each
    for each in (
        Rule("type", "invalidRequest", "", "the request must be an object, not {0}", None, type="object"),
        Rule(
            "model.required",
            "missingModel",
            "model",
            '\'model\' is required; give it "ideogram:1@2", "ideogram:3@2", "ideogram:4@1" or "ideogram:4@remix"',
            None,
        ),
        Rule("model.type", "invalidModel", "model", "'model' must be a string, not {0}", None, type="string"),
        Rule(
            "model.enum",
            "unsupportedModel",
            "model",
            '\'model\' must be "ideogram:1@2", "ideogram:3@2", "ideogram:4@1" or "ideogram:4@remix", not {0}',
            None,
            allowed_values=("ideogram:1@2", "ideogram:3@2", "ideogram:4@1", "ideogram:4@remix"),
        ),
    )
}
