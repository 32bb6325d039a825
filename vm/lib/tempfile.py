# Temporary files and folders.
import os

__all__ = ["NamedTemporaryFile", "SpooledTemporaryFile", "TMP_MAX", "TemporaryDirectory", "TemporaryFile", "gettempdir",
           "gettempdirb", "gettempprefix", "mkdtemp", "mkstemp", "mktemp", "tempdir"]

TMP_MAX = 10000
tempdir = None
template = "tmp"
_LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789_"


def gettempprefix():
    return template


def gettempdir():
    """The first of TMPDIR, TEMP, TMP, /tmp and the current folder that can be written to."""
    global tempdir
    if tempdir is None:
        candidates = [os.environ.get(name) for name in ("TMPDIR", "TEMP", "TMP")]
        for folder in [*candidates, "/tmp", "/var/tmp", "/usr/tmp", os.getcwd()]:
            if folder and os.path.isdir(folder) and os.access(folder, os.W_OK):
                tempdir = os.path.abspath(folder)
                break
        else:
            raise FileNotFoundError(2, "No usable temporary directory found")
    return tempdir


def gettempdirb():
    return os.fsencode(gettempdir())


# Tries names until make(name) finds none of that name.
def _fresh(make, suffix, prefix, dir):
    binary = any(isinstance(x, bytes) for x in (suffix, prefix, dir))
    if binary and any(isinstance(x, str) for x in (suffix, prefix, dir)):
        raise TypeError("Can't mix bytes and non-bytes in path components.")
    dir = gettempdir() if dir is None else os.fsdecode(dir)
    for _ in range(TMP_MAX):
        middle = "".join(_LETTERS[b % len(_LETTERS)] for b in os.urandom(8))
        name = (os.fsdecode(prefix) if prefix is not None else template) + middle + os.fsdecode(suffix or "")
        path = os.path.abspath(os.path.join(dir, name))
        path = os.fsencode(path) if binary else path
        try:
            return make(path), path
        except FileExistsError:
            pass
    raise FileExistsError(17, "No usable temporary file name found")


def mkstemp(suffix=None, prefix=None, dir=None, text=False):
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL
    return _fresh(lambda path: os.open(path, flags, 0o600), suffix, prefix, dir)


def mkdtemp(suffix=None, prefix=None, dir=None):
    return _fresh(lambda path: os.mkdir(path, 0o700), suffix, prefix, dir)[1]


def mktemp(suffix="", prefix="tmp", dir=None):
    def check(path):
        if os.path.lexists(path):
            raise FileExistsError(17, "File exists")

    return _fresh(check, suffix, prefix, dir)[1]


class _TemporaryFileWrapper:
    """A file that is removed when it is closed."""

    def __init__(self, file, name, delete):
        self.file = file
        self.name = name
        self.delete = delete

    def __getattr__(self, name):
        return getattr(self.__dict__["file"], name)

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()

    def __iter__(self):
        return iter(self.file)

    def close(self):
        closed = self.file.closed
        self.file.close()
        if self.delete and not closed:
            os.unlink(self.name)

    def __repr__(self):
        return f"<tempfile._TemporaryFileWrapper file={self.file!r}>"


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

    def truncate(self, size=None):
        if size is not None and size > self._max_size:
            self.rollover()
        return self._file.truncate(size)

    def __getattr__(self, name):
        return getattr(self.__dict__["_file"], name)

    def __iter__(self):
        return iter(self._file)

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self._file.close()


class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False):
        self._ignore = ignore_cleanup_errors
        self.name = mkdtemp(suffix, prefix, dir)

    def __repr__(self):
        return f"<TemporaryDirectory {self.name!r}>"

    def __enter__(self):
        return self.name

    def __exit__(self, *exc_info):
        self.cleanup()

    def cleanup(self):
        import shutil

        if os.path.exists(self.name):
            shutil.rmtree(self.name, ignore_errors=self._ignore)
