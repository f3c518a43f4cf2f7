"""Wording on a page: letters that would be taken for something else stand as references, `&#35;` for `#`."""

import re

from specwright.pageform.phrases import states

_REFERENCE = re.compile(r"&#(?P<number>0|[1-9]\d{0,6});")
_TAKEN = re.compile(r"&(?=#\d)|<(?=[A-Za-z/!?])|!(?=\[)|^ | $")
"""What reads as a reference, opens a tag or a picture, or is lost at the edge of a line."""

_BLOCK = re.compile(r"[#>*+|=~<\[_:-]|`{3}|\d+[.)]")
LARGEST = 0x10FFFF


def plain(text: str) -> str:
    """The text with its references to letters resolved."""
    return _REFERENCE.sub(_letter, text)


def _letter(found: re.Match[str]) -> str:
    number = int(found["number"])
    is_letter = number <= LARGEST and not 0xD800 <= number <= 0xDFFF
    return chr(number) if is_letter else found[0]


def escaped(text: str, special: str = "") -> str:
    """The text on one line, nothing in it but what an editor shows; `special` letters are escaped as well.

    `plain` gives the text back.
    """
    taken = {found.start() for found in _TAKEN.finditer(text)}
    taken |= {at for at, letter in enumerate(text) if not letter.isprintable() or letter in special}
    return "".join(reference(letter) if at in taken else letter for at, letter in enumerate(text))


def reference(letter: str) -> str:
    return f"&#{ord(letter)};"


def paragraph(text: str) -> str:
    """A paragraph of prose: no line of it opens a block, no sentence of it states a fact or a rule."""
    line = escaped(text)
    while (position := states(line)) is not None:
        line = line[:position] + reference(line[position]) + line[position + 1 :]
    if _BLOCK.match(line):
        line = reference(line[0]) + line[1:]
    return line


def paragraphs(text: str) -> list[str]:
    """Prose as paragraphs, each on one line; an empty one has no form and joins its neighbour."""
    found: list[str] = []
    for each in text.split("\n\n"):
        if found and not (each and found[-1]):
            found[-1] += f"\n\n{each}"
        else:
            found.append(each)
    return [paragraph(each) for each in found]


def joined(lines: list[str]) -> str:
    """The inverse of `paragraphs`."""
    return "\n\n".join(plain(each) for each in lines)
