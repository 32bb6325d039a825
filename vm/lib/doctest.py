# Runs the examples that stand in docstrings as one would see them at the prompt, and compares what they print.
import linecache
import sys
import traceback
import types
import unittest
from io import StringIO

__all__ = [
    "register_optionflag", "DONT_ACCEPT_TRUE_FOR_1", "DONT_ACCEPT_BLANKLINE", "NORMALIZE_WHITESPACE", "ELLIPSIS", "SKIP",
    "IGNORE_EXCEPTION_DETAIL", "COMPARISON_FLAGS", "REPORT_UDIFF", "REPORT_CDIFF", "REPORT_NDIFF", "REPORT_ONLY_FIRST_FAILURE",
    "REPORTING_FLAGS", "FAIL_FAST", "Example", "DocTest", "DocTestParser", "DocTestFinder", "DocTestRunner", "OutputChecker",
    "DocTestFailure", "UnexpectedException", "testmod", "testfile", "run_docstring_examples", "DocTestSuite", "DocFileSuite",
    "DocTestCase", "set_unittest_reportflags", "script_from_examples",
]

__unittest = True  # its frames are left out of tracebacks

OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag("DONT_ACCEPT_TRUE_FOR_1")
DONT_ACCEPT_BLANKLINE = register_optionflag("DONT_ACCEPT_BLANKLINE")
NORMALIZE_WHITESPACE = register_optionflag("NORMALIZE_WHITESPACE")
ELLIPSIS = register_optionflag("ELLIPSIS")
SKIP = register_optionflag("SKIP")
IGNORE_EXCEPTION_DETAIL = register_optionflag("IGNORE_EXCEPTION_DETAIL")
COMPARISON_FLAGS = (
    DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE | ELLIPSIS | SKIP | IGNORE_EXCEPTION_DETAIL
)
REPORT_UDIFF = register_optionflag("REPORT_UDIFF")
REPORT_CDIFF = register_optionflag("REPORT_CDIFF")
REPORT_NDIFF = register_optionflag("REPORT_NDIFF")
REPORT_ONLY_FIRST_FAILURE = register_optionflag("REPORT_ONLY_FIRST_FAILURE")
FAIL_FAST = register_optionflag("FAIL_FAST")
REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST
BLANKLINE_MARKER = "<BLANKLINE>"
ELLIPSIS_MARKER = "..."
_DIVIDER = "*" * 70


class TestResults(tuple):
    """(failed, attempted)"""

    def __new__(cls, failed, attempted):
        return super().__new__(cls, (failed, attempted))

    failed = property(lambda self: self[0])
    attempted = property(lambda self: self[1])

    def __repr__(self):
        return f"TestResults(failed={self[0]}, attempted={self[1]})"


class DocTestFailure(Exception):
    def __init__(self, test, example, got):
        self.test, self.example, self.got = test, example, got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    def __init__(self, test, example, exc_info):
        self.test, self.example, self.exc_info = test, example, exc_info

    def __str__(self):
        return str(self.test)


class Example:
    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        def whole_line(text):
            return text if text is None or text.endswith("\n") else text + "\n"

        self.source = whole_line(source)
        self.want = whole_line(want) if want else want
        self.exc_msg = whole_line(exc_msg)
        self.lineno, self.indent, self.options = lineno, indent, options or {}

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash((self.source, self.want, self.lineno, self.indent, self.exc_msg))


class DocTest:
    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples, self.docstring, self.globs = examples, docstring, globs.copy()
        self.name, self.filename, self.lineno = name, filename, lineno

    def __repr__(self):
        n = len(self.examples)
        count = "no examples" if n == 0 else "1 example" if n == 1 else f"{n} examples"
        return f"<DocTest {self.name} from {self.filename}:{self.lineno} ({count})>"

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        return (self.name, self.filename or "", self.lineno or 0) < (other.name, other.filename or "", other.lineno or 0)


# ---- finding examples in text ----


