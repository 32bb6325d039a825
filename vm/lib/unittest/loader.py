# Finds tests: methods of cases, cases of modules, modules of folders.
import os
import sys
from unittest import case, suite

__unittest = True


class _FailedTest(case.TestCase):
    """What could not be loaded, as a test that fails with the reason."""

    _testMethodName = None

    def __init__(self, name, exception):
        self._exception = exception
        self._name = name
        super().__init__("fail_to_load")
        self._testMethodName = name

    def fail_to_load(self):
        raise self._exception

    def __getattr__(self, name):
        if name == self.__dict__.get("_name"):
            return self.fail_to_load
        raise AttributeError(name)


def _compare(a, b):
    return (a > b) - (a < b)


class TestLoader:
    testMethodPrefix = "test"
    sortTestMethodsUsing = staticmethod(_compare)
    testNamePatterns = None
    suiteClass = suite.TestSuite

    def __init__(self):
        self.errors = []

    def loadTestsFromTestCase(self, testCaseClass):
        if issubclass(testCaseClass, suite.TestSuite):
            raise TypeError("Test cases should not be derived from TestSuite. Maybe you meant to derive from TestCase?")
        names = self.getTestCaseNames(testCaseClass)
        if not names and hasattr(testCaseClass, "runTest"):
            names = ["runTest"]
        return self.suiteClass([testCaseClass(name) for name in names])

    def loadTestsFromModule(self, module, *, pattern=None):
        tests = []
        for name in dir(module):
            obj = getattr(module, name)
            if isinstance(obj, type) and issubclass(obj, case.TestCase) and obj not in (case.TestCase, case.FunctionTestCase):
                tests.append(self.loadTestsFromTestCase(obj))
        tests = self.suiteClass(tests)
        load_tests = getattr(module, "load_tests", None)
        if load_tests is not None:
            try:
                return load_tests(self, tests, pattern)
            except Exception as exc:
                return self._failed(module.__name__, exc, f"Failed to call load_tests:\n{exc!r}")
        return tests

    def _failed(self, name, exc, text):
        self.errors.append(text)
        return self.suiteClass([_FailedTest(name, exc)])

    def loadTestsFromName(self, name, module=None):
        parts = name.split(".")
        rest = parts
        if module is None:
            error = None
            for n in range(len(parts), 0, -1):
                try:
                    __import__(".".join(parts[:n]))
                    module = sys.modules[".".join(parts[:n])]
                    rest = parts[n:]
                    break
                except ImportError as exc:
                    error = error or exc
            else:
                text = f"Failed to import test module: {name}\n{error}\n"
                return self._failed(parts[-1], ImportError(text), text)
        obj, parent = module, None
        for part in rest:
            try:
                parent, obj = obj, getattr(obj, part)
            except AttributeError as exc:
                return self._failed(part, exc, f"Failed to access attribute:\n{exc}")
        return self._from_object(obj, parent, name, rest)

    def _from_object(self, obj, parent, name, rest):
        if isinstance(obj, type(sys)):
            return self.loadTestsFromModule(obj)
        if isinstance(obj, type) and issubclass(obj, case.TestCase):
            return self.loadTestsFromTestCase(obj)
        if isinstance(parent, type) and issubclass(parent, case.TestCase) and callable(obj):
            return self.suiteClass([parent(rest[-1])])
        if isinstance(obj, suite.TestSuite):
            return obj
        if callable(obj):
            test = obj()
            if isinstance(test, suite.TestSuite):
                return test
            if isinstance(test, case.TestCase):
                return self.suiteClass([test])
            raise TypeError(f"calling {obj} returned {test}, not a test")
        raise TypeError(f"don't know how to make test from: {obj}")

    def loadTestsFromNames(self, names, module=None):
        return self.suiteClass([self.loadTestsFromName(name, module) for name in names])

    def _matches(self, cls, name):
        if self.testNamePatterns is None:
            return True
        from fnmatch import fnmatchcase

        full = f"{cls.__module__}.{cls.__qualname__}.{name}"
        return any(fnmatchcase(full, pattern) for pattern in self.testNamePatterns)

    def getTestCaseNames(self, testCaseClass):
        names = [
            name
            for name in dir(testCaseClass)
            if name.startswith(self.testMethodPrefix)
            and callable(getattr(testCaseClass, name))
            and self._matches(testCaseClass, name)
        ]
        if self.sortTestMethodsUsing:
            from functools import cmp_to_key

            names.sort(key=cmp_to_key(self.sortTestMethodsUsing))
        return names

    def discover(self, start_dir, pattern="test*.py", top_level_dir=None):
        start = os.path.abspath(start_dir)
        top = os.path.abspath(top_level_dir or start_dir)
        if top not in sys.path:
            sys.path.insert(0, top)
        return self.suiteClass(self._find(start, top, pattern))

    def _find(self, folder, top, pattern):
        for entry in sorted(os.listdir(folder)):
            path = os.path.join(folder, entry)
            name = ".".join(path[len(top):].strip(os.sep).split(os.sep))
            if os.path.isdir(path):
                if os.path.isfile(os.path.join(path, "__init__.py")):
                    yield from self._find(path, top, pattern)
            elif entry.endswith(".py") and _name_matches(entry, pattern):
                yield self.loadTestsFromName(name[:-3])


def _name_matches(name, pattern):
    if pattern.count("*") == 1:
        before, after = pattern.split("*")
        return len(name) >= len(pattern) - 1 and name.startswith(before) and name.endswith(after)
    from fnmatch import fnmatch

    return fnmatch(name, pattern)


defaultTestLoader = TestLoader()
