# Tracebacks as text: what the interpreter prints for an exception that nobody catches, for programs that want it themselves.
import sys

__all__ = [
    "extract_stack", "extract_tb", "format_exception", "format_exception_only", "format_list", "format_stack", "format_tb",
    "print_exc", "format_exc", "print_exception", "print_last", "print_stack", "print_tb", "clear_frames", "FrameSummary",
    "StackSummary", "TracebackException", "walk_stack", "walk_tb", "print_list",
]

_RECURSIVE_CUTOFF = 3  # rows that are shown of those that repeat
_absent = object()


# ---- rows ----


class FrameSummary:
    """A row of a traceback, with the source line, which is read when it is asked for."""

    __slots__ = ("filename", "lineno", "end_lineno", "colno", "end_colno", "name", "_line", "locals", "_operator")

    def __init__(self, filename, lineno, name, *, lookup_line=True, locals=None, line=None, end_lineno=None, colno=None,
                 end_colno=None):
        self.filename, self.lineno, self.name = filename, lineno, name
        self.end_lineno, self.colno, self.end_colno = end_lineno, colno, end_colno
        self.locals = None if locals is None else {k: _safe_string(v, "local", repr) for k, v in locals.items()}
        self._line = line
        self._operator = None
        if lookup_line:
            self.line

    @property
    def _original_line(self):
        self.line
        return self._line

    @property
    def line(self):
        if self._line is None:
            if self.lineno is None:
                return None
            import linecache

            self._line = linecache.getline(self.filename, self.lineno)
        return self._line.strip()

    def _fields(self):
        return self.filename, self.lineno, self.name, self.line

    def __eq__(self, other):
        if isinstance(other, FrameSummary):
            return (self.filename, self.lineno, self.name, self.locals) == (
                other.filename, other.lineno, other.name, other.locals)
        return self._fields() == other if isinstance(other, tuple) else NotImplemented

    __hash__ = None

    def __getitem__(self, i):
        return self._fields()[i]

    def __iter__(self):
        return iter(self._fields())

    def __len__(self):
        return 4

    def __repr__(self):
        return f"<FrameSummary file {self.filename}, line {self.lineno} in {self.name}>"


def walk_tb(tb):
    while tb is not None:
        yield tb.tb_frame, tb.tb_lineno
        tb = tb.tb_next


def walk_stack(f):
    if f is None:
        f = sys._getframe().f_back
    while f is not None:
        yield f, f.f_lineno
        f = f.f_back


def _rows_of(tb):
    """(frame, line, (first column, end column, operator) or None); columns are bytes."""
    while tb is not None:
        where = tb._position
        yield tb.tb_frame, tb.tb_lineno, where and where[1:]
        tb = tb.tb_next


class StackSummary(list):
    @classmethod
    def extract(klass, frame_gen, *, limit=None, lookup_lines=True, capture_locals=False):
        return klass._extract(((f, lineno, None) for f, lineno in frame_gen), limit, lookup_lines, capture_locals)

    @classmethod
    def _extract(klass, rows, limit=None, lookup_lines=True, capture_locals=False):
        if limit is None:
            limit = getattr(sys, "tracebacklimit", None)
            if limit is not None and limit < 0:
                limit = 0
        rows = list(rows)
        if limit is not None:
            rows = rows[:limit] if limit >= 0 else rows[limit:]
        result = klass()
        for frame, lineno, where in rows:
            code = frame.f_code
            summary = FrameSummary(code.co_filename, lineno, code.co_name, lookup_line=False,
                                   locals=getattr(frame, "f_locals", {}) if capture_locals else None)
            if where is not None:
                summary.colno, summary.end_colno, summary._operator = where
                summary.end_lineno = lineno if summary.end_colno is not None else None
            result.append(summary)
        if lookup_lines:
            for summary in result:
                summary.line
        return result

    @classmethod
    def from_list(klass, a_list):
        return klass(row if isinstance(row, FrameSummary) else FrameSummary(row[0], row[1], row[2], line=row[3]) for row in a_list)

    def format_frame_summary(self, frame_summary):
        text = f'  File "{frame_summary.filename}", line {frame_summary.lineno}, in {frame_summary.name}\n'
        if frame_summary.line:
            text += f"    {frame_summary.line}\n" + _markers(frame_summary)
        for name in sorted(frame_summary.locals or ()):
            text += f"    {name} = {frame_summary.locals[name]}\n"
        return text

    def format(self):
        result, last, count = [], None, 0
        for row in self:
            key = row.filename, row.lineno, row.name
            if key != last:
                if count > _RECURSIVE_CUTOFF:
                    result.append(_repeated(count))
                last, count = key, 0
            count += 1
            if count > _RECURSIVE_CUTOFF:
                continue
            text = self.format_frame_summary(row)
            if text is None:
                count -= 1
            else:
                result.append(text)
        if count > _RECURSIVE_CUTOFF:
            result.append(_repeated(count))
        return result


