# Collects how tests end, with the traceback of each that fails.
import sys

__unittest = True


def failfast(method):
    def inner(self, *args, **kw):
        if getattr(self, "failfast", False):
            self.stop()
        return method(self, *args, **kw)

    return inner


class TestResult:
    _previousTestClass = None
    _testRunEntered = False
    _moduleSetUpFailed = False

    def __init__(self, stream=None, descriptions=None, verbosity=None):
        self.failfast = False
        self.failures = []
        self.errors = []
        self.testsRun = 0
        self.skipped = []
        self.expectedFailures = []
        self.unexpectedSuccesses = []
        self.shouldStop = False
        self.buffer = False
        self.tb_locals = False
        self._streams = None

    def printErrors(self):
        pass

    def startTestRun(self):
        pass

    def stopTestRun(self):
        pass

    def startTest(self, test):
        self.testsRun += 1
        if self.buffer:
            from io import StringIO

            self._streams = (sys.stdout, sys.stderr)
            sys.stdout, sys.stderr = StringIO(), StringIO()

    def stopTest(self, test):
        if self._streams:
            sys.stdout, sys.stderr = self._streams
            self._streams = None

    def addError(self, test, err):
        self._note_stop()
        self.errors.append((test, self._exc_info_to_string(err, test)))

    def addFailure(self, test, err):
        self._note_stop()
        self.failures.append((test, self._exc_info_to_string(err, test)))

    def addSubTest(self, test, subtest, err):
        if err is None:
            return
        self._note_stop()
        rows = self.failures if issubclass(err[0], test.failureException) else self.errors
        rows.append((subtest, self._exc_info_to_string(err, test)))

    def addSuccess(self, test):
        pass

    def addSkip(self, test, reason):
        self.skipped.append((test, reason))

    def addExpectedFailure(self, test, err):
        self.expectedFailures.append((test, self._exc_info_to_string(err, test)))

    def addUnexpectedSuccess(self, test):
        self._note_stop()
        self.unexpectedSuccesses.append(test)

    def wasSuccessful(self):
        return not (self.failures or self.errors or self.unexpectedSuccesses)

    def stop(self):
        self.shouldStop = True

    def _note_stop(self):
        if self.failfast:
            self.stop()

    def _exc_info_to_string(self, err, test):
        from traceback import TracebackException

        kind, value, tb = err
        seen, queue = set(), [value]
        while queue:  # frames of unittest itself say nothing
            exc = queue.pop()
            if exc is None or id(exc) in seen:
                continue
            seen.add(id(exc))
            exc.__traceback__ = _without_own_frames(exc.__traceback__)
            queue += [exc.__cause__, exc.__context__]
        text = "".join(TracebackException.from_exception(value, capture_locals=self.tb_locals, compact=True).format())
        if self._streams:
            for name, stream in (("Stdout", sys.stdout), ("Stderr", sys.stderr)):
                said = stream.getvalue()
                if said:
                    text += f"\n{name}:\n{said}" + ("" if said.endswith("\n") else "\n")
        return text

    def __repr__(self):
        cls = self.__class__
        return (
            f"<{cls.__module__}.{cls.__qualname__} run={self.testsRun} errors={len(self.errors)} failures={len(self.failures)}>"
        )


def _is_own(tb):
    return "__unittest" in tb.tb_frame.f_globals


def _without_own_frames(tb):
    """The traceback from the first frame that is not of unittest to the last."""
    while tb is not None and _is_own(tb):
        tb = tb.tb_next
    last, step = None, tb
    while step is not None:
        if not _is_own(step):
            last = step
        step = step.tb_next
    if last is not None and last.tb_next is not None:
        last.tb_next = None
    return tb
