# The files whose names go with a shell pattern.
import os
from fnmatch import filter as _filter

__all__ = ["escape", "glob", "iglob"]


def has_magic(s):
    return any(c in s for c in ((b"*", b"?", b"[") if isinstance(s, bytes) else "*?["))


def escape(pathname):
    if isinstance(pathname, bytes):
        return b"".join(b"[" + bytes([c]) + b"]" if c in b"*?[" else bytes([c]) for c in pathname)
    return "".join(f"[{c}]" if c in "*?[" else c for c in pathname)


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive, include_hidden=include_hidden))


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    if isinstance(pathname, bytes):
        root_dir = None if root_dir is None else os.fsdecode(root_dir)
        names = iglob(os.fsdecode(pathname), root_dir=root_dir, recursive=recursive, include_hidden=include_hidden)
        return map(os.fsencode, names)
    root = "" if root_dir is None else root_dir
    found = _glob(root, pathname, recursive, False, include_hidden)
    if not pathname or recursive and pathname[:2] in ("**", b"**"):
        found = (name for name in found if name)
    return found


def _glob(root, pathname, recursive, folders_only, hidden):
    folder, base = os.path.split(pathname)
    if not has_magic(pathname):
        full = os.path.join(root, pathname)
        if base and os.path.lexists(full) or not base and os.path.isdir(os.path.join(root, folder)):
            yield pathname
        return
    if not folder:
        yield from _in_folder(root, folder, base, recursive, folders_only, hidden)
        return
    folders = _glob(root, folder, recursive, True, hidden) if folder != pathname and has_magic(folder) else [folder]
    for one in folders:
        for name in _in_folder(root, one, base, recursive, folders_only, hidden):
            yield os.path.join(one, name)


def _in_folder(root, folder, base, recursive, folders_only, hidden):
    full = os.path.join(root, folder) if root or folder else folder
    if not has_magic(base):
        if base and os.path.lexists(os.path.join(full, base)) or not base and os.path.isdir(full):
            yield base
        return
    if recursive and base in ("**", b"**"):
        if not full or os.path.isdir(full):
            yield base[:0]
            yield from _below(full, base[:0], folders_only, hidden)
        return
    names = _names(full, base, folders_only)
    dot = b"." if isinstance(base, bytes) else "."
    if not hidden and not base.startswith(dot):
        names = [name for name in names if not name.startswith(dot)]
    yield from _filter(names, base)


def _names(full, like, folders_only):
    try:
        with os.scandir(full or (b"." if isinstance(like, bytes) else ".")) as entries:
            return [e.name for e in entries if not folders_only or e.is_dir()]
    except OSError:
        return []


def _below(full, like, folders_only, hidden):
    for name in _names(full, like, folders_only):
        if hidden or not name.startswith(b"." if isinstance(name, bytes) else "."):
            yield name
            path = os.path.join(full, name) if full else name
            if os.path.isdir(path):
                for deeper in _below(path, like, folders_only, hidden):
                    yield os.path.join(name, deeper)
