# SystemExit raised in a function: no traceback, its status.
import sys
def f():
    raise SystemExit(3)
f()
