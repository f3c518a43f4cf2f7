"""By what the lock tells whether an output is as it was written: no slip of few bytes may pass."""

import hashlib
import random
from pathlib import Path

import pytest

from specwright.load.plain_files import checksum, checksum_of, digest

PIECE = 1 << 17


@pytest.mark.parametrize("size", [0, 1, PIECE - 1, PIECE, PIECE + 1, 2 * PIECE, 3 * PIECE + 5])
@pytest.mark.parametrize("is_plain", [False, True])
def test_files_are_read_to_their_end(size: int, is_plain: bool, tmp_path: Path) -> None:
    file, data = tmp_path / "a", random.Random(size).randbytes(size)
    file.write_bytes(data)
    assert checksum(file, is_plain=is_plain) == checksum_of(data)
    assert digest(file, is_plain=is_plain) == hashlib.sha256(data).hexdigest()
    if data:
        file.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
        assert checksum(file, is_plain=is_plain) != checksum_of(data)


def test_no_change_within_four_bytes_passes() -> None:
    draw = random.Random(7)
    data = b"is_valid = height <= 1024 and width in WIDTHS\n" * 3
    known = checksum_of(data)
    for place in range(len(data) - 4):
        for _ in range(40):
            width = draw.randint(1, 4)
            other = draw.randbytes(width)
            changed = data[:place] + other + data[place + width :]
            assert (checksum_of(changed) == known) is (changed == data)


def test_no_byte_is_lost_or_put_in_unseen() -> None:
    data = b"\0\0\0 = 1\r\n" * 20
    others = [data[:place] + data[place + 1 :] for place in range(len(data))]
    others += [data[:place] + byte + data[place:] for place in range(len(data)) for byte in (b"\0", b"\n")]
    assert checksum_of(data) not in {*map(checksum_of, others)}
    assert checksum_of(b"") != checksum_of(b"\0")


def test_parts_that_change_places_are_seen() -> None:
    lines = [f"rule_{number} = {number}\n".encode() for number in range(40)]
    known = checksum_of(b"".join(lines))
    for first in range(len(lines)):
        for second in range(first):
            moved = [*lines]
            moved[first], moved[second] = moved[second], moved[first]
            assert checksum_of(b"".join(moved)) != known
