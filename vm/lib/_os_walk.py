# The functions of os that are written in Python.
import os
from os import path

_DIRECTORY, _REGULAR = 0x4000, 0x8000


class DirEntry:
    def __init__(self, directory, name, mode, size):
        self.name = name
        self.path = path.join(directory, name)
        self._mode = mode
        self._size = size

    def is_dir(self, *, follow_symlinks=True):
        return self._mode == _DIRECTORY

    def is_file(self, *, follow_symlinks=True):
        return self._mode == _REGULAR

    def is_symlink(self):
        return False

    def stat(self, *, follow_symlinks=True):
        return os.stat(self.path)

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"


class scandir:
    def __init__(self, path="."):
        self._entries = iter([DirEntry(path, name, mode, size) for name, mode, _, size in os.ilistdir(path)])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()

    def close(self):
        self._entries = iter(())


def walk(top, topdown=True, onerror=None, followlinks=False):
    try:
        entries = list(scandir(top))
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    dirs = [entry.name for entry in entries if entry.is_dir()]
    files = [entry.name for entry in entries if not entry.is_dir()]
    if topdown:
        yield top, dirs, files
    for name in dirs:
        yield from walk(path.join(top, name), topdown, onerror, followlinks)
    if not topdown:
        yield top, dirs, files


def removedirs(name):
    os.rmdir(name)
    head = path.dirname(name.rstrip("/"))
    while head:
        try:
            os.rmdir(head)
        except OSError:
            break
        head = path.dirname(head)


# ---- of os.path


def commonprefix(paths):
    if not paths:
        return ""
    least, greatest = min(paths), max(paths)
    for i, c in enumerate(least):
        if c != greatest[i]:
            return least[:i]
    return least


def commonpath(paths):
    parts = [[part for part in os.fspath(p).split("/") if part and part != "."] for p in paths]
    if not parts:
        raise ValueError("commonpath() arg is an empty sequence")
    rooted = {p[:1] == "/" for p in paths}
    if len(rooted) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    return ("/" if rooted.pop() else "") + "/".join(commonprefix(parts))


def samefile(f1, f2):
    os.stat(f1)
    os.stat(f2)
    return path.realpath(f1) == path.realpath(f2)


def islink(p):
    return False


def normcase(s):
    return os.fspath(s)
