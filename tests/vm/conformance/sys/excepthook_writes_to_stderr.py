# What sys.__excepthook__ tells goes to whatever sys.stderr is, and to nowhere else.
import io
import sys

kept = sys.stderr
sys.stderr = io.StringIO()
for hook in (sys.excepthook, sys.__excepthook__):
    try:
        {}["k"]
    except KeyError:
        hook(*sys.exc_info())
    lines = sys.stderr.getvalue().splitlines()
    print(lines[0], lines[-1], sep="|")
    sys.stderr = io.StringIO()




sys.stderr = kept
try:
    1 // 0
except ZeroDivisionError as e:
    print(type(e).__name__)
