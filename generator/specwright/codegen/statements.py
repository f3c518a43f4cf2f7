"""The statements of the low-level IR, and what is made of them: functions and modules."""

from dataclasses import dataclass
from typing import Literal, TypeAlias

from specwright.codegen.lir import Left, LookupTable, Ref, Root, Test, Var
from specwright.ir.model import Check
from specwright.ir.path import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class Find:
    """Binds the value of a key, or that it is absent."""

    name: Var
    of: Var
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Take:
    """Binds the value of a key that must be there; the function refuses an object that has it not."""

    name: Var
    of: Var
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Binds what the keys lead to from an object or the request, or that it is absent.

    Where nothing else judges what is met on the way, `guarded` is true: no type of its own is trusted.
    """

    name: Var
    start: Var | Root
    keys: Path
    guarded: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class First:
    """Binds the first item of an array that has one."""

    name: Var
    of: Var


@dataclass(frozen=True, slots=True, kw_only=True)
class WithKey:
    """Binds the value of an optional key for what is done where it is there.

    Null may be passed over where the key is `counted`: it stays among those that are left, and is refused.
    """

    name: Var
    of: Var
    key: str
    counted: bool
    then: tuple["Statement", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CountKeys:
    """Counts the keys of an object, but for so many that are there for sure."""

    left: Left
    of: Var
    minus: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CountDown:
    """One key more is seen."""

    left: Left


@dataclass(frozen=True, slots=True, kw_only=True)
class WhileLeft:
    """Does something while keys are left, once: what is done ends it, or the function."""

    left: Left
    then: tuple["Statement", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Leave:
    """Ends what is done while keys are left, when none is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class If:
    """Does something where a test holds."""

    test: Test
    then: tuple["Statement", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Each:
    """Does something with each item of an array; where they are `numbered`, it has their numbers, too."""

    name: Var
    of: Var
    then: tuple["Statement", ...]
    numbered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EachKey:
    """Does something with each value of a map that is asked for, as `lir.EveryKey` asks."""

    name: Var
    of: Var
    names: tuple[str, ...]
    matching: str | None
    then: tuple["Statement", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Guard:
    """Ends the function where the value, which may be of any type of JSON, has one that is none of them."""

    of: Var


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """What a sweep does with a key: refuses the value by quick tests, keeps it, counts a required one."""

    key: str
    name: Var
    refuses: Test
    keeps: bool
    required: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Sweep:
    """Goes through the keys of an object once; required ones must be there, and if `closed` no others."""

    of: Var
    cases: tuple[Case, ...]
    closed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Refuse:
    """Ends the function: the value is refused; `of` may be of a type that is none of JSON's."""

    of: Var | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Return:
    """Ends the function with what a test says."""

    test: Test


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Lists a fault of a check at a path; `[]` stands for an item's number, `{}` for a value's key."""

    how: Literal["absent", "at_key", "cross_field", "mistyped", "unknown_keys", "value"]
    check: Check
    place: Path
    values: tuple[Var, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """Does what belongs to the first test that holds, or to none."""

    cases: tuple[If, ...]
    otherwise: tuple["Statement", ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """Lists the faults of a value by the function that judges it; where it stands is its path."""

    function: Ref
    of: Var


@dataclass(frozen=True, slots=True, kw_only=True)
class Stop:
    """Ends a function that lists faults."""


Binding: TypeAlias = Find | Take | Reach | First | CountKeys
Ending: TypeAlias = Refuse | Return | Leave | Stop
Simple: TypeAlias = Binding | Ending | Guard | CountDown | Report | Look
Block: TypeAlias = WithKey | WhileLeft | If | Each | EachKey | Sweep | Chain
Statement: TypeAlias = Simple | Block


@dataclass(frozen=True, slots=True, kw_only=True)
class Function:
    """A function of one value, `argument`; others may be given the request, too."""

    ref: Ref
    argument: Var
    body: tuple[Statement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """The functions of one message, the root's first, and the tables that they ask for.

    `needs_root` tells whether some function looks outside its value, so that the request is handed on.
    """

    functions: tuple[Function, ...]
    tables: tuple[LookupTable, ...]
    needs_root: bool
