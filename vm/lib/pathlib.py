# Paths as values: PurePath takes names apart and puts them together, Path asks the file system. A path is an anchor ("", "/" or "//", on Windows a drive
# and "\") and a tuple of names. Reference: the documentation of CPython 3.11's pathlib.
import io
import os

__all__ = ("PurePath", "PurePosixPath", "PureWindowsPath", "Path", "PosixPath", "WindowsPath")


class _Posix:
    sep = "/"
    altsep = ""
    has_drives = False

    @staticmethod
    def split(path):
        """(drive, root, the rest); exactly two slashes are a root of their own (POSIX 4.13)."""
        names = path.lstrip("/")
        slashes = len(path) - len(names)
        return "", "//" if slashes == 2 else "/" if slashes else "", names

    @staticmethod
    def fold(text):
        return text


class _Windows:
    sep = "\\"
    altsep = "/"
    has_drives = True
    _reserved = {"CON", "PRN", "AUX", "NUL", "CONIN$", "CONOUT$"} | {f"{d}{n}" for d in ("COM", "LPT") for n in "123456789\xb9\xb2\xb3"}

    @staticmethod
    def split(path):
        if path[:2] == "\\\\" and path[2:3] != "\\":
            at = path.find("\\", 2)
            if at > 2:
                end = path.find("\\", at + 1)
                if end != at + 1:
                    end = len(path) if end < 0 else end
                    return path[:end], "\\", path[end:].lstrip("\\")
        drive = path[:2] if path[1:2] == ":" and path[0].isalpha() and path[0].isascii() else ""
        names = path[len(drive) :].lstrip("\\")
        return drive, "\\" if len(drive) + len(names) < len(path) else "", names

    @staticmethod
    def fold(text):
        return text.lower()


class _Parents:
    def __init__(self, path):
        self._path = path
        self._count = len(path._names)

    def __len__(self):
        return self._count

    def __getitem__(self, i):
        if isinstance(i, slice):
            return tuple(self[k] for k in range(*i.indices(self._count)))
        if not -self._count <= i < self._count:
            raise IndexError(i)
        p = self._path
        return p._with(p._names[: len(p._names) - 1 - i % self._count if i < 0 else len(p._names) - 1 - i])

    def __repr__(self):
        return f"<{type(self._path).__name__}.parents>"


