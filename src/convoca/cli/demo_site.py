"""The process that serves a demo's pages, on this machine alone.

python -m convoca.cli.demo_site PORT PARENT
"""

import sys

WSGI = "convoca.config.rehearsal_wsgi:application"


def main(arguments: list[str]) -> None:
    """Serve until SIGTERM, or until the demo that started this is gone."""
    from convoca.cli.server import serve
    from convoca.rehearsal.family import leave_with_parent

    leave_with_parent(int(arguments[1]))
    # One process: what it remembers of a moment (limits, calls) it remembers for every reader.
    serve("127.0.0.1", int(arguments[0]), 1, WSGI)


if __name__ == "__main__":
    main(sys.argv[1:])