def _repeated(count):
    count -= _RECURSIVE_CUTOFF
    return f"  [Previous line repeated {count} more time{'s' if count > 1 else ''}]\n"


def _markers(row):
    """The line below the source that marks the failing part."""
    if row.colno is None:
        return ""
    line = row._original_line.rstrip()
    data = line.encode("utf-8", "surrogatepass")
    indent = len(line) - len(line.lstrip())
    start = len(data[:row.colno].decode("utf-8", "replace"))
    whole = row.end_colno is None or row.end_lineno is not None and row.end_lineno != row.lineno
    end = len(line) if whole else len(data[:row.end_colno].decode("utf-8", "replace"))
    if start < indent or start >= end:
        return ""
    found = None if whole else _find_operator(line[start:end], row._operator)
    if found is None:
        if end - start >= len(line) - indent:
            return ""
        return "    " + " " * (start - indent) + "^" * (end - start) + "\n"
    left, right = found
    return "    " + " " * (start - indent) + "~" * left + "^" * (right - left) + "~" * (end - start - right) + "\n"


def _find_operator(text, operator):
    """Where in an expression its operator stands, or the brackets of a subscription."""
    if not operator:
        return None
    depth, i, opened, found = 0, 0, None, None
    while i < len(text):
        c = text[i]
        if c in "'\"":
            quote = c
            i += 1
            while i < len(text) and text[i] != quote:
                i += 2 if text[i] == "\\" else 1
        elif c in "([{":
            if depth == 0 and c == "[":
                opened = i
            depth += 1
        elif c in ")]}":
            depth -= depth > 0
        elif depth == 0 and operator != "[" and i and text.startswith(operator, i):
            if len(operator) == 1 and operator in "*/" and text[i + 1:i + 2] == operator:
                i += 1
            elif found is None or operator != "**":  # ** groups to the right: the first is the outer one
                found = i, i + len(operator)
                i += len(operator) - 1
        i += 1
    if operator == "[" and opened is not None and text.endswith("]"):
        return opened, len(text)
    return found


# ---- exceptions ----


def _safe_string(value, what, func=str):
    try:
        return func(value)
    except Exception:
        return f"<{what} {func.__name__}() failed>"


