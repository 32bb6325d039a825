# A test case: one method of a class that is run between its fixtures, and the assertions it makes.
import sys
import warnings as _warnings
from unittest.util import common_shorten_repr, count_differences, diff_lines, safe_repr, strclass

__unittest = True


class SkipTest(Exception):
    """Raised in a test to skip it."""


class _ShouldStop(Exception):
    """A subtest failed and the result wants to stop at the first failure."""


# ---- decorators ----


def _identity(obj):
    return obj


def skip(reason):
    def decorate(test):
        if not isinstance(test, type):
            from functools import wraps

            @wraps(test)
            def skipped(*args, **kwargs):
                raise SkipTest(reason)

            test = skipped
        test.__unittest_skip__ = True
        test.__unittest_skip_why__ = reason
        return test

    if callable(reason) and hasattr(reason, "__name__"):  # used without its argument
        test, reason = reason, ""
        return decorate(test)
    return decorate


def skipIf(condition, reason):
    return skip(reason) if condition else _identity


def skipUnless(condition, reason):
    return _identity if condition else skip(reason)


def expectedFailure(test):
    test.__unittest_expecting_failure__ = True
    return test


# ---- clean-ups of modules ----

_module_cleanups = []


def _enter_context(cm, addcleanup):
    cls = type(cm)
    try:
        enter, leave = cls.__enter__, cls.__exit__
    except AttributeError:
        raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the context manager protocol") from None
    result = enter(cm)
    addcleanup(leave, cm, None, None, None)
    return result


def addModuleCleanup(function, /, *args, **kwargs):
    _module_cleanups.append((function, args, kwargs))


def enterModuleContext(cm):
    return _enter_context(cm, addModuleCleanup)


def doModuleCleanups():
    first = None
    while _module_cleanups:
        function, args, kwargs = _module_cleanups.pop()
        try:
            function(*args, **kwargs)
        except Exception as exc:
            first = first or exc
    if first is not None:
        raise first


# ---- what a run of a test has come to ----


class _Outcome:
    """Runs the parts of a test; what goes wrong in one is told to the result at once."""

    def __init__(self, result=None):
        self.result = result
        self.success = True
        self.expecting_failure = False
        self.expected_failure = None
        self.subtests_reported = hasattr(result, "addSubTest")

    def run(self, test, function, *args, subtest=False):
        before, self.success = self.success, True
        try:
            function(*args)
        except KeyboardInterrupt:
            raise
        except SkipTest as exc:
            self.success = False
            _add_skip(self.result, test, str(exc))
        except _ShouldStop:
            self.success = False
        except BaseException as exc:
            info = (type(exc), exc, exc.__traceback__)
            if self.expecting_failure:
                self.expected_failure = info
            else:
                self.success = False
                if subtest:
                    self.result.addSubTest(test.test_case, test, info)
                else:
                    _add_error(self.result, test, info)
        else:
            if subtest and self.success:
                self.result.addSubTest(test.test_case, test, None)
        finally:
            self.success = self.success and before


def _add_skip(result, test, reason):
    add = getattr(result, "addSkip", None)
    if add is not None:
        add(test, reason)
    else:
        _warnings.warn("TestResult has no addSkip method, skips not reported", RuntimeWarning, 2)
        result.addSuccess(test)


def _add_error(result, test, info):
    if issubclass(info[0], test.failureException):
        result.addFailure(test, info)
    else:
        result.addError(test, info)


# ---- contexts of assertRaises and its like ----


