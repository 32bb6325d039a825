# The status that a program gives, through several frames and handlers of Exception that do not catch it.
import sys


def work():
    try:
        leave()
    except Exception:
        print("not here")


def leave():
    raise SystemExit(7)


work()