class DocTestParser:
    def parse(self, string, name="<string>"):
        """The text between the examples and the examples, in order."""
        lines = string.expandtabs().split("\n")
        indent = min((len(t) - len(t.lstrip()) for t in lines if t.strip()), default=0)
        lines = [t[indent:] for t in lines]
        out, text, i = [], [], 0
        while i < len(lines):
            stripped = lines[i].lstrip(" ")
            if not (stripped.startswith(">>>") and stripped[3:4] in ("", " ")) and not stripped.startswith(">>> "):
                if stripped.startswith(">>>") and stripped[3:4] not in ("", " ", ">"):
                    self._complain(lines[i], i, name)
                text.append(lines[i])
                i += 1
                continue
            example, i = self._example(lines, i, name)
            out.append("".join(t + "\n" for t in text))
            text = []
            if example is not None:
                out.append(example)
        out.append("\n".join(text))
        return out

    def _complain(self, line, i, name):
        raise ValueError(f"line {i + 1} of the docstring for {name} lacks blank after {line.lstrip()[:3]}: {line!r}")

    def _example(self, lines, first, name):
        """The example that begins at a line, or None for one of comments only, and the line after it."""
        indent = len(lines[first]) - len(lines[first].lstrip(" "))
        margin = " " * indent
        source, i = [lines[first][indent + 4:]], first + 1
        while i < len(lines) and lines[i][:indent + 3] == margin + "..." and lines[i][indent + 3:indent + 4] in ("", " "):
            source.append(lines[i][indent + 4:])
            i += 1
        want = []
        while i < len(lines) and lines[i].strip() and not lines[i].lstrip(" ").startswith(">>>"):
            if not lines[i].startswith(margin):
                raise ValueError(f"line {i + 1} of the docstring for {name} has inconsistent leading whitespace: {lines[i]!r}")
            want.append(lines[i][indent:])
            i += 1
        options = self._options(source, name, first)
        if all(not t.strip() or t.lstrip().startswith("#") for t in source):
            return None, i
        want_text = "\n".join(want)
        return Example("\n".join(source), want_text, _exception_message(want), first, indent, options), i

    def _options(self, source, name, lineno):
        options = {}
        for line in source:
            before, found, after = line.partition("doctest:")
            hash_at = before.rstrip()
            if not found or not hash_at.endswith("#"):
                continue
            for word in after.replace(",", " ").split():
                if word[0] not in "+-" or word[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(f"line {lineno + 1} of the doctest for {name} has an invalid option: {word!r}")
                options[OPTIONFLAGS_BY_NAME[word[1:]]] = word[0] == "+"
        if options and all(not t.strip() or t.lstrip().startswith("#") for t in source):
            raise ValueError(
                f"line {lineno} of the doctest for {name} has an option directive on a line with no example: {source[0]!r}"
            )
        return options

    def get_examples(self, string, name="<string>"):
        return [x for x in self.parse(string, name) if isinstance(x, Example)]

    def get_doctest(self, string, globs, name, filename, lineno):
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)


def _exception_message(want):
    """What follows the traceback's rows if the expected output is a traceback."""
    if not want or want[0].rstrip() not in ("Traceback (most recent call last):", "Traceback (innermost last):"):
        return None
    for i, line in enumerate(want[1:], 1):
        if line[:1].isalnum() or line[:1] == "_":
            return "\n".join(want[i:])
    return None


class DocTestFinder:
    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._verbose, self._parser, self._recurse, self._exclude_empty = verbose, parser, recurse, exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        if name is None:
            name = getattr(obj, "__name__", None)
            if name is None:
                raise ValueError(f"DocTestFinder.find: name must be given when obj.__name__ doesn't exist: {type(obj)!r}")
        if module is False:
            module = None
        elif module is None:
            module = obj if isinstance(obj, types.ModuleType) else sys.modules.get(getattr(obj, "__module__", None))
        if globs is None:
            globs = {} if module is None else module.__dict__
        globs = {**globs, **(extraglobs or {})}
        globs.setdefault("__name__", "__main__")
        tests = []
        self._find(tests, obj, name, module, globs, set())
        tests.sort()
        return tests

    def _is_of(self, module, obj):
        if module is None:
            return True
        if isinstance(obj, (classmethod, staticmethod)):
            obj = obj.__func__
        if isinstance(obj, types.FunctionType):
            return module.__dict__ is obj.__globals__ or module.__name__ == obj.__module__
        if isinstance(obj, property):
            return True
        return getattr(obj, "__module__", None) == module.__name__

    def _find(self, tests, obj, name, module, globs, seen):
        if id(obj) in seen:
            return
        seen.add(id(obj))
        test = self._get_test(obj, name, module, globs)
        if test is not None:
            tests.append(test)
        if not self._recurse:
            return
        if isinstance(obj, types.ModuleType):
            for key, value in list(obj.__dict__.items()):
                value = getattr(value, "__wrapped__", value) if not isinstance(value, type) else value
                if isinstance(value, (types.FunctionType, type)) and self._is_of(module, value):
                    self._find(tests, value, f"{name}.{key}", module, globs, seen)
            for key, value in getattr(obj, "__test__", {}).items():
                if not isinstance(key, str):
                    raise ValueError(f"DocTestFinder.find: __test__ keys must be strings: {type(key)!r}")
                self._find(tests, value, f"{name}.__test__.{key}", module, globs, seen)
        elif isinstance(obj, type):
            for key, value in list(obj.__dict__.items()):
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if isinstance(value, (types.FunctionType, type, property)) and self._is_of(module, value):
                    self._find(tests, value, f"{name}.{key}", module, globs, seen)

    def _get_test(self, obj, name, module, globs):
        doc = obj if isinstance(obj, str) else getattr(obj, "__doc__", None)
        if not isinstance(doc, str) or self._exclude_empty and not doc:
            return None
        filename = None if module is None else getattr(module, "__file__", None) or module.__name__
        code = getattr(obj, "__code__", None)
        test = self._parser.get_doctest(doc, globs, name, filename, getattr(code, "co_firstlineno", None))
        return test if test.examples or not self._exclude_empty else None


