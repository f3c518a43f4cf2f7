"""The names by which files list a model, and what files about it are called."""

from specwright.ir.naming import file_stem


class Keyed:
    """Has the name by which files about all models list it: its AIR identifier, or else its slug."""

    __slots__ = ()
    air: str | None
    slug: str

    @property
    def key(self) -> str:
        """No two models share it, as no slug has a colon."""
        return self.air or self.slug

    @property
    def file(self) -> str:
        """What files about the model are called, before their endings."""
        return file_stem(self.slug)
