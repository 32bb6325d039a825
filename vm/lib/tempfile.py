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

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
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


TemporaryFile = NamedTemporaryFile


class TemporaryDirectory:
    def __init__(self, suffix=None, prefix=None, dir=None, ignore_cleanup_errors=False, *, delete=True):
        self.name = mkdtemp(suffix, prefix, dir)
        self._ignore, self._delete = ignore_cleanup_errors, delete

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
