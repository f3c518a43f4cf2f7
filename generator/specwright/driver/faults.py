"""The outputs of a project in which some models have errors: these stop nothing but themselves."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from specwright.diagnostics import Diagnostic
from specwright.driver.compile import CompileResult, all_outputs
from specwright.driver.last_good import NotReadable, last_good
from specwright.driver.result import ModelResult
from specwright.emit.output import CachedOutput, Output
from specwright.lowering import names


@dataclass(frozen=True, slots=True, kw_only=True)
class SoundPart:
    """The outputs to write beside those of unsound models, which stay as they are.

    `kept` are the slugs of models that were generated before, `left_out` those of the others. `clashes` is
    what is wrong beyond what compiling said: sound models that have names of last good ones.
    """

    outputs: tuple[Output | CachedOutput, ...]
    kept: tuple[str, ...]
    left_out: tuple[str, ...]
    clashes: tuple[Diagnostic, ...]

    @property
    def unsound(self) -> tuple[str, ...]:
        """The slugs of all models that have an error."""
        return (*self.kept, *self.left_out)


def sound_part(result: CompileResult, inputs: Mapping[str, str]) -> SoundPart | None:
    """What can be made of a project whose errors do not concern all models; None where no model is sound.

    Raises NotReadable where nothing can stand for a model that was generated before, and TemplateFault.
    """
    unsound = result.unread | {each.slug for each in result.results if not each.is_sound}
    context = result.context
    clashes: list[Diagnostic] = []
    while sound := [each for each in result.results if each.slug not in unsound]:
        kept = last_good(context.project, inputs, context.targets, unsound)
        repeated = [*names.between([*kept, *sound])]
        if not repeated:
            return _joined(result, sound, kept, unsound, clashes)
        clashes += repeated
        unsound |= _named_twice(sound, repeated)
    return None


def _named_twice(sound: Sequence[ModelResult], clashes: Iterable[Diagnostic]) -> set[str]:
    """The sound models that share a name with another, or with one that was generated before."""
    places = {place for each in clashes for place in (each.location, *each.related)}
    slugs = {each.slug for each in sound if each.location in places}
    if not slugs:
        raise NotReadable("models that were generated before share names")
    return slugs


def _joined(
    result: CompileResult,
    sound: Iterable[ModelResult],
    kept: Sequence[ModelResult],
    unsound: frozenset[str],
    clashes: Iterable[Diagnostic],
) -> SoundPart:
    stand_in = {each.slug for each in kept}
    results = sorted([*sound, *kept], key=lambda each: each.slug)
    return SoundPart(
        outputs=tuple(sorted(all_outputs(result.context, results), key=lambda output: output.path)),
        kept=tuple(sorted(stand_in)),
        left_out=tuple(sorted(unsound - stand_in)),
        clashes=tuple(each for each in clashes if each not in result.diagnostics),
    )
