"""`python -m` with the name of this package: checks and repairs files of requests, shows sizes and models."""

import sys


def main() -> int:
    """Runs the command with the arguments of the process; the exit code."""
    try:
        from ._command.start import start
    except KeyboardInterrupt:
        sys.stderr.write("interrupted\n")
        return 2
    return start(__package__ or "", sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
