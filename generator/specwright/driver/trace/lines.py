"""Which facts a line of an output depends on: it is made again with each of them different."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import SequenceMatcher
from itertools import takewhile
from operator import eq

from specwright.driver.compile import CompileContext, all_outputs, compile_model
from specwright.driver.targets import chosen
from specwright.driver.trace.perturbing import Mutation, apply_all, mutations
from specwright.emit.output import Output
from specwright.load.corrections import corrected
from specwright.load.decoder import Decoder
from specwright.load.nodes import MappingNode
from specwright.load.records import ModelRecord
from specwright.load.spec_files import ModelFile
from specwright.lowering.catalog import lower


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """An output with all that is needed to make it again: the nodes of the models that it is about."""

    context: CompileContext = field(compare=False)
    models: Mapping[str, MappingNode]
    path: str

    def text(self, changed: Mapping[str, MappingNode]) -> str | None:
        """The output with some of the models changed; None when these models do not give it."""
        results = []
        try:
            for slug, node in {**self.models, **changed}.items():
                record = Decoder().record(corrected(node, []), ModelRecord)
                if record is None:
                    return None
                file = ModelFile(slug=slug, folder="", record=record, node=node)
                results.append(compile_model(self.context, file, lower(file, self.context.service)[0]))
            for output in all_outputs(self.context, results):
                if isinstance(output, Output) and output.path == self.path:
                    return output.text
        except Exception:  # a spec that contradicts itself may be more than a target can print
            return None
        return None


def sheet(context: CompileContext, models: Mapping[str, MappingNode], path: str) -> Sheet | None:
    """The output at a path, about as few models as it can be made from; None when no target makes it."""
    for target in chosen(context.project):
        alone = replace(context, targets=(target,), lint=False)
        whole = Sheet(context=alone, models=models, path=path)
        text = whole.text({})
        if text is None:
            continue
        of_one = (replace(whole, models={slug: node}) for slug, node in models.items())
        return next((each for each in of_one if each.text({}) == text), whole)
    return None


def causes(sheet: Sheet, line: int) -> Iterator[tuple[float, str, str]]:
    """The slug and the fact for each that changes the line (from 1), with the share of the work done.

    An empty fact tells of progress only.
    """
    old = (sheet.text({}) or "").splitlines()
    every = [
        (slug, each)
        for slug, node in sheet.models.items()
        if len(sheet.models) == 1 or _touches(sheet, old, line, slug, mutations(node))
        for each in mutations(node)
    ]
    done, waiting = 0, [every] if every else []
    while waiting:
        part = waiting.pop(0)
        slug = part[0][0]
        yield done / len(every), slug, ""
        mixed = part[-1][0] != slug
        if not mixed and not _touches(sheet, old, line, slug, [each for _, each in part]):
            done += len(part)
        elif len(part) > 1:
            middle = len(part) // 2
            waiting = [part[:middle], part[middle:], *waiting]
        else:
            done += 1
            yield done / len(every), slug, part[0][1].name


def touched(old: Sequence[str], new: Sequence[str], line: int) -> bool:
    """Whether the line (from 1) is not in the new text where it belongs."""
    start = _alike(old, new)
    if line <= start:
        return False
    end = _alike(old[start:][::-1], new[start:][::-1])
    if line > len(old) - end:
        return False
    middle = SequenceMatcher(None, old[start : len(old) - end], new[start : len(new) - end], autojunk=False)
    place = line - 1 - start
    return not any(block.a <= place < block.a + block.size for block in middle.get_matching_blocks())


def _alike(old: Sequence[str], new: Sequence[str]) -> int:
    """How many lines are the same from the first."""
    return sum(1 for _ in takewhile(bool, map(eq, old, new)))


def _touches(sheet: Sheet, old: Sequence[str], line: int, slug: str, group: Sequence[Mutation]) -> bool:
    model = sheet.models[slug]
    if len(group) == 1 and group[0].before:
        model = group[0].before(model)
        without = sheet.text({slug: model})
        if without is not None and touched(old, without.splitlines(), line):
            return False
    new = sheet.text({slug: apply_all(model, list(group))})
    if new is None:  # many facts at once may contradict one another: look at fewer
        return len(group) > 1
    return touched(old, new.splitlines(), line)
