"""The parameters of the text: a name, its attributes, a description, and counts of what was lost."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from specwright.diagnostics import Location
from specwright.importer.browser_text.attributes import attributes, is_attributes
from specwright.importer.browser_text.chunks import Opening, chunks, opening
from specwright.importer.codes import PageCode
from specwright.importer.cross_checks import is_repeated
from specwright.importer.descriptions import Paragraph, Tree
from specwright.importer.facts import GroupFacts, ParameterFacts, fact_at
from specwright.importer.line_account import LineAccount
from specwright.ir.wording import counted

_PATH = re.compile(r"(?:[\w$-]+»)*[\w$-]+")
_VALUES = re.compile(
    r"(?P<before>.*?)(?:(?<=[.!?)])|^)Allowed values (?P<count>1 value|(?!1 )[1-9]\d* values)"
)
_PROPERTIES = re.compile(
    r"(?P<before>.*?)(?:(?<=[.!?)])|^)Properties (?P<count>1 property|(?!1 )[1-9]\d* properties)"
)
_LINKS = re.compile(r"Learn more (?:1 resource|(?!1 )[1-9]\d* resources)")


@dataclass(frozen=True, slots=True, kw_only=True)
class TextParameter:
    """A parameter and its description; `properties` is the announced number of parameters directly below it.

    If `facts` is None, only the description of the parameter is left.
    """

    facts: ParameterFacts | None = None
    paragraphs: tuple[Paragraph, ...] = ()
    properties: int = 0
    dashes: int
    location: Location


def groups(account: LineAccount, first: int, last: int) -> Tree:
    """The groups between two lines, and what the descriptions of their parameters say."""
    opened: list[tuple[Opening, list[TextParameter]]] = []
    for chunk in chunks(account, first, last):
        following, lines = opening(account, chunk)
        if lines and not opened:
            due = "a group is due: its title, and a sentence about it"
            account.unexplained(lines[0][0], due, last=lines[-1][0])
        elif lines:
            opened[-1][1].append(_parameter(account, lines, chunk.dashes))
        if following:
            opened.append((following, []))
    stated = tuple(_group(account, start, parameters) for start, parameters in opened)
    known = [each for _, parameters in opened for each in parameters]
    seen: dict[str, Location] = {}
    for facts in (each for group in stated for each in group.parameters):
        is_repeated(account, facts, seen)
    return Tree(groups=stated, paragraphs={each.facts.path: each.paragraphs for each in known if each.facts})


def _parameter(account: LineAccount, lines: Sequence[tuple[int, str]], dashes: int) -> TextParameter:
    number, text = lines[0]
    if len(lines) > 1 and _PATH.fullmatch(text) and not text.endswith("."):
        path = _path(text)
        location = account.fact(number, "parameter")
        if path is None:
            due = "a parameter's path is due, with its name repeated: 'safety»modemode'"
            account.unexplained(number, due, PageCode.WRONG_PATH)
        facts = attributes(account, lines[1][0], path or text)
        description, count, properties = _description(account, lines[2:], path or text)
        if count is not None:
            facts["items.enum.count" if "items.type" in facts else "enum.count"] = fact_at(count[0], count[1])
        parameter = ParameterFacts(path=path or text, facts=facts, location=location)
        return TextParameter(
            facts=parameter, paragraphs=description, properties=properties, dashes=dashes, location=location
        )
    if not text.endswith(".") or any(is_attributes(each) for _, each in lines):
        due = "a parameter's name and its attributes are due"
        account.unexplained(number, due, last=lines[-1][0])
    account.prose(number, lines[-1][0], "lost")
    return TextParameter(dashes=dashes, location=account.at(number))


def _path(text: str) -> str | None:
    """`safety.mode` of `safety»modemode`; a name at the root is not repeated."""
    *above, last = text.split("»")
    name = last[: len(last) // 2]
    if not above:
        return text
    return ".".join([*above, name]) if name * 2 == last else None


def _description(
    account: LineAccount, lines: Sequence[tuple[int, str]], name: str
) -> tuple[tuple[Paragraph, ...], tuple[int, Location] | None, int]:
    """The sentences, how many values are allowed, and how many parameters stand below."""
    prose: list[tuple[int, str]] = []
    count: tuple[int, Location] | None = None
    properties = 0
    notes: list[int] = []
    for number, text in lines:
        values, below = _VALUES.fullmatch(text), _PROPERTIES.fullmatch(text)
        if values and count is None:
            count = (int(values["count"].split()[0]), account.fact(number, "count"))
            prose.append((number, values["before"]))
        elif below:
            properties = int(below["count"].split()[0])
            account.fact(number, "count")
            prose.append((number, below["before"]))
        elif _LINKS.fullmatch(text):
            account.prose(number, lines[-1][0], "link")
            break
        elif count is not None and text.startswith("- "):
            notes.append(number)
            account.prose(number, number, "note")
        elif count is not None or re.search(r"(?:Allowed|Properties) .*\d", text):
            account.unexplained(number, "a description ends with its counts", path=name)
        else:
            account.prose(number, number, "description")
            prose.append((number, text))
    if count is not None and notes and len(notes) != count[0]:
        message = f"{counted(count[0], 'allowed value')} announced, {len(notes)} explained"
        account.report(count[1], PageCode.WRONG_COUNT, message, name)
    whole = " ".join(text.strip() for _, text in prose)
    paragraphs = (Paragraph(text=whole, location=account.at(prose[0][0])),) if prose else ()
    return paragraphs, count, properties


def _group(account: LineAccount, opened: Opening, entries: Sequence[TextParameter]) -> GroupFacts:
    """The group's parameters; their paths, their order and the dashes between them agree."""
    paths = {entry.facts.path for entry in entries if entry.facts}
    children = dict.fromkeys(paths, 0)
    depth = 0
    start = f"{opened.inside}." if opened.inside else ""
    for number, entry in enumerate(entries):
        path = entry.facts.path if entry.facts else f"{start}lost"
        parent = path.rpartition(".")[0]
        if parent in children:
            children[parent] += 1
        elif parent != opened.inside:
            message = f"'{path}' is not " + (f"inside '{opened.inside}'" if opened.inside else "at the root")
            account.report(entry.location, PageCode.WRONG_PATH, message, path)
        before, depth = depth, sum(1 for each in paths if path.startswith(f"{each}."))
        due = 1 + max(0, before - depth)
        if number and entry.dashes != due:
            message = f"the number of dashes before '{path}' must be {due}, not {entry.dashes}"
            account.report(entry.location, PageCode.WRONG_PATH, message, path)
    stated = [(entry, entry.facts) for entry in entries if entry.facts]
    for entry, facts in stated:
        below = children[facts.path]
        if below != entry.properties:
            message = f"the number of properties must be {entry.properties} as announced, not {below}"
            account.report(entry.location, PageCode.WRONG_COUNT, message, facts.path)
    parameters = tuple(facts for _, facts in stated)
    location = account.at(opened.line)
    return GroupFacts(title=opened.title, inside=opened.inside, parameters=parameters, location=location)
