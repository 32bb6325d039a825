# from None hides what was being handled.
import sys
def show():
    try:
        1 / 0
    finally:
        print("finally")
try:
    show()
except ZeroDivisionError:
    try:
        raise KeyError("x")
    except KeyError:
        raise RuntimeError("third") from None
