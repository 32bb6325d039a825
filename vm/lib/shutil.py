# Copying, moving and removing files and trees.
import os

__all__ = ["Error", "SameFileError", "copy", "copy2", "copyfile", "copyfileobj", "copymode", "copystat", "copytree",
           "disk_usage", "get_terminal_size", "ignore_patterns", "move", "rmtree", "which"]

COPY_BUFSIZE = 16384


class Error(OSError):
    pass


class SameFileError(Error):
    """Source and destination are the same file."""


def copyfileobj(fsrc, fdst, length=0):
    while data := fsrc.read(length or COPY_BUFSIZE):
        fdst.write(data)


def _same(src, dst):
    return os.path.exists(dst) and os.path.samefile(src, dst)


def copyfile(src, dst, *, follow_symlinks=True):
    if _same(src, dst):
        raise SameFileError(f"{src!r} and {dst!r} are the same file")
    if not follow_symlinks and os.path.islink(src):
        os.symlink(os.readlink(src), dst)
        return dst
    with open(src, "rb") as source, open(dst, "wb") as target:
        copyfileobj(source, target)
    return dst


def copymode(src, dst, *, follow_symlinks=True):
    if hasattr(os, "chmod"):
        os.chmod(dst, os.stat(src).st_mode & 0o7777)


def copystat(src, dst, *, follow_symlinks=True):
    copymode(src, dst)
    if hasattr(os, "utime"):
        st = os.stat(src)
        os.utime(dst, ns=(st.st_atime_ns, st.st_mtime_ns))


def _copy(src, dst, follow_symlinks, finish):
    if os.path.isdir(dst):
        dst = os.path.join(dst, os.path.basename(src))
    copyfile(src, dst, follow_symlinks=follow_symlinks)
    if not os.path.islink(dst):
        finish(src, dst)
    return dst


def copy(src, dst, *, follow_symlinks=True):
    return _copy(src, dst, follow_symlinks, copymode)


def copy2(src, dst, *, follow_symlinks=True):
    return _copy(src, dst, follow_symlinks, copystat)


def ignore_patterns(*patterns):
    from fnmatch import filter

    return lambda path, names: {name for pattern in patterns for name in filter(names, pattern)}


def copytree(src, dst, symlinks=False, ignore=None, copy_function=copy2, ignore_dangling_symlinks=False,
             dirs_exist_ok=False):
    names = os.listdir(src)
    left_out = ignore(os.fspath(src), names) if ignore is not None else ()
    os.makedirs(dst, exist_ok=dirs_exist_ok)
    errors = []
    for name in names:
        if name in left_out:
            continue
        source, target = os.path.join(src, name), os.path.join(dst, name)
        try:
            if symlinks and os.path.islink(source):
                os.symlink(os.readlink(source), target)
            elif os.path.isdir(source):
                copytree(source, target, symlinks, ignore, copy_function, ignore_dangling_symlinks, dirs_exist_ok)
            else:
                copy_function(source, target)
        except Error as error:
            errors += error.args[0]
        except OSError as error:
            errors.append((source, target, str(error)))
    try:
        copystat(src, dst)
    except OSError as error:
        errors.append((src, dst, str(error)))
    if errors:
        raise Error(errors)
    return dst


def rmtree(path, ignore_errors=False, onerror=None, *, dir_fd=None):
    def failed(function, name, error):
        if ignore_errors:
            return
        if onerror is None:
            raise error
        onerror(function, name, (type(error), error, error.__traceback__))

    if os.path.islink(path):
        return failed(os.path.islink, path, OSError("Cannot call rmtree on a symbolic link"))
    try:
        entries = list(os.scandir(path))
    except OSError as error:
        return failed(os.scandir, path, error)
    for entry in entries:
        if entry.is_dir(follow_symlinks=False):
            rmtree(entry.path, ignore_errors, onerror)
            continue
        try:
            os.unlink(entry.path)
        except OSError as error:
            failed(os.unlink, entry.path, error)
    try:
        os.rmdir(path)
    except OSError as error:
        failed(os.rmdir, path, error)


rmtree.avoids_symlink_attacks = False


def move(src, dst, copy_function=copy2):
    target = dst
    if os.path.isdir(dst):
        if _same(src, dst):
            os.rename(src, dst)
            return dst
        target = os.path.join(dst, os.path.basename(os.fspath(src).rstrip("/")))
        if os.path.exists(target):
            raise Error(f"Destination path '{target}' already exists")
    try:
        os.rename(src, target)
    except OSError as error:
        if error.errno != 18:  # another file system
            raise
        if os.path.isdir(src):
            copytree(src, target, symlinks=True, copy_function=copy_function)
            rmtree(src)
        else:
            copy_function(src, target)
            os.unlink(src)
    return target


def disk_usage(path):
    from collections import namedtuple

    s = os.statvfs(path)
    total, free = s.f_blocks * s.f_frsize, s.f_bavail * s.f_frsize
    return namedtuple("usage", "total used free")(total, total - free, free)


def get_terminal_size(fallback=(80, 24)):
    try:
        columns, lines = (int(os.environ.get(name, 0)) for name in ("COLUMNS", "LINES"))
    except ValueError:
        columns = lines = 0
    make = getattr(os, "terminal_size", tuple)
    return make((columns or fallback[0], lines or fallback[1]))


def which(cmd, mode=1, path=None):
    def runs(name):
        return os.path.exists(name) and os.access(name, mode) and not os.path.isdir(name)

    if os.path.dirname(cmd):
        return cmd if runs(cmd) else None
    for folder in (os.environ.get("PATH", os.defpath) if path is None else path).split(":"):
        name = os.path.join(folder, cmd)
        if runs(name):
            return name
    return None
