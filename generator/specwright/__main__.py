"""The command `specwright`, and `python -m specwright`."""

import sys

INTERRUPTED = 130


def main() -> int:
    """Runs the command of the process; one interrupted before it is read through ends like one that runs."""
    try:
        from specwright.cli.app import main as run

        return run()
    except KeyboardInterrupt:
        print(file=sys.stderr)
        return INTERRUPTED


if __name__ == "__main__":
    sys.exit(main())
