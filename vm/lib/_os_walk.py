# The part of os that is written in Python: what needs an operating system is over _posix, where that is.
import os
from abc import ABCMeta, abstractmethod
from os import path

try:
    import _posix
except ImportError:  # a board
    _posix = None

_DIRECTORY, _REGULAR, _LINK, _TYPE = 0x4000, 0x8000, 0xA000, 0xF000

SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
O_RDONLY, O_WRONLY, O_RDWR = 0, 1, 2
O_CREAT, O_EXCL, O_NOCTTY, O_TRUNC, O_APPEND, O_NONBLOCK = 0o100, 0o200, 0o400, 0o1000, 0o2000, 0o4000
O_SYNC, O_DIRECTORY, O_NOFOLLOW, O_CLOEXEC = 0o4010000, 0o200000, 0o400000, 0o2000000
EX_OK, EX_USAGE, EX_DATAERR, EX_NOINPUT, EX_SOFTWARE, EX_OSERR, EX_IOERR = 0, 64, 65, 66, 70, 71, 74
WNOHANG = 1
P_WAIT, P_NOWAIT = 0, 1
altsep = None
extsep = "."
devnull = "/dev/null"
defpath = "/bin:/usr/bin"
supports_bytes_environ = False
supports_follow_symlinks = supports_fd = supports_dir_fd = supports_effective_ids = set()


class PathLike(metaclass=ABCMeta):
    @abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is not PathLike:
            return NotImplemented
        return any("__fspath__" in base.__dict__ for base in subclass.__mro__) or NotImplemented

    @classmethod
    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)


PathLike.__module__ = "os"


def fsencode(filename):
    filename = os.fspath(filename)
    return filename.encode("utf-8", "surrogateescape") if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = os.fspath(filename)
    return filename.decode("utf-8", "surrogateescape") if isinstance(filename, bytes) else filename


# ---- the environment


class _Environ(dict):
    def _text(self, value):
        if not isinstance(value, str):
            raise TypeError(f"str expected, not {type(value).__name__}")
        return value

    def __setitem__(self, key, value):
        key, value = self._text(key), self._text(value)
        if _posix is not None:
            if not key or "=" in key:
                raise OSError(22, "Invalid argument")
            _posix.setenv(key, value)
        dict.__setitem__(self, key, value)

    def __delitem__(self, key):
        if key not in self:
            raise KeyError(key)
        if _posix is not None:
            _posix.setenv(key, None)
        dict.__delitem__(self, key)

    def update(self, other=(), /, **more):
        for key, value in dict(other, **more).items():
            self[key] = value

    def setdefault(self, key, default):
        if key not in self:
            self[key] = default
        return self[key]

    def pop(self, key, *default):
        if key not in self and default:
            return default[0]
        value = self[key]
        del self[key]
        return value

    def clear(self):
        for key in list(self):
            del self[key]

    def copy(self):
        return dict(self)

    def __repr__(self):
        return f"environ({dict.__repr__(self)})"


environ = _Environ(_posix.environ()) if _posix is not None else _Environ()


def putenv(name, value):
    if _posix is not None:
        _posix.setenv(fsdecode(name), fsdecode(value))


def unsetenv(name):
    if _posix is not None:
        _posix.setenv(fsdecode(name), None)


def getenvb(key, default=None):
    value = environ.get(fsdecode(key))
    return default if value is None else fsencode(value)


def getcwdb():
    return fsencode(os.getcwd())


def get_exec_path(env=None):
    return (environ if env is None else env).get("PATH", defpath).split(":")


# ---- what is there


class stat_result(tuple):
    """The ten whole numbers; times with fractions and in nanoseconds beside them."""

    __module__ = "os"
    n_fields = 19
    n_sequence_fields = 10
    n_unnamed_fields = 3

    def __new__(cls, sequence, more=None):
        sequence = tuple(sequence)
        if len(sequence) < 10:
            raise TypeError(f"os.stat_result() takes an at least 10-sequence ({len(sequence)}-sequence given)")
        self = tuple.__new__(cls, sequence[:10])
        times = more or [s * 1000000000 for s in sequence[7:10]]
        self.st_atime_ns, self.st_mtime_ns, self.st_ctime_ns = times
        self.st_atime, self.st_mtime, self.st_ctime = (t / 1e9 for t in times)
        return self

    def __repr__(self):
        shown = ", ".join(f"{name}={value!r}" for name, value in zip(_stat_names, self))
        return f"os.stat_result({shown})"


_stat_names = "st_mode st_ino st_dev st_nlink st_uid st_gid st_size st_atime st_mtime st_ctime".split()
for _i, _name in enumerate(_stat_names[:7]):
    setattr(stat_result, _name, property(lambda self, i=_i: self[i]))