class PurePath:
    __slots__ = ("_drive", "_root", "_names", "_hash", "__weakref__")
    _flavour = _Posix

    def __new__(cls, *args):
        if cls is PurePath:
            cls = PureWindowsPath if os.name == "nt" else PurePosixPath
        return cls._parse(args)

    @classmethod
    def _parse(cls, args):
        """Joins the arguments: an anchored one makes those before it void."""
        flavour = cls._flavour
        drive, root, names = "", "", []
        for arg in args:
            if isinstance(arg, PurePath):
                d, r, rest = arg._drive, arg._root, arg._names
                if arg._flavour is not flavour:
                    d, r, rest = cls._split(str(arg))
            else:
                text = os.fspath(arg)
                if not isinstance(text, str):
                    raise TypeError(f"argument should be a str object or an os.PathLike object returning str, not {type(text)!r}")
                d, r, rest = cls._split(text)
            if r:
                same = not d or flavour.fold(d) == flavour.fold(drive)
                drive, root, names = d or (drive if same else ""), r, list(rest)
            elif d and flavour.fold(d) != flavour.fold(drive):
                drive, root, names = d, "", list(rest)
            else:
                drive = d or drive
                names.extend(rest)
        return cls._make(drive, root, tuple(names))

    @classmethod
    def _split(cls, text):
        flavour = cls._flavour
        if flavour.altsep:
            text = text.replace(flavour.altsep, flavour.sep)
        drive, root, rest = flavour.split(text)
        return drive, root, [name for name in rest.split(flavour.sep) if name and name != "."]

    @classmethod
    def _make(cls, drive, root, names):
        self = object.__new__(cls)
        self._drive = drive
        self._root = root
        self._names = names
        self._hash = None
        return self

    def _with(self, names):
        return self._make(self._drive, self._root, tuple(names))

    # What it is made of.

    drive = property(lambda self: self._drive)
    root = property(lambda self: self._root)
    anchor = property(lambda self: self._drive + self._root)
    parts = property(lambda self: ((self.anchor,) if self.anchor else ()) + self._names)
    name = property(lambda self: self._names[-1] if self._names else "")
    parent = property(lambda self: self._with(self._names[:-1]) if self._names else self)
    parents = property(_Parents)

    @property
    def suffix(self):
        name = self.name
        at = name.rfind(".")
        return name[at:] if 0 < at < len(name) - 1 else ""

    @property
    def suffixes(self):
        name = self.name
        return [] if name.endswith(".") else ["." + part for part in name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        name = self.name
        return name[: len(name) - len(self.suffix)]

    def __str__(self):
        return self.anchor + self._flavour.sep.join(self._names) or "."

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(self)

    def as_posix(self):
        return str(self).replace(self._flavour.sep, "/")

    def __repr__(self):
        return f"{type(self).__name__}({self.as_posix()!r})"

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        text = self.as_posix()
        prefix = "file://"
        if self._drive[1:] == ":":
            prefix, text = "file:///" + self._drive, text[2:]
        elif self._drive:
            prefix = "file:"
        safe = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~/"
        return prefix + "".join(chr(b) if b in safe else f"%{b:02X}" for b in os.fsencode(text))

    # Order: that of the parts, in the flavour's case.

    def _key(self):
        return tuple(map(self._flavour.fold, self.parts))

    def __eq__(self, other):
        if not isinstance(other, PurePath):
            return NotImplemented
        return self._flavour is other._flavour and self._key() == other._key()

    def __hash__(self):
        if self._hash is None:
            self._hash = hash(self._key())
        return self._hash

    def __lt__(self, other):
        return self._key() < other._key() if isinstance(other, PurePath) and self._flavour is other._flavour else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if isinstance(other, PurePath) and self._flavour is other._flavour else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if isinstance(other, PurePath) and self._flavour is other._flavour else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if isinstance(other, PurePath) and self._flavour is other._flavour else NotImplemented

    # Others made from it.

    def __truediv__(self, other):
        try:
            return self._parse((self, other))
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, other):
        try:
            return self._parse((other, self))
        except TypeError:
            return NotImplemented

    def joinpath(self, *others):
        return self._parse((self, *others))

    def with_name(self, name):
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        drive, root, names = self._split(name)
        if not name or name[-1] in (self._flavour.sep, self._flavour.altsep) or drive or root or len(names) != 1:
            raise ValueError(f"Invalid name {name!r}")
        return self._with(self._names[:-1] + (name,))

    def with_stem(self, stem):
        return self.with_name(stem + self.suffix)

    def with_suffix(self, suffix):
        flavour = self._flavour
        if flavour.sep in suffix or flavour.altsep and flavour.altsep in suffix or suffix and not suffix.startswith(".") or suffix == ".":
            raise ValueError(f"Invalid suffix {suffix!r}")
        if not self.name:
            raise ValueError(f"{self!r} has an empty name")
        return self._with(self._names[:-1] + (self.stem + suffix,))

    def relative_to(self, *other):
        if not other:
            raise TypeError("need at least one argument")
        base = self._parse(other)
        mine, its = self._key(), base._key()
        if its == (self._flavour.fold(self._drive),) and base._drive:
            return self._make("", self._root, self._names)
        n = len(its)
        if mine[:n] != its or bool(self._root) != bool(base._root) or self._drive and not base._drive:
            raise ValueError(
                f"{str(self)!r} is not in the subpath of {str(base)!r} OR one path is relative and the other is absolute."
            )
        return self._make("", "", self._names[n - (1 if base.anchor else 0) :])

    def is_relative_to(self, *other):
        try:
            self.relative_to(*other)
            return True
        except ValueError:
            return False

    def is_absolute(self):
        return bool(self._root) and (not self._flavour.has_drives or bool(self._drive))

    def is_reserved(self):
        flavour = self._flavour
        if flavour is not _Windows or not self._names or self._drive.startswith("\\\\"):
            return False
        return self._names[-1].partition(".")[0].partition(":")[0].partition(" ")[0].upper() in flavour._reserved

    def match(self, path_pattern):
        pattern = self._parse((path_pattern,))
        wanted = pattern._key()
        if not wanted:
            raise ValueError("empty pattern")
        parts = self._key()
        fold = self._flavour.fold
        if pattern._drive and fold(pattern._drive) != fold(self._drive) or pattern._root and pattern._root != self._root:
            return False
        if pattern.anchor:
            if len(wanted) != len(parts):
                return False
            wanted = wanted[1:]
        from fnmatch import fnmatchcase

        return len(wanted) <= len(parts) and all(fnmatchcase(a, b) for a, b in zip(reversed(parts), reversed(wanted)))

    def __reduce__(self):
        return type(self), self.parts