class TracebackException:
    """An exception as it will be told, without the objects that it holds."""

    def __init__(self, exc_type, exc_value, exc_traceback, *, limit=None, lookup_lines=True, capture_locals=False, compact=False,
                 max_group_width=15, max_group_depth=10, _seen=None):
        seen = set() if _seen is None else _seen
        seen.add(id(exc_value))
        self.max_group_width, self.max_group_depth = max_group_width, max_group_depth
        self.stack = StackSummary._extract(_rows_of(exc_traceback), limit, lookup_lines, capture_locals)
        self.exc_type = exc_type
        self._str = _safe_string(exc_value, "exception")
        self._name = None if exc_type is None else _type_name(exc_type)
        self._note_of(exc_value)
        if exc_type is not None and issubclass(exc_type, SyntaxError):
            for name in ("filename", "text", "offset", "end_offset", "msg"):
                setattr(self, name, getattr(exc_value, name, None))
            for name in ("lineno", "end_lineno"):
                value = getattr(exc_value, name, None)
                setattr(self, name, None if value is None else str(value))
        options = dict(limit=limit, lookup_lines=lookup_lines, capture_locals=capture_locals, max_group_width=max_group_width,
                       max_group_depth=max_group_depth, _seen=seen)

        def made(exc):
            return TracebackException(type(exc), exc, exc.__traceback__, **options)

        def unseen(exc):
            return exc is not None and id(exc) not in seen

        cause = getattr(exc_value, "__cause__", None)
        context = getattr(exc_value, "__context__", None)
        self.__suppress_context__ = getattr(exc_value, "__suppress_context__", False)
        self.__cause__ = made(cause) if unseen(cause) else None
        wanted = not compact or self.__cause__ is None and not self.__suppress_context__
        self.__context__ = made(context) if wanted and unseen(context) else None
        self.exceptions = None
        if isinstance(exc_value, BaseExceptionGroup):
            self.exceptions = [made(e) for e in exc_value.exceptions]

    def _note_of(self, exc_value):
        try:
            self.__notes__ = getattr(exc_value, "__notes__", None)
        except Exception as exc:
            self.__notes__ = [f"Ignored error getting __notes__: {_safe_string(exc, '__notes__', repr)}"]

    @classmethod
    def from_exception(cls, exc, *args, **kwargs):
        return cls(type(exc), exc, exc.__traceback__, *args, **kwargs)

    def __eq__(self, other):
        return self.__dict__ == other.__dict__ if isinstance(other, TracebackException) else NotImplemented

    __hash__ = None

    def __str__(self):
        return self._str

    def format_exception_only(self):
        """The lines after the rows: what it is, and its notes."""
        if self.exc_type is None:
            yield _last_line(None, self._str)
            return
        if issubclass(self.exc_type, SyntaxError):
            yield from self._format_syntax_error()
        else:
            yield _last_line(self._name, self._str)
        notes = self.__notes__
        if isinstance(notes, (list, tuple)):
            for note in notes:
                for line in _safe_string(note, "note").split("\n"):
                    yield line + "\n"
        elif notes is not None:
            yield _safe_string(notes, "__notes__", repr) + "\n"

    def _format_syntax_error(self):
        suffix = ""
        if self.lineno is not None:
            yield f'  File "{self.filename or "<string>"}", line {self.lineno}\n'
        elif self.filename is not None:
            suffix = f" ({self.filename})"
        if self.text is not None:
            line = self.text.rstrip("\n")
            shown = line.lstrip(" \n\f")
            yield f"    {shown}\n"
            if self.offset is not None:
                end = self.end_offset
                if end in (None, 0, -1) or end == self.offset:
                    end = self.offset + 1
                first = self.offset - 1 - (len(line) - len(shown))
                if first >= 0:
                    space = "".join(c if c.isspace() else " " for c in shown[:first])
                    yield f"    {space}{'^' * (end - self.offset)}\n"
        yield f"{self._name}: {self.msg or '<no detail available>'}{suffix}\n"

    def format(self, *, chain=True, _place=None):
        place = _place or _Place()
        told, exc = [], self
        while exc is not None:
            if not chain:
                told.append((None, exc))
                break
            if exc.__cause__ is not None:
                told.append((_CAUSE, exc))
                exc = exc.__cause__
            elif exc.__context__ is not None and not exc.__suppress_context__:
                told.append((_CONTEXT, exc))
                exc = exc.__context__
            else:
                told.append((None, exc))
                exc = None
        for message, exc in reversed(told):
            if message is not None:
                yield from place.emit(message)
            if exc.exceptions is None:
                if exc.stack:
                    yield from place.emit("Traceback (most recent call last):\n")
                    yield from place.emit(exc.stack.format())
                yield from place.emit(exc.format_exception_only())
            elif place.depth > self.max_group_depth:
                yield from place.emit(f"... (max_group_depth is {self.max_group_depth})\n")
            else:
                yield from exc._format_group(place)

    def _format_group(self, place):
        outermost = place.depth == 0
        if outermost:
            place.depth = 1
        if self.stack:
            yield from place.emit("Exception Group Traceback (most recent call last):\n", "+" if outermost else None)
            yield from place.emit(self.stack.format())
        yield from place.emit(self.format_exception_only())
        count = len(self.exceptions)
        shown = count if count <= self.max_group_width else self.max_group_width + 1
        place.needs_end = False
        for i in range(shown):
            last = i == shown - 1
            if last:
                place.needs_end = True
            cut = count > self.max_group_width and i == self.max_group_width
            yield place.margin() + ("+-" if i == 0 else "  ") + f"+---------------- {'...' if cut else i + 1} ----------------\n"
            place.depth += 1
            if cut:
                more = count - self.max_group_width
                yield from place.emit(f"and {more} more exception{'s' if more > 1 else ''}\n")
            else:
                yield from self.exceptions[i].format(_place=place)
            if last and place.needs_end:
                yield place.margin() + "+------------------------------------\n"
                place.needs_end = False
            place.depth -= 1
        if outermost:
            place.depth = 0

    def print(self, *, file=None, chain=True):
        file = sys.stderr if file is None else file
        for line in self.format(chain=chain):
            print(line, file=file, end="")


