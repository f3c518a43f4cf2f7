"""The CommonJS form of the package's modules, for those who `require` where ES modules cannot be required.

A module becomes one of the same name below `cjs/`: `models/paint.js` is `cjs/models/paint.cjs`, and its types
are `cjs/models/paint.d.cts`. What is imported when it is asked for, `import("./paint.js")`, is required then.
Of others only statements at the start of a line are looked at, which is where templates have them.
"""

import re
from collections.abc import Iterator
from functools import lru_cache

from specwright.emit.output import Output
from specwright.emit.render import TemplateFault

FOLDER = "cjs"
_ENDINGS = {".d.ts": ".d.cts", ".js": ".cjs"}
_NAME = r"[\w$]+"
_NAMED = re.compile(r"^(import|export) \{([^}]*)\} from (\"[^\"\n]+\");$", re.MULTILINE)
_WHOLE = re.compile(rf"^import \* as ({_NAME}) from (\"[^\"\n]+\");$", re.MULTILINE)
_DECLARED = re.compile(rf"^export ((?:async )?function ?\*? ?|class |const )({_NAME})", re.MULTILINE)
_LEFT = re.compile(r"\n((?:import|export)\b.*)")
_FROM = re.compile(r"((?:\bfrom |\bimport\()[\"']\.{1,2}/[^\"'\n]+)\.js([\"'])")
_REQUIRED = re.compile(r"(require(?<!\wrequire)\(\"\.{1,2}/[^\"\n]+)\.js(\"\))")  # begins with letters: quick
_LAZY = re.compile(r"(?:await )?\bimport\((\"\.{1,2}/[^\"\n]+)\.js(\"\))")
_HEAD = re.compile(r"(?:\s*//[^\n]*\n)*")

MOST_KEPT = 32
"""Of texts, the modules of one model and some of another."""


def also_required(module: Output) -> Iterator[Output]:
    """The module, and its CommonJS form beside it; TemplateFault for an import in an unknown form."""
    yield module
    folder, _, path = module.path.partition("/")
    for ending, due in _ENDINGS.items():
        if path.endswith(ending):
            text = declared(module.text) if ending == ".d.ts" else required(module.text, module.path)
            path = f"{folder}/{FOLDER}/{path.removesuffix(ending)}{due}"
            yield Output(path=path, text=text, model=module.model)
            return


def required(text: str, path: str) -> str:
    """The text of an ES module as CommonJS; raises TemplateFault, which names its path."""
    rewritten, left = _rewritten(text)
    if left:
        raise TemplateFault(f"{path}: CommonJS has no form of the line: {left}")
    return rewritten


@lru_cache(maxsize=MOST_KEPT)
def _rewritten(text: str) -> tuple[str, str]:
    """The same, with the first line that has no form; scripts without modules ask for it soon after."""
    head = _HEAD.match(text)
    start = head.end() if head else 0
    body = _WHOLE.sub(r"const \1 = require(\2);", _NAMED.sub(_named, text[start:]))
    given = [match[2] for match in _DECLARED.finditer(body)]
    body = _REQUIRED.sub(r"\1.cjs\2", _DECLARED.sub(r"\1\2", body))
    if "import(" in body:  # in few modules, and the others are long
        body = _LAZY.sub(r"require(\1.cjs\2", body)
    left = _LEFT.search(f"\n{body}")
    exports = "".join(f"exports.{name} = {name};\n" for name in given)
    whole = f'{text[:start]}"use strict";\n\n{body.strip()}\n' + (f"\n{exports}" if exports else "")
    return whole, left[1] if left else ""


def declared(text: str) -> str:
    """The declarations of an ES module as those of its CommonJS form."""
    return _FROM.sub(r"\1.cjs\2", text)


def _named(match: re.Match[str]) -> str:
    """`import { a, b as c } from "x";` as a declaration, `export { a } from "x";` as assignments."""
    word, names, source = match.groups()
    pairs = [(one.split(" as ") * 2)[:2] for one in re.split(r"\s*,\s*", names.strip()) if one]
    if word == "import":
        inner = ", ".join(name if name == own else f"{name}: {own}" for name, own in pairs)
        return f"const {{ {inner} }} = require({source});"
    return "\n".join(f"exports.{own} = require({source}).{name};" for name, own in pairs)
