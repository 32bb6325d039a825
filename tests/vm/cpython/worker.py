"""Runs the tests of one module and writes how each ends to a file, line by line, so that nothing is lost if the process is.

usage: worker.py MODULE RESULTS LEAVE_OUT [--list]        run by suite.py, under adder or CPython

MODULE is a name such as test.test_bool; LEAVE_OUT is a file with the keys of tests that shall not run. A line of RESULTS is a word,
a key and a text, between tabs; the text is a repr. Words: plan, start, passed, failed, skipped, fixture-failed, fixture-skipped,
module-skipped, module-failed, finished. A key is the test's id without "test."; equal ones are numbered.
"""
import sys
import unittest


def flatten(tests):
    for test in tests:
        if isinstance(test, unittest.BaseTestSuite):
            yield from flatten(test)
        else:
            yield test


def keyed(tests):
    """[(key, test)] with every key once."""
    count = {}
    for test in tests:
        key = test.id().replace("\t", " ").replace("\n", " ")
        key = key[5:] if key.startswith("test.") else key
        count[key] = count.get(key, 0) + 1
        yield key if count[key] == 1 else f"{key}#{count[key]}", test


class Recorder(unittest.TestResult):
    def __init__(self, say):
        super().__init__()
        self.say = say
        self.keys = {}
        self.running = None

    def _exc_info_to_string(self, err, test):
        try:
            return super()._exc_info_to_string(err, test)
        except Exception as exc:
            return f"{err[0].__name__} (its traceback cannot be shown: {exc!r})\n"

    def startTest(self, test):
        super().startTest(test)
        self.running, self.skip, self.problems, self.expected = self.keys[id(test)], None, [], False
        self.say("start", self.running)

    def stopTest(self, test):
        super().stopTest(test)
        if self.problems:
            self.say("failed", self.running, "\n".join(self.problems))
        elif self.skip is not None:
            self.say("skipped", self.running, self.skip)
        else:
            self.say("passed", self.running)
        self.running = None

    def _problem(self, test, text):
        if self.running is None:
            self.say("fixture-failed", str(test), text)
        else:
            self.problems.append(text)

    def addError(self, test, err):
        self._problem(test, self._exc_info_to_string(err, test))

    addFailure = addError

    def addSubTest(self, test, subtest, err):
        if err is not None:
            self._problem(test, f"{subtest}\n" + self._exc_info_to_string(err, test))

    def addSkip(self, test, reason):
        if self.running is None:
            self.say("fixture-skipped", str(test), reason)
        else:
            self.skip = reason

    def addExpectedFailure(self, test, err):
        pass

    def addUnexpectedSuccess(self, test):
        self._problem(test, "unexpected success")


def main(module, results, leave_out, *options):
    out = open(results, "a", encoding="utf-8", errors="backslashreplace")

    def say(word, key="", text=""):
        out.write(f"{word}\t{key}\t{text!a}\n")
        out.flush()

    try:
        # A module may find itself under the name that CPython's runner gives it.
        tests = unittest.defaultTestLoader.loadTestsFromModule(__import__(module, fromlist=["*"]))
    except unittest.SkipTest as exc:
        say("module-skipped", module, str(exc))
        say("finished")
        return
    except BaseException:
        import traceback

        say("module-failed", module, traceback.format_exc())
        return
    with open(leave_out, encoding="utf-8") as f:
        leave_out = set(f.read().split("\n"))
    recorder, suite = Recorder(say), unittest.TestSuite()
    for key, test in keyed(flatten(tests)):
        say("plan", key)
        recorder.keys[id(test)] = key
        if key not in leave_out:
            suite.addTest(test)
    if "--list" not in options:
        suite.run(recorder)
    say("finished")


if __name__ == "__main__":
    main(*sys.argv[1:])