# ---- comparing ----


class OutputChecker:
    def check_output(self, want, got, optionflags):
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (("True\n", "1\n"), ("False\n", "0\n")):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = "\n".join("" if t.strip() == BLANKLINE_MARKER else t for t in want.split("\n"))
            got = "\n".join("" if not t.strip() else t for t in got.split("\n"))
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = " ".join(got.split()), " ".join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and _matches_with_dots(want, got)

    def output_difference(self, example, got, optionflags):
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = "\n".join(BLANKLINE_MARKER if not t.strip() else t for t in got.split("\n")[:-1]) + "\n" if got else got
        if want and got:
            return f"Expected:\n{_indent(want)}Got:\n{_indent(got)}"
        if want:
            return f"Expected:\n{_indent(want)}Got nothing\n"
        return f"Expected nothing\nGot:\n{_indent(got)}" if got else "Expected nothing\nGot nothing\n"


def _indent(text):
    return "".join(f"    {t}" if t.strip() else t for t in text.splitlines(True))


def _matches_with_dots(want, got):
    if ELLIPSIS_MARKER not in want:
        return want == got
    first, *middle, last = want.split(ELLIPSIS_MARKER)
    if not got.startswith(first) or not got[len(first):].endswith(last):
        return False
    at, end = len(first), len(got) - len(last)
    for part in middle:
        at = got.find(part, at, end)
        if at < 0:
            return False
        at += len(part)
    return at <= end


# ---- running ----


