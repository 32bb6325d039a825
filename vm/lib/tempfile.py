# Temporary files and directories.
import os
import random

__all__ = ["NamedTemporaryFile", "TemporaryFile", "TemporaryDirectory", "mkstemp", "mkdtemp", "gettempdir", "gettempprefix", "tempdir", "mktemp", "gettempdirb", "TMP_MAX",
           "SpooledTemporaryFile"]

TMP_MAX = 10000
tempdir = None
template = "tmp"
_names = random.Random()


<<<<<<< HEAD
=======
def gettempdir():
    """Where temporary files go: TMPDIR, or /tmp, or here."""
    global tempdir
    if tempdir is None:
        for place in (getattr(os, "environ", {}).get("TMPDIR"), "/tmp", os.getcwd()):
            if place and os.path.isdir(place):
                tempdir = place
                break
    return tempdir


>>>>>>> f20d183 (vm: tempfile is one text again)
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


<<<<<<< HEAD
def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None,
                       delete=True, *, errors=None):
    def make(path):
        return open(path, mode.replace("w", "x"), buffering, encoding, errors, newline)

    file, name = _fresh(make, suffix, prefix, dir)
    return _TemporaryFileWrapper(file, name, delete)


def TemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
                  errors=None):
    fd, name = mkstemp(suffix, prefix, dir)
    os.unlink(name)
    return open(fd, mode, buffering, encoding, errors, newline)


class SpooledTemporaryFile:
    """In memory until it is too large for that."""

    def __init__(self, max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None,
                 dir=None, *, errors=None):
        import io

        text = "b" not in mode
        self._file = io.StringIO(newline="\n" if newline is None else newline) if text else io.BytesIO()
        self._max_size = max_size
        self._rolled = False
        self._arguments = dict(mode=mode, buffering=buffering, encoding=encoding, newline=newline, suffix=suffix,
                               prefix=prefix, dir=dir, errors=errors)

    def rollover(self):
        if self._rolled:
            return
        file = TemporaryFile(**self._arguments)
        at = self._file.tell()
        file.write(self._file.getvalue())
        file.seek(at)
        self._file = file
        self._rolled = True

    def _check(self):
        if not self._rolled and self._max_size and self._file.tell() > self._max_size:
            self.rollover()

    def write(self, data):
        n = self._file.write(data)
        self._check()
        return n

    def writelines(self, lines):
        self._file.writelines(lines)
        self._check()

    def fileno(self):
        self.rollover()
        return self._file.fileno()
=======
def NamedTemporaryFile(mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, delete=True, *,
                       errors=None):
    exclusive = mode.replace("w", "x")
    file, path = _fresh(suffix, prefix, dir,
                        lambda path: open(path, exclusive, buffering, encoding=encoding, newline=newline, errors=errors))
    return _TemporaryFile(file, path, delete)
>>>>>>> f20d183 (vm: tempfile is one text again)


TemporaryFile = NamedTemporaryFile


def SpooledTemporaryFile(max_size=0, mode="w+b", buffering=-1, encoding=None, newline=None, suffix=None, prefix=None, dir=None, *,
                         errors=None):
    return NamedTemporaryFile(mode, buffering, encoding, newline, suffix, prefix, dir, errors=errors)


class TemporaryDirectory:
    """A directory that is removed, with all that is in it, at the end of a with statement or by cleanup()."""

<<<<<<< HEAD
    def __repr__(self):
        return f"<TemporaryDirectory {self.name!r}>"
=======
    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore = ignore_cleanup_errors
>>>>>>> f20d183 (vm: tempfile is one text again)

    def __enter__(self):
        return self.name

    def __exit__(self, type, value, tb):
        self.cleanup()

<<<<<<< HEAD
    def cleanup(self):
        import shutil

        if os.path.exists(self.name):
            shutil.rmtree(self.name, ignore_errors=self._ignore)
=======
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
>>>>>>> f20d183 (vm: tempfile is one text again)
