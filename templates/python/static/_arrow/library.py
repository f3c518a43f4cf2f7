"""pyarrow, which says no types of its own: all of it may be anything to checkers of types."""

from typing import Any

import pyarrow  # type: ignore[import-untyped, import-not-found, unused-ignore]
import pyarrow.compute  # type: ignore[import-untyped, import-not-found, unused-ignore]
import pyarrow.types  # type: ignore[import-untyped, import-not-found, unused-ignore]

pa: Any = pyarrow
pc: Any = pyarrow.compute
types: Any = pyarrow.types