class DocTestRunner:
    DIVIDER = _DIVIDER

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = "-v" in sys.argv if verbose is None else verbose
        self.original_optionflags = self.optionflags = optionflags
        self.tries = self.failures = 0
        self._name2ft = {}

    def report_start(self, out, test, example):
        if self._verbose:
            expecting = f"Expecting:\n{_indent(example.want)}" if example.want else "Expecting nothing\n"
            out(f"Trying:\n{_indent(example.source)}{expecting}")

    def report_success(self, out, test, example, got):
        if self._verbose:
            out("ok\n")

    def report_failure(self, out, test, example, got):
        out(self._failure_header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        text = "".join(traceback.format_exception(*exc_info))
        out(self._failure_header(test, example) + f"Exception raised:\n{_indent(text)}")

    def _failure_header(self, test, example):
        lines = [_DIVIDER]
        if test.filename:
            lineno = "?" if test.lineno is None else test.lineno + example.lineno + 1
            lines.append(f'File "{test.filename}", line {lineno}, in {test.name}')
        else:
            lines.append(f"Line {example.lineno + 1}, in {test.name}")
        return "\n".join(lines) + f"\nFailed example:\n{_indent(example.source)}"

    def _run_example(self, test, example, number, compileflags):
        """What the example prints, and what it raises or None."""
        sys.stdout = self._fakeout = StringIO()
        try:
            filename = f"<doctest {test.name}[{number}]>"
            linecache.cache[filename] = len(example.source), None, example.source.splitlines(True), filename
            exec(compile(example.source, filename, "single", compileflags, True), test.globs)
            raised = None
        except KeyboardInterrupt:
            raise
        except BaseException:
            raised = sys.exc_info()
            raised = (raised[0], raised[1], raised[2] and raised[2].tb_next)
        finally:
            sys.stdout = self._save_stdout
        got = self._fakeout.getvalue()
        return got if not got or got.endswith("\n") else got + "\n", raised

    def _judge(self, example, got, raised):
        check = self._checker.check_output
        if raised is None:
            return check(example.want, got, self.optionflags)
        message = traceback.format_exception_only(*raised[:2])[-1]
        if example.exc_msg is None:
            return None
        if check(example.exc_msg, message, self.optionflags):
            return True
        return bool(self.optionflags & IGNORE_EXCEPTION_DETAIL) and check(
            _exception_name(example.exc_msg), _exception_name(message), self.optionflags)

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        self.test = test
        self._save_stdout = sys.stdout
        out = out or self._save_stdout.write
        flags = 0 if compileflags is None else compileflags
        failures = tries = 0
        try:
            for number, example in enumerate(test.examples):
                quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failures > 0
                self.optionflags = self.original_optionflags
                for flag, on in example.options.items():
                    self.optionflags = self.optionflags | flag if on else self.optionflags & ~flag
                if self.optionflags & SKIP:
                    continue
                tries += 1
                if not quiet:
                    self.report_start(out, test, example)
                got, raised = self._run_example(test, example, number, flags)
                verdict = self._judge(example, got, raised)
                if verdict:
                    if not quiet:
                        self.report_success(out, test, example, got)
                    continue
                failures += 1
                if not quiet:
                    if verdict is None:
                        self.report_unexpected_exception(out, test, example, raised)
                    else:
                        if raised is not None:
                            got += "".join(traceback.format_exception(*raised))
                        self.report_failure(out, test, example, got)
                if self.optionflags & FAIL_FAST:
                    break
        finally:
            self.optionflags = self.original_optionflags
            sys.stdout = self._save_stdout
            if clear_globs:
                test.globs.clear()
                import builtins

                if hasattr(builtins, "_"):
                    builtins._ = None
        before = self._name2ft.get(test.name, (0, 0))
        self._name2ft[test.name] = before[0] + failures, before[1] + tries
        self.failures += failures
        self.tries += tries
        return TestResults(failures, tries)

    def summarize(self, verbose=None):
        verbose = self._verbose if verbose is None else verbose
        groups = {"none": [], "passed": [], "failed": []}
        for name, (failed, tried) in sorted(self._name2ft.items()):
            groups["none" if not tried else "failed" if failed else "passed"].append((name, failed, tried))
        if verbose:
            if groups["none"]:
                print(len(groups["none"]), "items had no tests:")
                for name, _, _ in groups["none"]:
                    print("   ", name)
            if groups["passed"]:
                print(len(groups["passed"]), "items passed all tests:")
                for name, _, tried in groups["passed"]:
                    print(" %3d tests in %s" % (tried, name))
        if groups["failed"]:
            print(_DIVIDER)
            print(len(groups["failed"]), "items had failures:")
            for name, failed, tried in groups["failed"]:
                print(" %3d of %3d in %s" % (failed, tried, name))
        if verbose:
            print(self.tries, "tests in", len(self._name2ft), "items.")
            print(self.tries - self.failures, "passed and", self.failures, "failed.")
        if self.failures:
            print("***Test Failed***", self.failures, "failures.")
        elif verbose:
            print("Test passed.")
        return TestResults(self.failures, self.tries)


def _exception_name(message):
    """The last part of the exception's name."""
    end = len(message)
    for i, c in enumerate(message):
        if c in ":\n":
            end = i
            break
    return message[:end].rpartition(".")[2].strip()


class DebugRunner(DocTestRunner):
    def run(self, test, compileflags=None, out=None, clear_globs=True):
        result = super().run(test, compileflags, out, False)
        if clear_globs:
            test.globs.clear()
        return result

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)


master = None


def _flags_of(globs):
    """The flags of __future__ statements in a namespace."""
    import __future__

    flags = 0
    for name in __future__.all_feature_names:
        feature = globs.get(name)
        if feature is getattr(__future__, name):
            flags |= feature.compiler_flag
    return flags


def _run_all(tests, verbose, optionflags, report, raise_on_error, compileflags):
    global master
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    for test in tests:
        runner.run(test, _flags_of(test.globs) if compileflags is None else compileflags)
    if report:
        runner.summarize()
    master = master or runner
    return TestResults(runner.failures, runner.tries)


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None, raise_on_error=False,
            exclude_empty=False):
    if m is None:
        m = sys.modules.get("__main__")
    if not isinstance(m, types.ModuleType):
        raise TypeError(f"testmod: module required; {m!r}")
    tests = DocTestFinder(exclude_empty=exclude_empty).find(m, name or m.__name__, globs=globs, extraglobs=extraglobs)
    return _run_all(tests, verbose, optionflags, report, raise_on_error, None)


def _read(filename, module_relative, encoding):
    if module_relative and not filename.startswith("/"):
        import os

        here = sys._getframe(2).f_globals.get("__file__") or sys.modules["__main__"].__file__
        filename = os.path.join(os.path.dirname(here), filename)
    with open(filename, encoding=encoding or "utf-8") as f:
        return f.read(), filename


