"""`python -m ecosystem`: runs the tools on what lies in `generated/` and prints what each did."""

import argparse
import sys

from ecosystem import families
from ecosystem.row import Row, table


def main(arguments: list[str] | None = None) -> int:
    """Prints the table; 1 when a promise is broken."""
    parser = argparse.ArgumentParser(prog="ecosystem", description=__doc__)
    parser.add_argument(
        "names", nargs="*", metavar="FAMILY", help="the families to run, all of them unless named"
    )
    chosen = parser.parse_args(arguments)
    unknown = [name for name in chosen.names if name not in families.FAMILIES]
    if unknown:
        parser.error(f"no such family: {', '.join(unknown)}; there are {', '.join(families.FAMILIES)}")
    rows: list[Row] = []
    for name in chosen.names or families.FAMILIES:
        print(name, file=sys.stderr, flush=True)
        rows += families.rows_or_missing(name)
    print("\n".join(table(rows)))
    return 1 if any(row.kept is False for row in rows) else 0


if __name__ == "__main__":
    sys.exit(main())
