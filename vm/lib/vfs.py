"""vfs: mounting file systems that are Python objects. The native os, open() and import ask _route() first while any is
mounted. A path that begins with "/" reaches a file system without its mount point; another goes as it is to the file
system that the current directory is in, which keeps its own current directory."""
import os

_mounts = []  # (mount point, file system), the longest point first
_current = None  # the row of the current directory
_inside = False  # a file system that lies on the host's is at work


def _find(path):
    """The row and the path in it; None: it is not in a mounted file system."""
    if not path.startswith("/"):
        return (_current, path) if _current else None
    for row in _mounts:
        point = row[0]
        if point == "/":
            return row, path
        if path == point or path.startswith(point + "/"):
            return row, path[len(point):] or "/"
    return None


def _module(fs, path, directory, name):
    """A module's file: (file name, is it a package, source)."""
    base = path.rstrip("/") + "/" + name if path != "." else name
    shown = directory.rstrip("/") + "/" + name
    for suffix, package in ((("/__init__.py", True), (".py", False))):
        try:
            mode = fs.stat(base + suffix)[0]
        except OSError:
            continue
        if mode & 0x4000:
            continue
        file = fs.open(base + suffix, "r")
        try:
            text = file.read()
        finally:
            file.close()
        return shown + suffix, package, text if isinstance(text, str) else bytes(text).decode()
    return NotImplemented


def _route(operation, path, other):
    global _current
    if _inside:
        return NotImplemented
    if operation == "getcwd":
        if _current is None:
            return NotImplemented
        point, fs = _current
        inner = fs.getcwd()
        return inner if point == "/" else point if inner == "/" else point + inner
    if not isinstance(path, str):
        if not hasattr(path, "__fspath__"):
            return NotImplemented
        path = os.fspath(path)
    if operation == "find":
        directory, path = path, path or "."
    found = _find(path)
    if found is None:
        if operation == "chdir":
            _current = None
        return NotImplemented
    row, path = found
    fs = row[1]
    if operation == "find":
        return _module(fs, path, directory, other)
    if operation == "chdir":
        fs.chdir(path)
        _current = row
    elif operation == "open":
        return fs.open(path, other or "r")
    elif operation == "listdir":
        return [entry[0] for entry in fs.ilistdir("" if path == "." else path)]
    elif operation == "ilistdir":
        return iter(fs.ilistdir("" if path == "." else path))
    elif operation == "rename":
        target = _find(other)
        if target is None or target[0] is not row:
            raise OSError(1)
        fs.rename(path, target[1])
    else:
        return getattr(fs, operation)(path)


def mount(fsobj=None, mount_point=None, *, readonly=False, mkfs=False):
    if fsobj is None:
        return [(fs, point) for point, fs in _mounts]
    if not hasattr(fsobj, "mount"):
        raise OSError(19)  # a block device: no file system of ours is on it
    if not mount_point.startswith("/"):
        raise OSError(22)
    point = mount_point.rstrip("/") or "/"
    if any(row[0] == point for row in _mounts):
        raise OSError(1)
    fsobj.mount(readonly, mkfs)
    _mounts.append((point, fsobj))
    _mounts.sort(key=lambda row: -len(row[0]))
    os._set_router(_route)


def umount(mount_point):
    global _current
    for i, row in enumerate(_mounts):
        if row[1] is mount_point or row[0] == mount_point or (isinstance(mount_point, str) and
                                                               row[0] == mount_point.rstrip("/")):
            break
    else:
        raise OSError(22)
    del _mounts[i]
    if _current is row:
        _current = None
    if not _mounts:
        os._set_router(None)
    row[1].umount()


class VfsPosix:
    """A folder of the host's files as a file system."""

    def __init__(self, root=None):
        self._root = os.getcwd() if root is None else os.fspath(root)
        self._cwd = "/"
        self._readonly = False

    def mount(self, readonly, mkfs):
        self._readonly = readonly

    def umount(self):
        pass

    def _real(self, path, writes=False):
        if writes and self._readonly:
            raise OSError(30)
        if not path.startswith("/"):
            path = self._cwd.rstrip("/") + "/" + path
        parts = []
        for part in path.split("/"):
            if part == "..":
                del parts[-1:]
            elif part and part != ".":
                parts.append(part)
        return self._root.rstrip("/") + "/" + "/".join(parts)

    def _call(self, function, *args):
        global _inside
        before, _inside = _inside, True
        try:
            return function(*args)
        finally:
            _inside = before

    def open(self, path, mode):
        return self._call(open, self._real(path, any(c in mode for c in "wax+")), mode)

    def chdir(self, path):
        real = self._real(path)
        if not self._call(os.stat, real)[0] & 0x4000:
            raise OSError(20)
        self._cwd = real[len(self._root.rstrip("/")):].rstrip("/") or "/"

    def getcwd(self):
        return self._cwd

    def ilistdir(self, path="."):
        return self._call(os.ilistdir, self._real(path))

    def stat(self, path):
        return self._call(os.stat, self._real(path))

    def statvfs(self, path):
        return self._call(os.statvfs, self._real(path))

    def mkdir(self, path):
        self._call(os.mkdir, self._real(path, True))

    def rmdir(self, path):
        self._call(os.rmdir, self._real(path, True))

    def remove(self, path):
        self._call(os.remove, self._real(path, True))

    def rename(self, old, new):
        self._call(os.rename, self._real(old, True), self._real(new, True))
