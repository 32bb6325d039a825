"""Imports as tests want them: fresh, without some modules, or else skipped."""
import contextlib
import importlib
import sys
import unittest

# Where CPython has a module once in C and once in Python, one module serves both kinds of tests. A test of the C form is skipped by
# its own check when the form is not there; for these that check comes too late.
ONE_FOR_BOTH = ("_json", "_bisect", "_heapq", "_functools", "_collections", "_operator")


def import_module(name, deprecated=False, *, required_on=()):
    try:
        return importlib.import_module(name)
    except ImportError as exc:
        raise unittest.SkipTest(str(exc)) from None


def import_fresh_module(name, fresh=(), blocked=(), deprecated=False, *, usefrozen=False):
    """The module imported anew; None if one of `fresh` is not to be had."""
    for wanted in fresh:
        if wanted in ONE_FOR_BOTH:
            continue
        try:
            importlib.import_module(wanted)
        except ImportError:
            return None
    saved = {n: m for n, m in sys.modules.items() if n == name or n.startswith(name + ".") or n in fresh or n in blocked}
    for n in saved:
        del sys.modules[n]
    for n in blocked:
        if n not in ONE_FOR_BOTH:
            sys.modules[n] = None
    try:
        return importlib.import_module(name)
    except ImportError:
        return None
    finally:
        for n in [n for n in sys.modules if n == name or n.startswith(name + ".") or n in fresh or n in blocked]:
            del sys.modules[n]
        sys.modules.update(saved)


@contextlib.contextmanager
def frozen_modules(enabled=True):
    yield


class CleanImport:
    def __init__(self, *names, usefrozen=False):
        self._saved = sys.modules.copy()
        for name in names:
            sys.modules.pop(name, None)

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        sys.modules.update(self._saved)


class DirsOnSysPath:
    def __init__(self, *paths):
        self._saved = sys.path[:]
        sys.path.extend(paths)

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        sys.path[:] = self._saved


def unload(name):
    sys.modules.pop(name, None)


def forget(modname):
    unload(modname)


def modules_setup():
    return (sys.modules.copy(),)


def modules_cleanup(saved):
    sys.modules.clear()
    sys.modules.update(saved)
