"""What CPython's tests ask of `test.support`, for a Python that is not CPython: tests of CPython's own implementation are skipped.

Names and meaning are those of CPython's documentation ("test.support"); it holds what the files of suite.py use.
"""
import contextlib
import functools
import gc
import os
import sys
import unittest

verbose = False
Py_DEBUG = False
Py_TRACE_REFS = False
HAVE_DOCSTRINGS = True
MISSING_C_DOCSTRINGS = False
is_jython = is_android = is_emscripten = is_wasi = is_apple = False
has_fork_support = has_subprocess_support = has_socket_support = False
max_memuse = real_max_memuse = 0
failfast = False
use_resources = None
_1M = 1024 * 1024
_1G = 1024 * _1M
_2G = 2 * _1G
_4G = 4 * _1G
MAX_Py_ssize_t = sys.maxsize
NHASHBITS = 8 * 8
LOOPBACK_TIMEOUT = 10.0
INTERNET_TIMEOUT = 60.0
SHORT_TIMEOUT = 60.0
LONG_TIMEOUT = 300.0
SUPPORT_DIR = os.path.dirname(os.path.abspath(__file__))
TEST_HOME_DIR = "/usr/lib/python3.11/test"
TEST_DATA_DIR = TEST_HOME_DIR + "/data"
STDLIB_DIR = "/usr/lib/python3.11"
REPO_ROOT = STDLIB_DIR
PIPE_MAX_SIZE = 4 * 1024 * 1024 + 1


class Error(Exception):
    pass


class TestFailed(Error):
    pass


class TestFailedWithDetails(TestFailed):
    pass


class TestDidNotRun(Error):
    pass


class ResourceDenied(unittest.SkipTest):
    pass


# ---- which tests are for whom ----


def check_impl_detail(**guards):
    """True where the guards name this implementation; without guards only CPython is meant."""
    guards = guards or {"cpython": True}
    default = not next(iter(guards.values()))
    return guards.get(sys.implementation.name, default)


def impl_detail(msg=None, **guards):
    if check_impl_detail(**guards):
        return _same
    return unittest.skip(msg or "implementation detail of CPython")


def _same(test):
    return test


def cpython_only(test):
    return impl_detail(cpython=True)(test)


def no_tracing(func):
    return func


def refcount_test(test):
    return unittest.skip("counts references")(test)


def requires(resource, msg=None):
    raise ResourceDenied(msg or f"Use of the {resource!r} resource not enabled")


def is_resource_enabled(resource):
    return False


def requires_resource(resource):
    return unittest.skip(f"resource {resource!r} is not enabled")


def requires_mac_ver(*min_version):
    return _same


def requires_subprocess():
    return unittest.skip("needs subprocesses")


def requires_fork():
    return unittest.skip("needs fork")


def requires_working_socket(*, module=False):
    if module:
        raise unittest.SkipTest("needs sockets")
    return unittest.skip("needs sockets")


def requires_gil_enabled(msg="needs the GIL enabled"):
    return _same


def requires_limited_api(test):
    return unittest.skip("needs CPython's C API")(test)


requires_legacy_unicode_capi = unittest.skip("needs CPython's C API")
requires_IEEE_754 = _same
requires_docstrings = _same
requires_zlib = requires_gzip = requires_bz2 = requires_lzma = lambda reason="": _same
skip_if_buggy_ucrt_strfptime = skip_if_sanitizer = _same
has_strftime_extensions = True


def skip_if_pgo_task(test):
    return test


def skip_if_broken_multiprocessing_synchronize():
    raise unittest.SkipTest("needs multiprocessing")


def system_must_validate_cert(f):
    return f


def python_is_optimized():
    return True


def check_sanitizer(*, address=False, memory=False, ub=False):
    return False


def bigmemtest(size, memuse, dry_run=True):
    """With no memory to spare the test is run with a small size, unless it says that this makes no sense."""

    def decorator(f):
        @functools.wraps(f)
        def wrapper(self):
            if not dry_run:
                raise unittest.SkipTest(f"not enough memory: {size * memuse / 1024 ** 3:.1f}G minimum needed")
            return f(self, 5147)

        wrapper.size = size
        wrapper.memuse = memuse
        return wrapper

    return decorator


def bigaddrspacetest(f):
    def wrapper(self):
        raise unittest.SkipTest("needs all of the address space")

    return wrapper


