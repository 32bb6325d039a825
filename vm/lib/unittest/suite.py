# A suite: tests that are run one after the other, with the fixtures of the classes and modules that they change between.
import sys
from unittest import case
from unittest.util import strclass

__unittest = True


class BaseTestSuite:
    _cleanup = True

    def __init__(self, tests=()):
        self._tests = []
        self._removed_tests = 0
        self.addTests(tests)

    def __repr__(self):
        return f"<{strclass(self.__class__)} tests={list(self)}>"

    def __eq__(self, other):
        return list(self) == list(other) if isinstance(other, self.__class__) else NotImplemented

    __hash__ = object.__hash__

    def __iter__(self):
        return iter(self._tests)

    def countTestCases(self):
        return self._removed_tests + sum(test.countTestCases() for test in self if test)

    def addTest(self, test):
        if not callable(test):
            raise TypeError(f"{test!r} is not callable")
        if isinstance(test, type) and issubclass(test, (case.TestCase, TestSuite)):
            raise TypeError("TestCases and TestSuites must be instantiated before passing them to addTest()")
        self._tests.append(test)

    def addTests(self, tests):
        if isinstance(tests, str):
            raise TypeError("tests must be an iterable of tests, not a string")
        for test in tests:
            self.addTest(test)

    def run(self, result):
        for i, test in enumerate(self):
            if result.shouldStop:
                break
            test(result)
            self._forget(i)
        return result

    def _forget(self, i):
        """What ran is let go, so that what it holds does not live as long as the suite."""
        if self._cleanup and getattr(self._tests[i], "countTestCases", None):
            self._removed_tests += self._tests[i].countTestCases()
            self._tests[i] = None

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        for test in self:
            test.debug()


class TestSuite(BaseTestSuite):
    def run(self, result, debug=False):
        outermost = not getattr(result, "_testRunEntered", False)
        result._testRunEntered = True
        for i, test in enumerate(self):
            if result.shouldStop:
                break
            if not _is_suite(test):
                cls = test.__class__
                self._leave_class(result, cls)
                self._change_module(result, cls)
                self._enter_class(result, cls)
                result._previousTestClass = cls
                if getattr(cls, "_classSetupFailed", False) or getattr(result, "_moduleSetUpFailed", False):
                    continue
            test.debug() if debug else test(result)
            self._forget(i)
        if outermost:
            self._leave_class(result, None)
            self._leave_module(result)
            result._testRunEntered = False
        return result

    def debug(self):
        self.run(_DebugResult(), True)

    def _enter_class(self, result, cls):
        if cls is getattr(result, "_previousTestClass", None) or getattr(result, "_moduleSetUpFailed", False):
            return
        if getattr(cls, "__unittest_skip__", False):
            return
        cls._classSetupFailed = False
        set_up = getattr(cls, "setUpClass", None)
        if set_up is None:
            return
        try:
            set_up()
        except Exception as exc:
            if isinstance(result, _DebugResult):
                raise
            cls._classSetupFailed = True
            _report(result, exc, "setUpClass", strclass(cls))
            self._clean_class(result, cls)

    def _leave_class(self, result, new):
        cls = getattr(result, "_previousTestClass", None)
        if cls is None or cls is new or getattr(cls, "_classSetupFailed", False) or getattr(result, "_moduleSetUpFailed", False):
            return
        if getattr(cls, "__unittest_skip__", False):
            return
        try:
            getattr(cls, "tearDownClass", lambda: None)()
        except Exception as exc:
            if isinstance(result, _DebugResult):
                raise
            _report(result, exc, "tearDownClass", strclass(cls))
        self._clean_class(result, cls)

    def _clean_class(self, result, cls):
        clean = getattr(cls, "doClassCleanups", None)
        if clean is None:
            return
        clean()
        for info in cls.tearDown_exceptions:
            if isinstance(result, _DebugResult):
                raise info[1]
            _report(result, info[1], "setUpClass" if cls._classSetupFailed else "tearDownClass", strclass(cls))

    def _change_module(self, result, cls):
        previous = getattr(result, "_previousTestClass", None)
        name = cls.__module__
        if previous is not None and previous.__module__ == name:
            return
        self._leave_module(result)
        result._moduleSetUpFailed = False
        set_up = getattr(sys.modules.get(name), "setUpModule", None)
        if set_up is None:
            return
        try:
            set_up()
        except Exception as exc:
            if isinstance(result, _DebugResult):
                raise
            result._moduleSetUpFailed = True
            _report(result, exc, "setUpModule", name)
            self._clean_module(result, "setUpModule", name)

    def _leave_module(self, result):
        previous = getattr(result, "_previousTestClass", None)
        if previous is None or getattr(result, "_moduleSetUpFailed", False):
            return
        name = previous.__module__
        tear_down = getattr(sys.modules.get(name), "tearDownModule", None)
        if tear_down is not None:
            try:
                tear_down()
            except Exception as exc:
                if isinstance(result, _DebugResult):
                    raise
                _report(result, exc, "tearDownModule", name)
        self._clean_module(result, "tearDownModule", name)

    def _clean_module(self, result, fixture, name):
        try:
            case.doModuleCleanups()
        except Exception as exc:
            if isinstance(result, _DebugResult):
                raise
            _report(result, exc, fixture, name)


def _report(result, exc, fixture, name):
    holder = _ErrorHolder(f"{fixture} ({name})")
    if isinstance(exc, case.SkipTest) and hasattr(result, "addSkip"):
        result.addSkip(holder, str(exc))
    else:
        result.addError(holder, (type(exc), exc, exc.__traceback__))


class _ErrorHolder:
    """Stands in the place of a test for a fixture that failed."""

    failureException = None

    def __init__(self, description):
        self.description = description

    def id(self):
        return self.description

    def shortDescription(self):
        return None

    def __repr__(self):
        return f"<ErrorHolder description={self.description!r}>"

    def __str__(self):
        return self.description

    def run(self, result):
        pass

    __call__ = run

    def countTestCases(self):
        return 0


def _is_suite(test):
    try:
        iter(test)
    except TypeError:
        return False
    return True


class _DebugResult:
    _previousTestClass = None
    _moduleSetUpFailed = False
    shouldStop = False
