"""Several automata that read the same text: which of them can take it together, and with how many letters."""

from collections.abc import Sequence
from typing import TypeAlias

from specwright.solver.automata import Automaton, Spans, TooLarge, alphabet

MOST_NODES = 12_000
MOST_READ = 150_000
MOST_LAYERS = 2_000

Answers: TypeAlias = tuple[bool, ...]
"""Which of the automata take a text, in their order."""
_Known: TypeAlias = "tuple[frozenset[int], ...]"


class ProductAutomaton:
    """The nodes that automata reach together; raises TooLarge where they are too many.

    `answers` has for each node what is taken there, `following` the nodes behind it, each with a letter.
    `complete` tells whether no text is left out.
    """

    def __init__(self, automata: Sequence[Automaton]) -> None:
        self._automata = automata
        self._letters, self.complete = alphabet(automata)
        self._read: list[dict[tuple[frozenset[int], str], frozenset[int]]] = [{} for _ in automata]
        start = tuple(automaton.start for automaton in automata)
        self.answers: list[Answers] = [self._taken(start, at_start=True)]
        self.following: list[dict[int, str]] = [{}]
        self._explore(start)

    def _explore(self, start: _Known) -> None:
        waiting: list[tuple[int, _Known]] = [(0, start)]
        nodes: dict[_Known, int] = {}
        for node, known in waiting:
            for letter, has_letter in self._letters.items():
                behind = self._behind(known, letter, has_letter)
                if behind not in nodes:
                    nodes[behind] = len(self.answers)
                    self.answers.append(self._taken(behind, at_start=False))
                    self.following.append({})
                    waiting.append((nodes[behind], behind))
                self.following[node].setdefault(nodes[behind], letter)
            if len(waiting) > MOST_NODES or len(waiting) * len(self._letters) > MOST_READ:
                raise TooLarge

    def _behind(self, known: _Known, letter: str, has_letter: dict[Spans, bool]) -> _Known:
        behind: list[frozenset[int]] = []
        for automaton, states, read in zip(self._automata, known, self._read, strict=True):
            if (states, letter) not in read:
                read[states, letter] = automaton.follow(states, has_letter)
            behind.append(read[states, letter])
        return tuple(behind)

    def _taken(self, known: _Known, *, at_start: bool) -> Answers:
        pairs = zip(self._automata, known, strict=True)
        return tuple(automaton.takes(states, at_start=at_start) for automaton, states in pairs)


class Layers:
    """The nodes that are reached with so many letters: from some number on they come again and again.

    Raises TooLarge where that does not show.
    """

    def __init__(self, product: ProductAutomaton) -> None:
        self._product = product
        self._layers: list[frozenset[int]] = []
        places: dict[frozenset[int], int] = {}
        layer = frozenset((0,))
        while layer not in places:
            if len(places) >= MOST_LAYERS:
                raise TooLarge
            places[layer] = len(places)
            self._layers.append(layer)
            layer = frozenset(node for before in layer for node in product.following[before])
        self._again = places[layer]
        self._before: dict[tuple[int, int], tuple[int, str]] = {}

    def lengths(self, low: int, high: int | None) -> dict[Answers, int]:
        """What texts of these lengths may answer, each with the least length that does."""
        once = max(low, self._again) + len(self._layers) - self._again
        found: dict[Answers, int] = {}
        for length in range(low, once if high is None else min(high + 1, once)):
            for node in self._layer(length):
                found.setdefault(self._product.answers[node], length)
        return found

    def text(self, answers: Answers, length: int) -> str:
        """A text of so many letters that is answered like that; there must be one."""
        node = min(n for n in self._layer(length) if self._product.answers[n] == answers)
        letters: list[str] = []
        for behind in range(length, 0, -1):
            node, letter = self._reached(node, self._place(behind - 1))
            letters.append(letter)
        return "".join(reversed(letters))

    def _reached(self, node: int, place: int) -> tuple[int, str]:
        """A node of this layer from which a letter leads to the node."""
        if (node, place) not in self._before:
            following = self._product.following
            before = min(each for each in self._layers[place] if node in following[each])
            self._before[node, place] = before, following[before][node]
        return self._before[node, place]

    def _layer(self, length: int) -> frozenset[int]:
        return self._layers[self._place(length)]

    def _place(self, length: int) -> int:
        known = len(self._layers)
        return length if length < known else self._again + (length - self._again) % (known - self._again)
