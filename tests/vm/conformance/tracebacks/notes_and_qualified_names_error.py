# Notes, classes within classes, a message of two lines.
class MyError(Exception):
    pass


class Outer:
    class Inner(Exception):
        def __str__(self):
            return "line one\nline two"


try:
    raise MyError("a", 1)
except MyError as e:
    e.add_note("a note")
    e.add_note("second\nlines")
    raise Outer.Inner() from e
