"""Where the shared folders of data are: named by the environment, else beside the source."""

import os
from functools import cache
from pathlib import Path


def shared_folder(variable: str, name: str) -> Path:
    """Find a data folder: what the environment says, else the checkout's, else where we stand."""
    given = os.environ.get(variable)
    if given:
        return Path(given)
    return _of_checkout(name) or Path.cwd() / name


@cache
def _of_checkout(name: str) -> Path | None:
    """The folder beside the source, if there is one; looked for once, a page asks hundreds of times."""
    beside_source = Path(__file__).resolve().parents[3] / name
    return beside_source if beside_source.is_dir() else None