def testfile(filename, module_relative=True, name=None, package=None, globs=None, verbose=None, report=True, optionflags=0,
             extraglobs=None, raise_on_error=False, parser=DocTestParser(), encoding=None):
    text, path = _read(filename, module_relative, encoding)
    globs = {**(globs or {}), **(extraglobs or {})}
    globs.setdefault("__name__", "__main__")
    test = parser.get_doctest(text, globs, name or path.rpartition("/")[2], path, 0)
    return _run_all([test], verbose, optionflags, report, raise_on_error, None)


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None, optionflags=0):
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
        runner.run(test, compileflags=_flags_of(globs) if compileflags is None else compileflags)


# ---- as unittest's tests ----

_unittest_reportflags = 0


def set_unittest_reportflags(flags):
    global _unittest_reportflags
    if flags & REPORTING_FLAGS != flags:
        raise ValueError("Only reporting flags allowed", flags)
    old, _unittest_reportflags = _unittest_reportflags, flags
    return old


class DocTestCase(unittest.TestCase):
    def __init__(self, test, optionflags=0, setUp=None, tearDown=None, checker=None):
        super().__init__()
        self._dt_optionflags, self._dt_checker, self._dt_test = optionflags, checker, test
        self._dt_globs = test.globs.copy()
        self._dt_setUp, self._dt_tearDown = setUp, tearDown

    def setUp(self):
        if self._dt_setUp is not None:
            self._dt_setUp(self._dt_test)

    def tearDown(self):
        if self._dt_tearDown is not None:
            self._dt_tearDown(self._dt_test)
        self._dt_test.globs.clear()
        self._dt_test.globs.update(self._dt_globs)

    def runTest(self):
        flags = self._dt_optionflags
        if not flags & REPORTING_FLAGS:
            flags |= _unittest_reportflags
        said = StringIO()
        runner = DocTestRunner(optionflags=flags, checker=self._dt_checker, verbose=False)
        runner.DIVIDER = "-" * 70
        failures, tries = runner.run(self._dt_test, _flags_of(self._dt_test.globs), out=said.write, clear_globs=False)
        if failures:
            raise self.failureException(self.format_failure(said.getvalue()))

    def format_failure(self, err):
        test = self._dt_test
        lineno = "unknown line number" if test.lineno is None else str(test.lineno)
        short = test.name.rpartition(".")[2]
        return f'Failed doctest test for {test.name}\n  File "{test.filename}", line {lineno}, in {short}\n\n{err}'

    def debug(self):
        self.setUp()
        DebugRunner(optionflags=self._dt_optionflags, checker=self._dt_checker, verbose=False).run(self._dt_test, clear_globs=False)
        self.tearDown()

    def id(self):
        return self._dt_test.name

    def __eq__(self, other):
        return self._dt_test is other._dt_test if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash(id(self._dt_test))

    def __repr__(self):
        owner, _, name = self._dt_test.name.rpartition(".")
        return f"{name} ({owner})"

    __str__ = __repr__

    def shortDescription(self):
        return "Doctest: " + self._dt_test.name


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
    if module is None:  # the caller's
        module = sys.modules[sys._getframe(1).f_globals["__name__"]]
    elif isinstance(module, str):
        __import__(module)
        module = sys.modules[module]
    tests = (test_finder or DocTestFinder()).find(module, globs=globs, extraglobs=extraglobs)
    return unittest.TestSuite([DocTestCase(test, **options) for test in sorted(tests) if test.examples])


def DocFileSuite(*paths, module_relative=True, package=None, globs=None, parser=DocTestParser(), encoding=None, **options):
    cases = []
    for path in paths:
        text, full = _read(path, module_relative, encoding)
        test = parser.get_doctest(text, {"__name__": "__main__", "__file__": full, **(globs or {})}, full.rpartition("/")[2], full, 0)
        cases.append(DocTestCase(test, **options))
    return unittest.TestSuite(cases)


def script_from_examples(s):
    """The examples as a script, all else as comments."""
    out = []
    for piece in DocTestParser().parse(s):
        if isinstance(piece, Example):
            out.append(piece.source[:-1])
            if piece.want:
                out += ["# Expected:"] + [f"## {t}" for t in piece.want.split("\n")[:-1]]
        else:
            out += [f"# {t}" if t.strip() else "#" for t in piece.split("\n")[:-1]]
    while out and out[-1] == "#":
        out.pop()
    while out and out[0] == "#":
        out.pop(0)
    return "\n".join(out) + "\n"
