"""Where things live: the folders that travel with the program, and the user's own data.

In: a folder's name, or an override. Out: absolute paths; nothing is created here.
"""

import os
from pathlib import Path

import platformdirs

HOME_VARIABLE = "PREFERRED_GROUND_HOME"
"""Environment variable that moves the data folder."""
BUNDLED_FOLDERS = ("personas", "models", "resources")

_PACKAGE = Path(__file__).resolve().parent


def bundled(folder: str) -> Path:
    """A folder that travels with the program: beside desktop/ in a checkout, else inside it."""
    if folder not in BUNDLED_FOLDERS:
        raise ValueError(f"no folder called “{folder}” travels with the program")
    for place in (_PACKAGE / folder, _PACKAGE.parent / folder):
        if place.is_dir():
            return place
    raise FileNotFoundError(f"the folder “{folder}” is missing from this installation")


def data_folder(override: str | None = None) -> Path:
    """The user's data: the override, else the environment variable, else the system's place."""
    chosen = override or os.environ.get(HOME_VARIABLE)
    if chosen:
        return Path(chosen).expanduser().resolve()
    return platformdirs.user_data_path("preferred-ground", appauthor=False)