def stat(path, *, dir_fd=None, follow_symlinks=True):
    if _posix is None or os._mounted():
        return os._stat(path)
    if not isinstance(path, (int, str, bytes)) and not hasattr(path, "__fspath__"):
        raise TypeError(f"stat: path should be string, bytes, os.PathLike or integer, not {type(path).__name__}")
    fields = _posix.stat(path, follow_symlinks)
    return stat_result((*fields[:7], *(t // 1000000000 for t in fields[7:])), fields[7:])


def lstat(path, *, dir_fd=None):
    return stat(path, follow_symlinks=False)


def fstat(fd):
    return stat(fd)


def access(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True):
    if _posix is None or os._mounted():
        return os._access(path, mode)
    return _posix.access(path, mode)


uname_result = os._uname_result


def uname():
    return os._uname() if _posix is None else uname_result(_posix.uname())


class DirEntry:
    __module__ = "os"

    def __init__(self, directory, name, mode, size):
        self.name = name
        self.path = path.join(directory, name)
        self._mode = mode
        self._link = None

    def is_symlink(self):
        if self._link is None:
            self._link = _posix is not None and lstat(self.path).st_mode & _TYPE == _LINK
        return self._link

    def is_dir(self, *, follow_symlinks=True):
        return self._mode == _DIRECTORY and (follow_symlinks or not self.is_symlink())

    def is_file(self, *, follow_symlinks=True):
        return self._mode == _REGULAR and (follow_symlinks or not self.is_symlink())

    def inode(self):
        return lstat(self.path).st_ino

    def stat(self, *, follow_symlinks=True):
        return stat(self.path, follow_symlinks=follow_symlinks)

    def __fspath__(self):
        return self.path

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"


class scandir:
    def __init__(self, path="."):
        path = "." if path is None else os.fspath(path)
        binary = isinstance(path, bytes)
        rows = os.ilistdir(path)
        self._entries = iter([
            DirEntry(path, fsencode(name) if binary else name, mode, more[1] if len(more) > 1 else 0)
            for name, mode, *more in rows
        ])

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
    top = os.fspath(top)
    try:
        entries = list(scandir(top))
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    dirs = [entry.name for entry in entries if entry.is_dir()]
    files = [entry.name for entry in entries if not entry.is_dir()]
    links = set() if followlinks else {entry.name for entry in entries if entry.is_dir() and entry.is_symlink()}
    if topdown:
        yield top, dirs, files
    for name in dirs:
        if name not in links:
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


def renames(old, new):
    head = path.dirname(new)
    if head and not path.exists(head):
        os.makedirs(head)
    os.rename(old, new)
    head = path.dirname(old)
    if head:
        try:
            removedirs(head)
        except OSError:
            pass


# ---- with an operating system

if _posix is not None:
    from _posix import (  # noqa: F401
        _exit, chmod, close, dup, dup2, fsync, isatty, kill, link, lseek, open, pipe, read, readlink, set_blocking,
        symlink, system, truncate, umask, write,
    )

    fdatasync = fsync
    ftruncate = truncate

    def getpid():
        return _posix.numbers()[0]

    def getppid():
        return _posix.numbers()[1]

    def getuid():
        return _posix.numbers()[2]

    def getgid():
        return _posix.numbers()[3]

    def geteuid():
        return _posix.numbers()[4]

    def getegid():
        return _posix.numbers()[5]

    def cpu_count():
        return _posix.numbers()[6]

    def fdopen(fd, mode="r", buffering=-1, encoding=None, *args, **kwargs):
        if not isinstance(fd, int):
            raise TypeError(f"invalid fd type ({type(fd)}, expected integer)")
        import io

        return io.open(fd, mode, buffering, encoding, *args, **kwargs)

    def utime(path, times=None, *, ns=None, dir_fd=None, follow_symlinks=True):
        if times is not None and ns is not None:
            raise ValueError("utime: you may specify either 'times' or 'ns' but not both")
        if times is not None:
            if not isinstance(times, tuple) or len(times) != 2:
                raise TypeError("utime: 'times' must be either a tuple of two ints or None")
            ns = tuple(round(t * 1000000000) for t in times)
        elif ns is not None and (not isinstance(ns, tuple) or len(ns) != 2):
            raise TypeError("utime: 'ns' must be a tuple of two ints")
        _posix.utime(path, *((-1, -1) if ns is None else ns))

    def closerange(fd_low, fd_high):
        for fd in range(fd_low, fd_high):
            try:
                close(fd)
            except OSError:
                pass

    def abort():
        kill(getpid(), 6)

    class terminal_size(tuple):
        columns = property(lambda self: self[0])
        lines = property(lambda self: self[1])

        def __repr__(self):
            return f"os.terminal_size(columns={self[0]}, lines={self[1]})"

    def get_terminal_size(fd=1):
        raise OSError(25, "Inappropriate ioctl for device")


_offered = frozenset(n for n in list(globals()) if not n.startswith("_") and n not in ("os", "path", "ABCMeta", "abstractmethod")) | {
    n for n in ("_exit",) if n in globals()
}


# ---- of os.path


def commonprefix(paths):
    if not paths:
        return ""
    if not isinstance(paths[0], (list, tuple)):
        paths = tuple(map(os.fspath, paths))
    least, greatest = min(paths), max(paths)
    for i, c in enumerate(least):
        if c != greatest[i]:
            return least[:i]
    return least


def commonpath(paths):
    paths = [os.fspath(p) for p in paths]
    if paths and isinstance(paths[0], bytes):
        return fsencode(commonpath([fsdecode(p) for p in paths]))
    parts = [[part for part in p.split("/") if part and part != "."] for p in paths]
    if not parts:
        raise ValueError("commonpath() arg is an empty sequence")
    rooted = {p[:1] == "/" for p in paths}
    if len(rooted) > 1:
        raise ValueError("Can't mix absolute and relative paths")
    return ("/" if rooted.pop() else "") + "/".join(commonprefix(parts))


def samestat(s1, s2):
    return s1.st_ino == s2.st_ino and s1.st_dev == s2.st_dev


def samefile(f1, f2):
    if _posix is None:
        stat(f1)
        stat(f2)
        return path.realpath(f1) == path.realpath(f2)
    return samestat(stat(f1), stat(f2))


def sameopenfile(fp1, fp2):
    return samestat(stat(fp1), stat(fp2))


def islink(p):
    try:
        return _posix is not None and lstat(p).st_mode & _TYPE == _LINK
    except (OSError, ValueError, AttributeError):
        return False


def lexists(p):
    try:
        lstat(p)
    except (OSError, ValueError):
        return False
    return True


def getmtime(p):
    return stat(p).st_mtime


def getatime(p):
    return stat(p).st_atime


def getctime(p):
    return stat(p).st_ctime


def getsize(p):
    return stat(p).st_size


supports_unicode_filenames = False


def splitdrive(p):
    p = os.fspath(p)
    return p[:0], p


def expanduser(path):
    path = os.fspath(path)
    home = environ.get("HOME")
    text = fsdecode(path)
    if home is None or text[:1] != "~" or text[1:2] not in ("", "/"):
        return path
    result = home.rstrip("/") + text[1:] or "/"
    return fsencode(result) if isinstance(path, bytes) else result


def expandvars(path):
    path = os.fspath(path)
    binary = isinstance(path, bytes)
    text = fsdecode(path)
    if "$" not in text:
        return path
    parts = []
    at = 0
    while True:
        sign = text.find("$", at)
        if sign < 0:
            break
        parts.append(text[at:sign])
        braced = text[sign + 1 : sign + 2] == "{"
        end = sign + 1 + braced
        if braced:
            close = text.find("}", end)
            name = text[end:close] if close >= 0 else None
            after = close + 1
        else:
            while end < len(text) and text[end].isascii() and (text[end].isalnum() or text[end] == "_"):
                end += 1
            name, after = text[sign + 1 : end], end
        if not name or name not in environ:
            after = max(after, sign + 1) if name is not None else sign + 1
            parts.append(text[sign:after])
        else:
            parts.append(environ[name])
        at = after
    result = "".join(parts) + text[at:]
    return fsencode(result) if binary else result


def ismount(p):
    try:
        here = lstat(p)
        if here.st_mode & _TYPE == _LINK:
            return False
        above = lstat(path.join(p, b".." if isinstance(os.fspath(p), bytes) else ".."))
    except (OSError, ValueError):
        return False
    return here.st_dev != above.st_dev or here.st_ino == above.st_ino


def realpath(filename, *, strict=False):
    filename = os.fspath(filename)
    if _posix is None:
        return path.abspath(filename)
    binary = isinstance(filename, bytes)
    here = fsdecode(filename)
    if filename[:1] not in ("/", b"/"):
        here = os.getcwd() + "/" + fsdecode(filename)
    rest = [part for part in reversed(here.split("/")) if part and part != "."]
    done = ""
    seen = {}
    while rest:
        part = rest.pop()
        if part is None:
            seen[rest.pop()] = done
            continue
        if part == "..":
            done = done.rpartition("/")[0]
            continue
        full = done + "/" + part
        try:
            if lstat(full).st_mode & _TYPE != _LINK:
                done = full
                continue
            if full in seen:
                if seen[full] is not None:
                    done = seen[full]
                    continue
                if strict:
                    stat(full)
                done = full
                continue
            target = readlink(full)
        except OSError:
            if strict:
                raise
            done = full
            continue
        seen[full] = None
        rest += [full, None]
        if target.startswith("/"):
            done = ""
        rest += [piece for piece in reversed(target.split("/")) if piece and piece != "."]
    return fsencode(done or "/") if binary else done or "/"


def normcase(s):
    return os.fspath(s)