class _ExpectContext:
    """Shared by assertRaises and assertWarns: either a context manager, or at once when a callable is given."""

    def __init__(self, expected, test_case, pattern=None):
        self.expected = expected
        self.test_case = test_case
        if pattern is not None:
            import re

            pattern = re.compile(pattern) if isinstance(pattern, (str, bytes)) else pattern
        self.expected_regex = pattern
        self.obj_name = None
        self.msg = None

    def handle(self, name, args, kwargs):
        kinds = self.expected if isinstance(self.expected, tuple) else (self.expected,)
        if not all(isinstance(k, type) and issubclass(k, self.base) for k in kinds):
            raise TypeError(f"{name}() arg 1 must be {self.base_text}")
        if not args:
            self.msg = kwargs.pop("msg", None)
            if kwargs:
                raise TypeError(f"{next(iter(kwargs))!r} is an invalid keyword argument for this function")
            return self
        function, *args = args
        self.obj_name = getattr(function, "__name__", None) or str(function)
        try:
            with self:
                function(*args, **kwargs)
        finally:
            self = None

    def expected_name(self):
        return getattr(self.expected, "__name__", None) or str(self.expected)

    def fail(self, text):
        raise self.test_case.failureException(self.test_case._formatMessage(self.msg, text))


class _AssertRaisesContext(_ExpectContext):
    base = BaseException
    base_text = "an exception type or tuple of exception types"
    exception = None

    def __enter__(self):
        return self

    def __exit__(self, exc_type, exc_value, tb):
        if exc_type is None:
            by = f" by {self.obj_name}" if self.obj_name else ""
            self.fail(f"{self.expected_name()} not raised{by}")
        if not issubclass(exc_type, self.expected):
            return False
        self.exception = exc_value.with_traceback(None)
        pattern = self.expected_regex
        if pattern is not None and not pattern.search(str(exc_value)):
            self.fail(f'"{pattern.pattern}" does not match "{exc_value}"')
        return True

    def __class_getitem__(cls, item):
        return cls


class _AssertWarnsContext(_ExpectContext):
    base = Warning
    base_text = "a warning type or tuple of warning types"

    def __enter__(self):
        for module in list(sys.modules.values()):
            if getattr(module, "__warningregistry__", None):
                module.__warningregistry__ = {}
        self.catching = _warnings.catch_warnings(record=True)
        self.warnings = self.catching.__enter__()
        _warnings.simplefilter("always", self.expected if isinstance(self.expected, type) else Warning)
        return self

    def __exit__(self, exc_type, exc_value, tb):
        self.catching.__exit__(exc_type, exc_value, tb)
        if exc_type is not None:
            return
        first = None
        for seen in self.warnings:
            warning = seen.message
            if not isinstance(warning, self.expected):
                continue
            first = first or warning
            if self.expected_regex is not None and not self.expected_regex.search(str(warning)):
                continue
            self.warning, self.filename, self.lineno = warning, seen.filename, seen.lineno
            return
        if first is not None:
            self.fail(f'"{self.expected_regex.pattern}" does not match "{first}"')
        by = f" by {self.obj_name}" if self.obj_name else ""
        self.fail(f"{self.expected_name()} not triggered{by}")




