"""Starts the program: `preferred-ground` and `python -m desktop`."""

import sys


def main() -> int:
    """Run one command, or be one of the program's own workers; the exit code."""
    if sys.argv[1:2] == ["--worker"]:
        from desktop.workers.entry import work

        return work(sys.argv[2:])
    from desktop.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
