"""The base class of records: where a record and its keys stand in the file."""

from dataclasses import dataclass, field

from specwright.diagnostics import Location


@dataclass(frozen=True, slots=True, kw_only=True)
class Located:
    """A record read from a file: where it starts, and where each of its keys stands."""

    location: Location = field(compare=False)
    locations: dict[str, Location] = field(compare=False)

    def at(self, name: str) -> Location:
        """Where the value of a key stands, or what holds it when the key is not written.

        Inside a key that takes any JSON, names reach down: `request.palette.members[0]`.
        """
        while name and name not in self.locations:
            name = name[: max(name.rfind("."), name.rfind("["), 0)]
        return self.locations.get(name, self.location)