class TestCase:
    failureException = AssertionError
    longMessage = True
    maxDiff = 80 * 8
    _class_cleanups = []
    _classSetupFailed = False

    def __init_subclass__(cls, *args, **kwargs):
        cls._classSetupFailed = False
        cls._class_cleanups = []
        super().__init_subclass__(*args, **kwargs)

    def __init__(self, methodName="runTest"):
        self._testMethodName = methodName
        self._testMethodDoc = "No test"
        self._outcome = None
        self._cleanups = []
        self._subtest = None
        method = getattr(self, methodName, None)
        if method is not None:
            self._testMethodDoc = method.__doc__
        elif methodName != "runTest":
            raise ValueError(f"no such test method in {self.__class__}: {methodName}")
        self._type_equality_funcs = {
            dict: "assertDictEqual",
            list: "assertListEqual",
            tuple: "assertTupleEqual",
            set: "assertSetEqual",
            frozenset: "assertSetEqual",
            str: "assertMultiLineEqual",
        }

    # fixtures

    def setUp(self):
        pass

    def tearDown(self):
        pass

    @classmethod
    def setUpClass(cls):
        pass

    @classmethod
    def tearDownClass(cls):
        pass

    def addTypeEqualityFunc(self, typeobj, function):
        self._type_equality_funcs[typeobj] = function

    def addCleanup(self, function, /, *args, **kwargs):
        self._cleanups.append((function, args, kwargs))

    def enterContext(self, cm):
        return _enter_context(cm, self.addCleanup)

    @classmethod
    def addClassCleanup(cls, function, /, *args, **kwargs):
        cls._class_cleanups.append((function, args, kwargs))

    @classmethod
    def enterClassContext(cls, cm):
        return _enter_context(cm, cls.addClassCleanup)

    # what it is

    def countTestCases(self):
        return 1

    def defaultTestResult(self):
        from unittest.result import TestResult

        return TestResult()

    def shortDescription(self):
        doc = self._testMethodDoc
        return doc.strip().split("\n")[0].strip() if doc else None

    def id(self):
        return f"{strclass(self.__class__)}.{self._testMethodName}"

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        return self._testMethodName == other._testMethodName

    def __hash__(self):
        return hash((type(self), self._testMethodName))

    def __str__(self):
        return f"{self._testMethodName} ({strclass(self.__class__)}.{self._testMethodName})"

    def __repr__(self):
        return f"<{strclass(self.__class__)} testMethod={self._testMethodName}>"

    # running it

    def _callSetUp(self):
        self.setUp()

    def _callTestMethod(self, method):
        if method() is not None:
            _warnings.warn(
                f"It is deprecated to return a value that is not None from a test case ({method})", DeprecationWarning, stacklevel=3
            )

    def _callTearDown(self):
        self.tearDown()

    def _callCleanup(self, function, *args, **kwargs):
        function(*args, **kwargs)

    def run(self, result=None):
        started = None
        if result is None:
            result = self.defaultTestResult()
            getattr(result, "startTestRun", lambda: None)()
            started = result
        result.startTest(self)
        try:
            self._run_between(result)
            return result
        finally:
            result.stopTest(self)
            if started is not None:
                getattr(result, "stopTestRun", lambda: None)()

    def _run_between(self, result):
        method = getattr(self, self._testMethodName)
        for source in (self.__class__, method):
            if getattr(source, "__unittest_skip__", False):
                _add_skip(result, self, getattr(source, "__unittest_skip_why__", ""))
                return
        expecting = getattr(self, "__unittest_expecting_failure__", False) or getattr(
            method, "__unittest_expecting_failure__", False
        )
        outcome = self._outcome = _Outcome(result)
        try:
            outcome.run(self, self._callSetUp)
            if outcome.success:
                outcome.expecting_failure = expecting
                outcome.run(self, self._callTestMethod, method)
                outcome.expecting_failure = False
                outcome.run(self, self._callTearDown)
            self.doCleanups()
            if outcome.success:
                if not expecting:
                    result.addSuccess(self)
                elif outcome.expected_failure:
                    result.addExpectedFailure(self, outcome.expected_failure)
                else:
                    result.addUnexpectedSuccess(self)
        finally:
            outcome.expected_failure = None
            self._outcome = None

    def doCleanups(self):
        outcome = self._outcome or _Outcome()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            outcome.run(self, lambda: self._callCleanup(function, *args, **kwargs))
        return outcome.success

    @classmethod
    def doClassCleanups(cls):
        cls.tearDown_exceptions = []
        while cls._class_cleanups:
            function, args, kwargs = cls._class_cleanups.pop()
            try:
                function(*args, **kwargs)
            except Exception as exc:
                cls.tearDown_exceptions.append((type(exc), exc, exc.__traceback__))

    def __call__(self, *args, **kwds):
        return self.run(*args, **kwds)

    def debug(self):
        method = getattr(self, self._testMethodName)
        for source in (self.__class__, method):
            if getattr(source, "__unittest_skip__", False):
                raise SkipTest(getattr(source, "__unittest_skip_why__", ""))
        self._callSetUp()
        self._callTestMethod(method)
        self._callTearDown()
        while self._cleanups:
            function, args, kwargs = self._cleanups.pop()
            self._callCleanup(function, *args, **kwargs)

    def skipTest(self, reason):
        raise SkipTest(reason)

    def subTest(self, msg=None, **params):
        if self._outcome is None or not self._outcome.subtests_reported:
            return _NoSubTest()
        return _SubTestContext(self, msg, params)

    # assertions

    def _formatMessage(self, msg, standardMsg):
        if not self.longMessage:
            return msg or standardMsg
        if msg is None:
            return standardMsg
        try:
            return f"{standardMsg} : {msg}"
        except UnicodeDecodeError:
            return f"{safe_repr(standardMsg)} : {safe_repr(msg)}"

    def fail(self, msg=None):
        raise self.failureException(msg)

    def _fail(self, msg, standard):
        raise self.failureException(self._formatMessage(msg, standard))

    def assertFalse(self, expr, msg=None):
        if expr:
            self._fail(msg, f"{safe_repr(expr)} is not false")

    def assertTrue(self, expr, msg=None):
        if not expr:
            self._fail(msg, f"{safe_repr(expr)} is not true")

    def assertRaises(self, expected_exception, *args, **kwargs):
        return _AssertRaisesContext(expected_exception, self).handle("assertRaises", args, kwargs)

    def assertRaisesRegex(self, expected_exception, expected_regex, *args, **kwargs):
        context = _AssertRaisesContext(expected_exception, self, expected_regex)
        return context.handle("assertRaisesRegex", args, kwargs)

    def assertWarns(self, expected_warning, *args, **kwargs):
        return _AssertWarnsContext(expected_warning, self).handle("assertWarns", args, kwargs)

    def assertWarnsRegex(self, expected_warning, expected_regex, *args, **kwargs):
        context = _AssertWarnsContext(expected_warning, self, expected_regex)
        return context.handle("assertWarnsRegex", args, kwargs)

    def assertLogs(self, logger=None, level=None):
        from unittest._log import _AssertLogsContext

        return _AssertLogsContext(self, logger, level, no_logs=False)

    def assertNoLogs(self, logger=None, level=None):
        from unittest._log import _AssertLogsContext

        return _AssertLogsContext(self, logger, level, no_logs=True)

    def _baseAssertEqual(self, first, second, msg=None):
        if not first == second:
            a, b = common_shorten_repr(first, second)
            self._fail(msg, f"{a} != {b}")

    def assertEqual(self, first, second, msg=None):
        compare = self._type_equality_funcs.get(type(first)) if type(first) is type(second) else None
        if compare is None:
            compare = self._baseAssertEqual
        elif isinstance(compare, str):
            compare = getattr(self, compare)
        compare(first, second, msg=msg)

    def assertNotEqual(self, first, second, msg=None):
        if not first != second:
            self._fail(msg, f"{safe_repr(first)} == {safe_repr(second)}")

    def _nearly(self, first, second, places, delta):
        """(Whether they are, the text that tells how far apart they are.)"""
        if delta is not None and places is not None:
            raise TypeError("specify delta or places not both")
        apart = abs(first - second)
        if delta is not None:
            return apart <= delta, f"within {safe_repr(delta)} delta ({safe_repr(apart)} difference)"
        places = 7 if places is None else places
        return round(apart, places) == 0, f"within {places} places ({safe_repr(apart)} difference)"

    def assertAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        if first == second:
            return
        near, text = self._nearly(first, second, places, delta)
        if not near:
            self._fail(msg, f"{safe_repr(first)} != {safe_repr(second)} {text}")

    def assertNotAlmostEqual(self, first, second, places=None, msg=None, delta=None):
        near, text = self._nearly(first, second, places, delta)
        if first == second or near:
            if delta is None:
                text = f"within {7 if places is None else places} places"
            self._fail(msg, f"{safe_repr(first)} == {safe_repr(second)} {text}")

    def _truncateMessage(self, message, diff):
        if self.maxDiff is None or len(diff) <= self.maxDiff:
            return message + diff
        return message + f"\nDiff is {len(diff)} characters long. Set self.maxDiff to None to see it."

    def assertSequenceEqual(self, first, second, msg=None, seq_type=None):
        name = "sequence"
        if seq_type is not None:
            name = seq_type.__name__
            for which, value in (("First", first), ("Second", second)):
                if not isinstance(value, seq_type):
                    raise self.failureException(f"{which} sequence is not a {name}: {safe_repr(value)}")
        lengths = []
        for which, value in (("First", first), ("Second", second)):
            try:
                lengths.append(len(value))
            except (TypeError, NotImplementedError):
                self._fail(msg, f"{which} {name} has no length.    Non-sequence?")
        if first == second:
            return
        a, b = common_shorten_repr(first, second)
        text = f"{name.capitalize()}s differ: {a} != {b}\n"
        for i in range(min(lengths)):
            try:
                x, y = first[i], second[i]
            except (TypeError, IndexError, NotImplementedError):
                text += f"\nUnable to index element {i} of the {name}s\n"
                break
            if x != y:
                x, y = common_shorten_repr(x, y)
                text += f"\nFirst differing element {i}:\n{x}\n{y}\n"
                break
        else:
            if lengths[0] == lengths[1] and seq_type is None and type(first) != type(second):
                return  # the same elements in different kinds of sequences
        for which, longer, value in (("First", 0, first), ("Second", 1, second)):
            if lengths[longer] > lengths[1 - longer]:
                at = lengths[1 - longer]
                text += f"\n{which} {name} contains {lengths[longer] - at} additional elements.\n"
                try:
                    text += f"First extra element {at}:\n{safe_repr(value[at])}\n"
                except (TypeError, IndexError, NotImplementedError):
                    text += f"Unable to index element {at} of {which.lower()} {name}\n"
        diff = "\n" + "\n".join(diff_lines(_pretty_lines(first), _pretty_lines(second)))
        self._fail(msg, self._truncateMessage(text, diff))

    def assertListEqual(self, list1, list2, msg=None):
        self.assertSequenceEqual(list1, list2, msg, seq_type=list)

    def assertTupleEqual(self, tuple1, tuple2, msg=None):
        self.assertSequenceEqual(tuple1, tuple2, msg, seq_type=tuple)

    def assertSetEqual(self, set1, set2, msg=None):
        found = []
        for which, a, b in (("first", set1, set2), ("second", set2, set1)):
            try:
                found.append((which, a.difference(b)))
            except TypeError as exc:
                self.fail(f"invalid type when attempting set difference: {exc}")
            except AttributeError as exc:
                self.fail(f"{which} argument does not support set difference: {exc}")
        lines = []
        for which, extra in found:
            if extra:
                lines.append(f"Items in the {which} set but not the {'second' if which == 'first' else 'first'}:")
                lines += [repr(item) for item in extra]
        if lines:
            self._fail(msg, "\n".join(lines))

    def assertIn(self, member, container, msg=None):
        if member not in container:
            self._fail(msg, f"{safe_repr(member)} not found in {safe_repr(container)}")

    def assertNotIn(self, member, container, msg=None):
        if member in container:
            self._fail(msg, f"{safe_repr(member)} unexpectedly found in {safe_repr(container)}")

    def assertIs(self, expr1, expr2, msg=None):
        if expr1 is not expr2:
            self._fail(msg, f"{safe_repr(expr1)} is not {safe_repr(expr2)}")

    def assertIsNot(self, expr1, expr2, msg=None):
        if expr1 is expr2:
            self._fail(msg, f"unexpectedly identical: {safe_repr(expr1)}")

    def assertDictEqual(self, d1, d2, msg=None):
        self.assertIsInstance(d1, dict, "First argument is not a dictionary")
        self.assertIsInstance(d2, dict, "Second argument is not a dictionary")
        if d1 != d2:
            a, b = common_shorten_repr(d1, d2)
            diff = "\n" + "\n".join(diff_lines(_pretty_lines(d1), _pretty_lines(d2)))
            self._fail(msg, self._truncateMessage(f"{a} != {b}", diff))

    def assertDictContainsSubset(self, subset, dictionary, msg=None):
        _warnings.warn("assertDictContainsSubset is deprecated", DeprecationWarning)
        missing = [key for key in subset if key not in dictionary]
        wrong = [
            f"{safe_repr(key)}, expected: {safe_repr(value)}, actual: {safe_repr(dictionary[key])}"
            for key, value in subset.items()
            if key in dictionary and value != dictionary[key]
        ]
        text = f"Missing: {','.join(map(safe_repr, missing))}" if missing else ""
        if wrong:
            text += ("; " if text else "") + f"Mismatched values: {','.join(wrong)}"
        if text:
            self._fail(msg, text)

    def assertCountEqual(self, first, second, msg=None):
        first, second = list(first), list(second)
        try:
            counts = [{}, {}]
            for count, values in zip(counts, (first, second)):
                for value in values:
                    count[value] = count.get(value, 0) + 1
            if counts[0] == counts[1]:
                return
            differences = [
                (counts[0].get(v, 0), counts[1].get(v, 0), v)
                for v in {**counts[0], **counts[1]}
                if counts[0].get(v, 0) != counts[1].get(v, 0)
            ]
        except TypeError:  # something in them cannot be hashed
            differences = count_differences(first, second)
        if differences:
            lines = [f"First has {a}, Second has {b}:  {value!r}" for a, b, value in differences]
            self._fail(msg, self._truncateMessage("Element counts were not equal:\n", "\n".join(lines)))

    def assertMultiLineEqual(self, first, second, msg=None):
        self.assertIsInstance(first, str, "First argument is not a string")
        self.assertIsInstance(second, str, "Second argument is not a string")
        if first != second:
            a, b = common_shorten_repr(first, second)
            lines = diff_lines(first.split("\n"), second.split("\n"))
            self._fail(msg, self._truncateMessage(f"{a} != {b}", "\n" + "\n".join(lines) + "\n"))

    def assertLess(self, a, b, msg=None):
        if not a < b:
            self._fail(msg, f"{safe_repr(a)} not less than {safe_repr(b)}")

    def assertLessEqual(self, a, b, msg=None):
        if not a <= b:
            self._fail(msg, f"{safe_repr(a)} not less than or equal to {safe_repr(b)}")

    def assertGreater(self, a, b, msg=None):
        if not a > b:
            self._fail(msg, f"{safe_repr(a)} not greater than {safe_repr(b)}")

    def assertGreaterEqual(self, a, b, msg=None):
        if not a >= b:
            self._fail(msg, f"{safe_repr(a)} not greater than or equal to {safe_repr(b)}")

    def assertIsNone(self, obj, msg=None):
        if obj is not None:
            self._fail(msg, f"{safe_repr(obj)} is not None")

    def assertIsNotNone(self, obj, msg=None):
        if obj is None:
            self._fail(msg, "unexpectedly None")

    def assertIsInstance(self, obj, cls, msg=None):
        if not isinstance(obj, cls):
            self._fail(msg, f"{safe_repr(obj)} is not an instance of {cls!r}")

    def assertNotIsInstance(self, obj, cls, msg=None):
        if isinstance(obj, cls):
            self._fail(msg, f"{safe_repr(obj)} is an instance of {cls!r}")

    def assertRegex(self, text, expected_regex, msg=None):
        if isinstance(expected_regex, (str, bytes)):
            assert expected_regex, "expected_regex must not be empty."
            import re

            expected_regex = re.compile(expected_regex)
        if not expected_regex.search(text):
            self._fail(msg, f"Regex didn't match: {expected_regex.pattern!r} not found in {text!r}")

    def assertNotRegex(self, text, unexpected_regex, msg=None):
        if isinstance(unexpected_regex, (str, bytes)):
            import re

            unexpected_regex = re.compile(unexpected_regex)
        match = unexpected_regex.search(text)
        if match:
            found = text[match.start():match.end()]
            self._fail(msg, f"Regex matched: {found!r} matches {unexpected_regex.pattern!r} in {text!r}")

    def _deprecated(new, old):
        def call(self, *args, **kwargs):
            _warnings.warn(f"Please use {new} instead.", DeprecationWarning, 2)
            return getattr(self, new)(*args, **kwargs)

        call.__name__ = old
        return call

    for _new, _olds in (
        ("assertEqual", "assertEquals failUnlessEqual"),
        ("assertNotEqual", "assertNotEquals failIfEqual"),
        ("assertAlmostEqual", "assertAlmostEquals failUnlessAlmostEqual"),
        ("assertNotAlmostEqual", "assertNotAlmostEquals failIfAlmostEqual"),
        ("assertTrue", "assert_ failUnless"),
        ("assertRaises", "failUnlessRaises"),
        ("assertFalse", "failIf"),
        ("assertRaisesRegex", "assertRaisesRegexp"),
        ("assertRegex", "assertRegexpMatches"),
        ("assertNotRegex", "assertNotRegexpMatches"),
    ):
        for _old in _olds.split():
            locals()[_old] = _deprecated(_new, _old)
    del _new, _olds, _old, _deprecated