def get_attribute(obj, name):
    try:
        return getattr(obj, name)
    except AttributeError:
        raise unittest.SkipTest(f"object {obj!r} has no attribute {name!r}") from None


# ---- output ----


@contextlib.contextmanager
def captured_output(stream_name):
    from io import StringIO

    saved = getattr(sys, stream_name)
    setattr(sys, stream_name, StringIO())
    try:
        yield getattr(sys, stream_name)
    finally:
        setattr(sys, stream_name, saved)


def captured_stdout():
    return captured_output("stdout")


def captured_stderr():
    return captured_output("stderr")


def captured_stdin():
    return captured_output("stdin")


def record_original_stdout(stdout):
    pass


def get_original_stdout():
    return sys.stdout


def print_warning(msg):
    print("Warning --", msg, file=sys.stderr)


# ---- changes that are undone ----


@contextlib.contextmanager
def swap_attr(obj, attr, new_val):
    absent = object()
    old = getattr(obj, attr, absent)
    setattr(obj, attr, new_val)
    try:
        yield None if old is absent else old
    finally:
        if old is not absent:
            setattr(obj, attr, old)
        elif hasattr(obj, attr):
            delattr(obj, attr)


@contextlib.contextmanager
def swap_item(obj, item, new_val):
    absent = object()
    old = obj[item] if item in obj else absent
    obj[item] = new_val
    try:
        yield None if old is absent else old
    finally:
        if old is not absent:
            obj[item] = old
        elif item in obj:
            del obj[item]


@contextlib.contextmanager
def disable_gc():
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@contextlib.contextmanager
def infinite_recursion(max_depth=75):
    old = sys.getrecursionlimit()
    try:
        sys.setrecursionlimit(max_depth)
        yield
    finally:
        sys.setrecursionlimit(old)


@contextlib.contextmanager
def adjust_int_max_str_digits(max_digits):
    old = sys.get_int_max_str_digits()
    try:
        sys.set_int_max_str_digits(max_digits)
        yield
    finally:
        sys.set_int_max_str_digits(old)


def setswitchinterval(interval):
    pass


def run_with_locale(catstr, *locales):
    return _same  # there is one locale, C


def run_with_tz(tz):
    return unittest.skip("needs time zones")


class SuppressCrashReport:
    """There is no report of the system to suppress."""

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        pass


class SaveSignals:
    def save(self):
        pass

    restore = save


class catch_unraisable_exception:
    def __init__(self):
        self.unraisable = None
        self._old = None

    def _hook(self, unraisable):
        self.unraisable = unraisable

    def __enter__(self):
        self._old = getattr(sys, "unraisablehook", None)
        sys.unraisablehook = self._hook
        return self

    def __exit__(self, *exc_info):
        if self._old is not None:
            sys.unraisablehook = self._old
        del self.unraisable


# ---- checks ----


def gc_collect():
    for _ in range(3):
        gc.collect()


def check_syntax_error(testcase, statement, errtext="", *, lineno=None, offset=None):
    with testcase.assertRaisesRegex(SyntaxError, errtext) as caught:
        compile(statement, "<test string>", "exec")
    err = caught.exception
    testcase.assertIsNotNone(err.lineno)
    if lineno is not None:
        testcase.assertEqual(err.lineno, lineno)
    testcase.assertIsNotNone(err.offset)
    if offset is not None:
        testcase.assertEqual(err.offset, offset)


def check_free_after_iterating(test, iter, cls, args=()):
    """An iterator that is used up holds its sequence no more."""
    done = False

    class Freed(cls):
        def __del__(self):
            nonlocal done
            done = True
            try:
                next(it)
            except StopIteration:
                pass

    it = iter(Freed(*args))
    test.assertRaises(StopIteration, next, it)
    gc_collect()
    test.assertTrue(done)


def check_disallow_instantiation(testcase, tp, *args, **kwds):
    name = f"{tp.__module__}.{tp.__name__}"
    if tp.__module__ == "builtins":
        name = tp.__name__
    with testcase.assertRaisesRegex(TypeError, f"cannot create '{name}' instances"):
        tp(*args, **kwds)


def check__all__(test_case, module, name_of_module=None, extra=(), not_exported=()):
    modules = (name_of_module or module.__name__,)
    if isinstance(name_of_module, tuple):
        modules = name_of_module
    expected = set(extra)
    for name in dir(module):
        if name.startswith("_") or name in not_exported:
            continue
        obj = getattr(module, name)
        origin = getattr(obj, "__module__", None)
        if origin in modules or (origin is None and not isinstance(obj, type(sys))):
            expected.add(name)
    test_case.assertCountEqual(module.__all__, expected)


