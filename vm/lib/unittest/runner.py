# Runs tests and tells of them as text.
import sys
import time
from unittest.result import TestResult

__unittest = True


class _WritelnDecorator:
    def __init__(self, stream):
        self.stream = stream

    def __getattr__(self, name):
        if name in ("stream", "__getstate__"):
            raise AttributeError(name)
        return getattr(self.stream, name)

    def writeln(self, text=None):
        if text:
            self.stream.write(text)
        self.stream.write("\n")


class TextTestResult(TestResult):
    separator1 = "=" * 70
    separator2 = "-" * 70

    def __init__(self, stream, descriptions, verbosity):
        super().__init__(stream, descriptions, verbosity)
        self.stream = stream
        self.showAll = verbosity > 1
        self.dots = verbosity == 1
        self.descriptions = descriptions
        self._at_line_start = True

    def getDescription(self, test):
        first = test.shortDescription()
        return f"{test}\n{first}" if self.descriptions and first else str(test)

    def startTest(self, test):
        super().startTest(test)
        if self.showAll:
            self._write(f"{self.getDescription(test)} ... ")
            self._at_line_start = False

    def _write(self, text):
        self.stream.write(text)
        self.stream.flush()

    def _say(self, word, letter, test=None):
        if self.showAll:
            if test is not None:  # a subtest has a line of its own
                if not self._at_line_start:
                    self._write("\n")
                self._write(f"  {self.getDescription(test)} ... ")
            elif self._at_line_start:
                pass
            self._write(word + "\n")
            self._at_line_start = True
        elif self.dots:
            self._write(letter)

    def addSubTest(self, test, subtest, err):
        if err is not None:
            if issubclass(err[0], subtest.failureException):
                self._say("FAIL", "F", subtest)
            else:
                self._say("ERROR", "E", subtest)
        super().addSubTest(test, subtest, err)

    def addSuccess(self, test):
        super().addSuccess(test)
        self._say("ok", ".")

    def addError(self, test, err):
        super().addError(test, err)
        self._say("ERROR", "E")

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self._say("FAIL", "F")

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self._say(f"skipped {reason!r}", "s")

    def addExpectedFailure(self, test, err):
        super().addExpectedFailure(test, err)
        self._say("expected failure", "x")

    def addUnexpectedSuccess(self, test):
        super().addUnexpectedSuccess(test)
        self._say("unexpected success", "u")

    def printErrors(self):
        if self.dots or self.showAll:
            self._write("\n")
        self.printErrorList("ERROR", self.errors)
        self.printErrorList("FAIL", self.failures)
        if self.unexpectedSuccesses:
            self.stream.writeln(self.separator1)
            for test in self.unexpectedSuccesses:
                self.stream.writeln(f"UNEXPECTED SUCCESS: {self.getDescription(test)}")
            self.stream.flush()

    def printErrorList(self, flavour, errors):
        for test, err in errors:
            for line in (self.separator1, f"{flavour}: {self.getDescription(test)}", self.separator2, err):
                self.stream.writeln(line)
            self.stream.flush()


class TextTestRunner:
    resultclass = TextTestResult

    def __init__(self, stream=None, descriptions=True, verbosity=1, failfast=False, buffer=False, resultclass=None, warnings=None,
                 *, tb_locals=False):
        self.stream = _WritelnDecorator(sys.stderr if stream is None else stream)
        self.descriptions = descriptions
        self.verbosity = verbosity
        self.failfast = failfast
        self.buffer = buffer
        self.tb_locals = tb_locals
        self.warnings = warnings
        if resultclass is not None:
            self.resultclass = resultclass

    def _makeResult(self):
        return self.resultclass(self.stream, self.descriptions, self.verbosity)

    def run(self, test):
        import warnings

        result = self._makeResult()
        result.failfast = self.failfast
        result.buffer = self.buffer
        result.tb_locals = self.tb_locals
        with warnings.catch_warnings():
            if self.warnings:
                warnings.simplefilter(self.warnings)
            start = time.time()
            getattr(result, "startTestRun", lambda: None)()
            try:
                test(result)
            finally:
                getattr(result, "stopTestRun", lambda: None)()
            took = time.time() - start
        result.printErrors()
        self._summary(result, took)
        return result

    def _summary(self, result, took):
        if hasattr(result, "separator2"):
            self.stream.writeln(result.separator2)
        run = result.testsRun
        self.stream.writeln(f"Ran {run} test{'' if run == 1 else 's'} in {took:.3f}s")
        self.stream.writeln()
        counts = [
            ("failures", len(result.failures)),
            ("errors", len(result.errors)),
            ("skipped", len(getattr(result, "skipped", ()))),
            ("expected failures", len(getattr(result, "expectedFailures", ()))),
            ("unexpected successes", len(getattr(result, "unexpectedSuccesses", ()))),
        ]
        infos = [f"{name}={count}" for name, count in counts if count]
        verdict = "OK" if result.wasSuccessful() else "FAILED"
        self.stream.writeln(verdict + (f" ({', '.join(infos)})" if infos else ""))
        self.stream.flush()
