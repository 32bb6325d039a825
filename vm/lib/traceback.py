# Formats tracebacks.
import sys
from io import StringIO


class TracebackException:
    def __init__(self, exc):
        self.exc = exc

    @classmethod
    def from_exception(cls, exc, **kw):
        return cls(exc)

    def format(self, **kw):
        out = StringIO()
        sys.print_exception(self.exc, out)
        yield out.getvalue()


def format_exc(limit=None, chain=True):
    return "".join(TracebackException(sys.exc_info()[1]).format())


def format_exception(exc, /, value=None, tb=None, limit=None, chain=True, **kwargs):
    return list(TracebackException(value or exc).format())


def print_exc(limit=None, file=None, chain=True):
    print(format_exc(), file=file or sys.stderr, end="")
