# traceback: the last lines of exceptions of many kinds, chains, notes, causes hidden, and limits of frames.
import traceback


def deep(n):
    if n == 0:
        raise KeyError("bottom")
    deep(n - 1)


for e in [ValueError("a"), ValueError(), KeyError("k"), OSError(2, "gone", "file"), ValueError("two\nlines"), ValueError(5, 6), StopIteration(1), SyntaxError("bad"), SystemExit(3), ExceptionGroup("g", [ValueError(1)])]:
    print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e) == traceback.format_exception_only(e))
try:
    try:
        deep(3)
    except KeyError as e:
        raise ValueError("outer") from e
except ValueError as e:
    e.add_note("a note")
    print([line.splitlines()[-1] for line in traceback.format_exception(e)])
    print(len(traceback.extract_tb(e.__cause__.__traceback__)), len(traceback.extract_tb(e.__cause__.__traceback__, 2)), [f.name for f in traceback.extract_tb(e.__cause__.__traceback__, limit=-2)], [f.name for f in traceback.extract_tb(e.__cause__.__traceback__, limit=2)], len(traceback.format_exception(e, chain=False)))