def check_sizeof(test, o, size):
    raise unittest.SkipTest("sizes of objects are CPython's own")


def calcobjsize(fmt):
    raise unittest.SkipTest("sizes of objects are CPython's own")


calcvobjsize = calcobjsize


def collision_stats(nbins, nballs):
    """The mean and the standard deviation of the number of collisions when balls are thrown into bins at random."""
    from math import exp, log1p, sqrt

    n, k = nbins, nballs
    empty = n * exp(k * log1p(-1.0 / n))  # bins that are expected to stay empty
    pairs = n * (n - 1) * exp(k * log1p(-2.0 / n)) if n > 2 else 0.0
    return k - (n - empty), sqrt(max(pairs + empty - empty * empty, 0.0))


class _ALWAYS_EQ:
    def __eq__(self, other):
        return True

    def __ne__(self, other):
        return False


class _NEVER_EQ:
    def __eq__(self, other):
        return False

    def __ne__(self, other):
        return True

    def __hash__(self):
        return 1


@functools.total_ordering
class _LARGEST:
    def __eq__(self, other):
        return isinstance(other, _LARGEST)

    def __lt__(self, other):
        return False


@functools.total_ordering
class _SMALLEST:
    def __eq__(self, other):
        return isinstance(other, _SMALLEST)

    def __gt__(self, other):
        return False


ALWAYS_EQ = _ALWAYS_EQ()
NEVER_EQ = _NEVER_EQ()
LARGEST = _LARGEST()
SMALLEST = _SMALLEST()


# ---- files, loading and running ----


def findfile(filename, subdir=None):
    if os.path.isabs(filename):
        return filename
    if subdir is not None:
        filename = os.path.join(subdir, filename)
    for folder in (TEST_HOME_DIR, *sys.path):
        path = os.path.join(folder, filename)
        if os.path.exists(path):
            return path
    return filename


def open_urlresource(url, *args, **kw):
    raise ResourceDenied("needs the network")


def sortdict(mapping):
    return "{" + ", ".join(f"{key!r}: {mapping[key]!r}" for key in sorted(mapping)) + "}"


def load_package_tests(pkg_dir, loader, standard_tests, pattern):
    package = "test." + os.path.basename(pkg_dir)
    for entry in sorted(os.listdir(pkg_dir)):
        if entry.startswith("test") and entry.endswith(".py"):
            standard_tests.addTests(loader.loadTestsFromName(f"{package}.{entry[:-3]}"))
    return standard_tests


def run_unittest(*classes):
    suite = unittest.TestSuite()
    for cls in classes:
        if isinstance(cls, str):
            suite.addTest(unittest.defaultTestLoader.loadTestsFromModule(sys.modules[cls]))
        elif isinstance(cls, type):
            suite.addTest(unittest.defaultTestLoader.loadTestsFromTestCase(cls))
        else:
            suite.addTest(cls)
    result = unittest.TextTestRunner(verbosity=0).run(suite)
    if not result.wasSuccessful():
        raise TestFailed("multiple errors occurred")


def run_doctest(module, verbosity=None, optionflags=0):
    import doctest

    failed, tried = doctest.testmod(module, verbose=verbosity, optionflags=optionflags)
    if failed:
        raise TestFailed(f"{failed} of {tried} doctests failed")
    return failed, tried


def reap_children():
    pass


def wait_process(pid, *, exitcode, timeout=None):
    raise unittest.SkipTest("needs subprocesses")


def run_in_subinterp(code):
    raise unittest.SkipTest("needs subinterpreters")


def maybe_get_event_loop_policy():
    import asyncio

    return getattr(getattr(asyncio, "events", asyncio), "_event_loop_policy", None)


def optim_args_from_interpreter_flags():
    return []


args_from_interpreter_flags = optim_args_from_interpreter_flags


def missing_compiler_executable(cmd_names=()):
    return "cc"


def skip_on_s390x(test):
    return test


def __getattr__(name):
    # Helpers that are submodules; tests reach some of them as attributes without an import of their own.
    if name in ("os_helper", "import_helper", "warnings_helper", "threading_helper", "script_helper", "socket_helper"):
        import importlib

        return importlib.import_module("test.support." + name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


class SuppressCrashReport:
    def __enter__(self):
        return self

    def __exit__(self, *exc):
        return None
