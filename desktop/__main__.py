"""Starts the program: `preferred-ground` and `python -m desktop`."""

import sys


def main() -> int:
    """Run one command; its exit code."""
    from desktop.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
