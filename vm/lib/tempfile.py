# Temporary files and directories.
import os
import random

__all__ = ["NamedTemporaryFile", "TemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp", "gettempdir", "gettempprefix", "tempdir", "mktemp", "gettempdirb", "TMP_MAX",
           "SpooledTemporaryFile"]

TMP_MAX = 10000
tempdir = None
template = "tmp"
_names = random.Random()


def gettempdir():
    """Where temporary files go: TMPDIR, or /tmp, or here."""
    global tempdir
    if tempdir is None:
        for place in (getattr(os, "environ", {}).get("TMPDIR"), "/tmp", os.getcwd()):
            if place and os.path.isdir(place):
                tempdir = place
                break
    return tempdir


def gettempprefix():
    return template


def gettempdirb():
    return os.fsencode(gettempdir())


def _path(suffix, prefix, dir):
    letters = "".join(_names.choices("abcdefghijklmnopqrstuvwxyz0123456789_", k=8))
    return os.path.join(gettempdir() if dir is None else dir, (template if prefix is None else prefix) + letters + (suffix or ""))


def _fresh(suffix, prefix, dir, make):
    while True:
        path = os.path.abspath(_path(suffix, prefix, dir))
        try:
            return make(path), path
        except FileExistsError:
            pass


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL
    return _fresh(suffix, prefix, dir, lambda path: os.open(path, flags, 0o600))


def mkdtemp(suffix=None, prefix=None, dir=None):
    return _fresh(suffix, prefix, dir, os.mkdir)[1]


def mktemp(suffix="", prefix=template, dir=None):
    """A name that no file has; mkstemp() is safer."""
    while os.path.exists(path := _path(suffix, prefix, dir)):
        pass
    return os.path.abspath(path)


class _TemporaryFile:
    # An open file that is removed when it is closed.
    def __init__(self, file, name, delete):
        self.file = file
        self.name = name
        self.delete = delete

    def __getattr__(self, name):
        return getattr(self.file, name)

    def __enter__(self):
        return self

    def __exit__(self, type, value, tb):
        self.close()

    def __iter__(self):
        return iter(self.file)

    def close(self):
        self.file.close()
        if self.delete:
            self.delete = False
            os.remove(self.name)


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *,
                       errors=None):
    exclusive = mode.replace("w", "x")
    file, path = _fresh(suffix, prefix, dir,
                        lambda path: open(path, exclusive, buffering, encoding=encoding, newline=newline, errors=errors))
    return _TemporaryFile(file, path, delete)


TemporaryFile = NamedTemporaryFile


def SpooledTemporaryFile(max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
                         errors=None):
    return NamedTemporaryFile(mode, buffering, encoding, newline, suffix, prefix, dir, errors=errors)


class TemporaryDirectory:
    """A directory that is removed, with all that is in it, at the end of a with statement or by cleanup()."""

    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore = ignore_cleanup_errors

    def __enter__(self):
        return self.name

    def __exit__(self, type, value, tb):
        self.cleanup()

    def __repr__(self):
        return f"<{type(self).__name__} {self.name!r}>"

    def cleanup(self):
        if not os.path.isdir(self.name):
            return
        try:
            for folder, folders, files in os.walk(self.name, topdown=False):
                for name in files:
                    os.remove(os.path.join(folder, name))
                for name in folders:
                    os.rmdir(os.path.join(folder, name))
            os.rmdir(self.name)
        except OSError:
            if not self._ignore:
                raise
