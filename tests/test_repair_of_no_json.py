"""What JSON cannot hold comes out of a repair in JavaScript as null, or as it was given."""

import json
import subprocess

import pytest

import node
import targets

pytestmark = pytest.mark.skipif(node.NODE is None, reason=node.MISSING)
FOLDER = targets.of_the_repository().folder / "typescript"
SCRIPT = """
const { repair, validate, models } = await import(process.argv[1]);
const told = [];
for (const one of [undefined, () => 1, Symbol("s"), 1n, new Date(0)]) {
  for (const repaired of [repair, models["ideogram:1@2"].repair]) {
    const { request, partial, patch, remaining } = repaired(one);
    told.push([request, partial, patch.length, remaining]);
  }
}
const members = [{ color: "#fff", weight: "1" }, undefined];
const given = { model: "ideogram:3@2", providerSettings: { ideogram: { colorPalette: { members } } } };
const { partial } = repair(given);
const kept = partial.providerSettings.ideogram.colorPalette.members;
console.log(JSON.stringify([told, kept.length, kept[1] === undefined, validate(partial).length > 0]));
"""


def test_it_is_null_alone_and_stays_inside() -> None:
    command = [node.NODE or "node", "--input-type=module", "-e", SCRIPT, str(FOLDER / "all.js")]
    answer = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    told, length, is_undefined, is_faulty = json.loads(answer.stdout)
    assert told == [[None, None, 0, 1]] * 10
    assert length == 2 and is_undefined and is_faulty