_CAUSE = "\nThe above exception was the direct cause of the following exception:\n\n"
_CONTEXT = "\nDuring handling of the above exception, another exception occurred:\n\n"


class _Place:
    """How deep in groups a text stands."""

    def __init__(self):
        self.depth, self.needs_end = 0, False

    def margin(self):
        return " " * (2 * self.depth)

    def emit(self, text, mark=None):
        if not self.depth:
            yield from [text] if isinstance(text, str) else text
            return
        margin = self.margin() + (mark or "|") + " "
        for piece in [text] if isinstance(text, str) else text:
            yield "".join(margin + line for line in piece.splitlines(True))


def _type_name(exc_type):
    module = exc_type.__module__
    if module in ("__main__", "builtins"):
        return exc_type.__qualname__
    return f"{module if isinstance(module, str) else '<unknown>'}.{exc_type.__qualname__}"


def _last_line(name, text):
    return f"{name}\n" if not text or name is None else f"{name}: {text}\n"


# ---- functions ----


def _exception(exc, value, tb):
    """(value, traceback) however they were given."""
    if (value is _absent) != (tb is _absent):
        raise ValueError("Both or neither of value and tb must be given")
    if value is not _absent:
        return value, tb
    if exc is not None and not isinstance(exc, BaseException):
        raise TypeError(f"Exception expected for value, {type(exc).__name__} found")
    return exc, None if exc is None else exc.__traceback__


def print_exception(exc, /, value=_absent, tb=_absent, limit=None, file=None, chain=True):
    value, tb = _exception(exc, value, tb)
    TracebackException(type(value), value, tb, limit=limit, compact=True).print(file=file, chain=chain)


def format_exception(exc, /, value=_absent, tb=_absent, limit=None, chain=True):
    value, tb = _exception(exc, value, tb)
    return list(TracebackException(type(value), value, tb, limit=limit, compact=True).format(chain=chain))


def format_exception_only(exc, /, value=_absent):
    if value is _absent:
        value = exc
    return list(TracebackException(type(value), value, None, compact=True).format_exception_only())


def print_exc(limit=None, file=None, chain=True):
    print_exception(sys.exc_info()[1], limit=limit, file=file, chain=chain)


def format_exc(limit=None, chain=True):
    return "".join(format_exception(sys.exc_info()[1], limit=limit, chain=chain))


def print_last(limit=None, file=None, chain=True):
    if not hasattr(sys, "last_type"):
        raise ValueError("no last exception")
    print_exception(sys.last_value, sys.last_value, sys.last_traceback, limit, file, chain)


def extract_tb(tb, limit=None):
    return StackSummary._extract(_rows_of(tb), limit)


def format_tb(tb, limit=None):
    return extract_tb(tb, limit).format()


def print_tb(tb, limit=None, file=None):
    print_list(extract_tb(tb, limit), file)


def format_list(extracted_list):
    return StackSummary.from_list(extracted_list).format()


def print_list(extracted_list, file=None):
    for text in format_list(extracted_list):
        print(text, file=sys.stderr if file is None else file, end="")


def extract_stack(f=None, limit=None):
    if f is None:
        f = sys._getframe().f_back
    rows = [(frame, lineno, None) for frame, lineno in walk_stack(f)]
    if limit is not None:
        rows = rows[:limit] if limit >= 0 else rows[limit:]
    rows.reverse()
    return StackSummary._extract(rows)


def format_stack(f=None, limit=None):
    return extract_stack(sys._getframe().f_back if f is None else f, limit).format()


def print_stack(f=None, limit=None, file=None):
    print_list(extract_stack(sys._getframe().f_back if f is None else f, limit), file)


def clear_frames(tb):
    """Frames that have ended hold nothing here."""