class PurePosixPath(PurePath):
    __slots__ = ()


class PureWindowsPath(PurePath):
    __slots__ = ()
    _flavour = _Windows


if hasattr(os, "PathLike"):
    os.PathLike.register(PurePath)
_GONE = (2, 20, 9, 40)  # ENOENT, ENOTDIR, EBADF, ELOOP
_S_IFMT = 0xF000


class Path(PurePath):
    __slots__ = ()

    def __new__(cls, *args):
        if cls is Path:
            cls = WindowsPath if os.name == "nt" else PosixPath
        if (cls._flavour is _Windows) != (os.name == "nt"):
            raise NotImplementedError(f"cannot instantiate {cls.__name__!r} on your system")
        return cls._parse(args)

    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls("~").expanduser()

    def expanduser(self):
        if self.anchor or not self._names or not self._names[0].startswith("~"):
            return self
        home = os.path.expanduser(self._names[0])
        if home.startswith("~"):
            raise RuntimeError("Could not determine home directory.")
        return type(self)(home, *self._names[1:])

    def absolute(self):
        return self if self.is_absolute() else type(self)(os.getcwd(), self)

    def resolve(self, strict=False):
        """Without . and .. and links; what is not there is kept as it is, unless strict."""
        if hasattr(os.path, "realpath"):
            path = type(self)(os.path.realpath(self))
        else:
            path = type(self)(os.path.normpath(str(self.absolute())))
        try:
            os.stat(path)
        except OSError as e:
            if e.errno == 40:
                raise RuntimeError(f"Symlink loop from {str(self)!r}") from None
            if strict:
                raise
        return path

    # Questions.

    def stat(self, *, follow_symlinks=True):
        return os.stat(self) if follow_symlinks else self.lstat()

    def lstat(self):
        return os.lstat(self) if hasattr(os, "lstat") else os.stat(self)

    def _mode(self):
        """The type bits of st_mode, 0 where there is nothing."""
        try:
            return os.stat(self)[0] & _S_IFMT
        except OSError as e:
            if e.errno not in _GONE:
                raise
        except ValueError:
            pass  # a null character in the name
        return 0

    def exists(self):
        return self._mode() != 0

    def is_dir(self):
        return self._mode() == 0x4000

    def is_file(self):
        return self._mode() == 0x8000

    def is_fifo(self):
        return self._mode() == 0x1000

    def is_char_device(self):
        return self._mode() == 0x2000

    def is_block_device(self):
        return self._mode() == 0x6000

    def is_socket(self):
        return self._mode() == 0xC000

    def is_symlink(self):
        try:
            return self.lstat()[0] & _S_IFMT == 0xA000
        except OSError as e:
            if e.errno not in _GONE:
                raise
            return False

    def is_mount(self):
        if not self.is_dir():
            return False
        here, above = os.stat(self), os.stat(self.absolute().parent)
        return here[2] != above[2] or here[1] == above[1]

    def samefile(self, other_path):
        return os.stat(self)[1:3] == os.stat(other_path)[1:3]

    def owner(self):
        import pwd

        return pwd.getpwuid(self.stat().st_uid).pw_name

    # Folders.

    def iterdir(self):
        for name in os.listdir(self):
            yield self._with(self._names + (name,))

    def glob(self, pattern):
        if not pattern:
            raise ValueError(f"Unacceptable pattern: {pattern!r}")
        p = self._parse((pattern,))
        if p.anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        names = p._names + (("",) if pattern[-1] == "/" else ())
        seen = set()
        for path in self._glob(names):
            if path not in seen:
                seen.add(path)
                yield path

    def rglob(self, pattern):
        p = self._parse((pattern,))
        if p.anchor:
            raise NotImplementedError("Non-relative patterns are unsupported")
        yield from self.glob("**/" + pattern if pattern else "**")

    def _glob(self, names):
        if not names:
            if self.exists() or self.is_symlink():
                yield self
            return
        first, *rest = names
        if first == "":
            if self.is_dir():
                yield self
        elif first == "**":
            for folder in self._folders():
                if rest:
                    yield from folder._glob(rest)
                else:
                    yield folder
        elif "**" in first:
            raise ValueError("Invalid pattern: '**' can only be an entire path component")
        elif not any(c in first for c in "*?["):
            yield from self._with(self._names + (first,))._glob(rest)
        elif self.is_dir():
            from fnmatch import fnmatchcase

            for name in self._listing():
                if fnmatchcase(name, first):
                    path = self._with(self._names + (name,))
                    if rest:
                        yield from path._glob(rest)
                    else:
                        yield path

    def _listing(self):
        try:
            return os.listdir(self)
        except PermissionError:
            return []

    def _folders(self):
        """This folder and all below, not through links."""
        if not self.is_dir():
            return
        yield self
        for name in self._listing():
            path = self._with(self._names + (name,))
            if path.is_dir() and not path.is_symlink():
                yield from path._folders()

    def mkdir(self, mode=0o777, parents=False, exist_ok=False):
        try:
            os.mkdir(self, mode)
        except FileNotFoundError:
            if not parents or self.parent == self:
                raise
            self.parent.mkdir(parents=True, exist_ok=True)
            self.mkdir(mode, parents=False, exist_ok=exist_ok)
        except OSError:
            if not exist_ok or not self.is_dir():
                raise

    def rmdir(self):
        os.rmdir(self)

    # Files.

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_bytes(self):
        with self.open("rb") as f:
            return f.read()

    def read_text(self, encoding=None, errors=None):
        with self.open("r", encoding=encoding, errors=errors) as f:
            return f.read()

    def write_bytes(self, data):
        view = memoryview(data)
        with self.open("wb") as f:
            return f.write(view)

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {type(data).__name__}")
        with self.open("w", encoding=encoding, errors=errors, newline=newline) as f:
            return f.write(data)

    def touch(self, mode=0o666, exist_ok=True):
        if self.exists():
            if not exist_ok:
                raise FileExistsError(17, "File exists", str(self))
            if hasattr(os, "utime"):
                os.utime(self, None)
            return
        if hasattr(os, "open"):
            os.close(os.open(self, os.O_CREAT | os.O_WRONLY, mode))
        else:
            self.open("xb").close()

    def unlink(self, missing_ok=False):
        try:
            os.unlink(self)
        except FileNotFoundError:
            if not missing_ok:
                raise

    def rename(self, target):
        os.rename(self, target)
        return type(self)(target)

    def replace(self, target):
        os.replace(self, target)
        return type(self)(target)

    def chmod(self, mode, *, follow_symlinks=True):
        os.chmod(self, mode)

    def readlink(self):
        return type(self)(os.readlink(self))

    def symlink_to(self, target, target_is_directory=False):
        os.symlink(target, self)

    def hardlink_to(self, target):
        os.link(target, self)

    def __enter__(self):
        import warnings

        warnings.warn(
            "pathlib.Path.__enter__() is deprecated and scheduled for removal in Python 3.13; Path objects as a context manager is a no-op",
            DeprecationWarning, 2,
        )
        return self

    def __exit__(self, *exc):
        pass


class PosixPath(Path, PurePosixPath):
    __slots__ = ()


class WindowsPath(Path, PureWindowsPath):
    __slots__ = ()
