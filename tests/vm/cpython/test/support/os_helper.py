"""Files and folders of tests."""
import contextlib
import os
import unittest

TESTFN_ASCII = "@test_adder_tmp"
TESTFN_UNICODE = TESTFN_ASCII + "-\xe0\xf2\u0258\u0141\u011f"
TESTFN_UNENCODABLE = None
TESTFN_UNDECODABLE = None
TESTFN_NONASCII = TESTFN_UNICODE
FS_NONASCII = "\xe6"
TESTFN = TESTFN_ASCII
SAVEDCWD = os.getcwd()


def unlink(filename):
    try:
        os.unlink(filename)
    except (FileNotFoundError, NotADirectoryError):
        pass


def rmdir(dirname):
    try:
        os.rmdir(dirname)
    except FileNotFoundError:
        pass


def rmtree(path):
    try:
        entries = os.listdir(path)
    except FileNotFoundError:
        return
    for entry in entries:
        full = os.path.join(path, entry)
        if os.path.isdir(full):
            rmtree(full)
        else:
            unlink(full)
    rmdir(path)


def create_empty_file(filename):
    open(filename, "w").close()


@contextlib.contextmanager
def temp_dir(path=None, quiet=False):
    path = path or TESTFN + "_folder"
    made = not os.path.isdir(path)
    if made:
        os.mkdir(path)
    try:
        yield os.path.abspath(path)
    finally:
        if made:
            rmtree(path)


@contextlib.contextmanager
def change_cwd(path, quiet=False):
    saved = os.getcwd()
    os.chdir(path)
    try:
        yield os.getcwd()
    finally:
        os.chdir(saved)


@contextlib.contextmanager
def temp_cwd(name="tempcwd", quiet=False):
    with temp_dir(path=name, quiet=quiet) as path:
        with change_cwd(path, quiet=quiet) as cwd:
            yield cwd


@contextlib.contextmanager
def temp_umask(umask):
    yield


def can_symlink():
    return False


def skip_unless_symlink(test):
    return unittest.skip("needs symbolic links")(test)


skip_unless_xattr = skip_unless_symlink


def fs_is_case_insensitive(directory):
    return False


class FakePath:
    def __init__(self, path):
        self.path = path

    def __repr__(self):
        return f"<FakePath {self.path!r}>"

    def __fspath__(self):
        if isinstance(self.path, BaseException) or isinstance(self.path, type) and issubclass(self.path, BaseException):
            raise self.path
        return self.path


class EnvironmentVarGuard:
    """os.environ, with what is changed through it put back at the end."""

    def __init__(self):
        self._changed = {}

    def _keep(self, name):
        if name not in self._changed:
            self._changed[name] = os.environ.get(name)

    def __getitem__(self, name):
        return os.environ[name]

    def __setitem__(self, name, value):
        self._keep(name)
        os.environ[name] = value

    def __delitem__(self, name):
        self._keep(name)
        if name in os.environ:
            del os.environ[name]

    def __contains__(self, name):
        return name in os.environ

    def set(self, name, value):
        self[name] = value

    def unset(self, name):
        del self[name]

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        for name, value in self._changed.items():
            if value is not None:
                os.environ[name] = value
            elif name in os.environ:
                del os.environ[name]