def _pretty_lines(value):
    try:
        from pprint import pformat
    except ImportError:
        return [repr(value)]
    return pformat(value).splitlines()


class FunctionTestCase(TestCase):
    """A test made of functions."""

    def __init__(self, testFunc, setUp=None, tearDown=None, description=None):
        super().__init__()
        self._parts = (setUp, tearDown, testFunc, description)

    def setUp(self):
        if self._parts[0] is not None:
            self._parts[0]()

    def tearDown(self):
        if self._parts[1] is not None:
            self._parts[1]()

    def runTest(self):
        self._parts[2]()

    def id(self):
        return self._parts[2].__name__

    def __eq__(self, other):
        return self._parts == other._parts if isinstance(other, self.__class__) else NotImplemented

    def __hash__(self):
        return hash((type(self), *self._parts))

    def __str__(self):
        return f"{strclass(self.__class__)} ({self._parts[2].__name__})"

    def __repr__(self):
        return f"<{strclass(self.__class__)} tec={self._parts[2]}>"

    def shortDescription(self):
        description = self._parts[3]
        if description is not None:
            return description
        doc = self._parts[2].__doc__
        return doc.split("\n")[0].strip() if doc else None


# ---- subtests ----


class _SubTest(TestCase):
    def __init__(self, test_case, message, params):
        super().__init__()
        self._message = message
        self.test_case = test_case
        self.params = params
        self.failureException = test_case.failureException

    def runTest(self):
        raise NotImplementedError("subtests cannot be run directly")

    def _description(self):
        parts = [] if self._message is None else [f"[{self._message}]"]
        if self.params:
            parts.append("({})".format(", ".join(f"{k}={v!r}" for k, v in self.params.items())))
        return " ".join(parts) or "(<subtest>)"

    def id(self):
        return f"{self.test_case.id()} {self._description()}"

    def shortDescription(self):
        return self.test_case.shortDescription()

    def __str__(self):
        return f"{self.test_case} {self._description()}"


class _NoSubTest:
    def __enter__(self):
        pass

    def __exit__(self, *exc_info):
        pass


class _SubTestContext:
    def __init__(self, case, msg, params):
        self.case = case
        self.outer = case._subtest
        if self.outer is not None:
            params = {**self.outer.params, **params}
        self.subtest = _SubTest(case, msg, params)

    def __enter__(self):
        self.case._subtest = self.subtest

    def __exit__(self, exc_type, exc, tb):
        self.case._subtest = self.outer
        outcome = self.case._outcome
        if exc is not None and issubclass(exc_type, (KeyboardInterrupt, GeneratorExit)):
            return False

        def again():
            if exc is not None:
                raise exc

        before, outcome.success = outcome.success, True
        outcome.run(self.subtest, again, subtest=True)
        failed = not outcome.success
        outcome.success = before and not failed
        if failed and getattr(outcome.result, "failfast", False):
            raise _ShouldStop
        if outcome.expected_failure:
            raise _ShouldStop
        return True
