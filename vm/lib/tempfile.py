# Files and folders with names of their own, which go when they are closed.
import os

template = "tmp"
tempdir = None
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789_"


def gettempdir():
    """The first of TMPDIR, TEMP, TMP, /tmp and the current folder that can be written to."""
    global tempdir
    if tempdir is None:
        choices = [os.getenv(name) for name in ("TMPDIR", "TEMP", "TMP")] + ["/tmp", "/var/tmp", os.getcwd()]
        for path in choices:
            if path and os.path.isdir(path) and os.access(path, os.W_OK):
                tempdir = os.path.abspath(path)
                break
        else:
            raise FileNotFoundError(2, f"No usable temporary directory found in {[c for c in choices if c]}")
# Temporary files and directories.
import os
import random

__all__ = ["NamedTemporaryFile", "TemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp", "gettempdir", "gettempprefix", "tempdir",
           "SpooledTemporaryFile"]

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


def _names(suffix, prefix, dir):
    folder = gettempdir() if dir is None else dir
    for _ in range(10000):
        middle = "".join(_LETTERS[b % len(_LETTERS)] for b in os.urandom(8))
        yield os.path.join(folder, f"{template if prefix is None else prefix}{middle}{suffix or ''}")
    raise FileExistsError(17, "No usable temporary file name found")


def mktemp(suffix="", prefix=None, dir=None):
    return next(name for name in _names(suffix, prefix, dir) if not os.path.exists(name))


def mkdtemp(suffix=None, prefix=None, dir=None):
    for name in _names(suffix, prefix, dir):
        try:
            os.mkdir(name)
        except FileExistsError:
            continue
        return os.path.abspath(name)


def _create(mode, options, suffix, prefix, dir):
    for name in _names(suffix, prefix, dir):
        if not os.path.exists(name):
            with open(name, "xb"):
                pass
            return open(name, mode.replace("x", "w").replace("w", "r") if "+" in mode else mode, **options), name


class _TemporaryFile:
    """A file that is removed when it is closed."""

    def __init__(self, file, name, delete):
        self.file, self.name, self.delete = file, name, delete
        self._closed = False

    def __getattr__(self, name):
        return getattr(self.__dict__["file"], name)
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

    def __exit__(self, *exc_info):
    def __exit__(self, type, value, tb):
        self.close()

    def __iter__(self):
        return iter(self.file)

    def close(self):
        if self._closed:
            return
        self._closed = True
        self.file.close()
        if self.delete:
            try:
                os.unlink(self.name)
            except FileNotFoundError:
                pass


def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *,
                       errors=None, delete_on_close=True):
    options = {} if "b" in mode else {"encoding": encoding, "errors": errors, "newline": newline}
    file, name = _create(mode, options, suffix, prefix, dir)
    return _TemporaryFile(file, name, delete)
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


class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore, self._delete = ignore_cleanup_errors, delete
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

    def __exit__(self, *exc_info):
        if self._delete:
            self.cleanup()

    def cleanup(self):
        try:
            _remove_tree(self.name)
        except OSError:
            if not self._ignore:
                raise

    def __repr__(self):
        return f"<{self.__class__.__name__} {self.name!r}>"


def _remove_tree(path):
    if not os.path.exists(path):
        return
    for entry in os.listdir(path):
        full = os.path.join(path, entry)
        if os.path.isdir(full):
            _remove_tree(full)
        else:
            os.unlink(full)
    os.rmdir(path)
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
