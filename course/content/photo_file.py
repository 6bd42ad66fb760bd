"""Where a story's photo lies: below the story's own folder, also when links are followed."""

from pathlib import Path


def photo_path(folder: Path, name: str) -> Path | None:
    """The file `name` (with /) below `folder`; None when it is not there, or a link leads out of the folder.

    Nothing raises: a name that the system refuses is a file that is not there.
    """
    try:
        home, path = folder.resolve(), (folder / name).resolve()
        return path if path.is_relative_to(home) and path.is_file() else None
    except (OSError, ValueError, RuntimeError):
        return None
