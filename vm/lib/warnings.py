# Warnings are shown on stderr, once for each text, unless a filter says otherwise.
import sys

_seen = set()
_filters = []  # (action, category), the newest first


def warn(message, category=None, stacklevel=1, source=None):
    if isinstance(message, Warning):
        category = type(message)
    elif category is None:
        category = UserWarning
    action = _action(category)
    if action == "ignore":
        return
    if action == "error":
        raise message if isinstance(message, Warning) else category(message)
    key = (str(message), category)
    if action != "always" and key in _seen:
        return
    _seen.add(key)
    showwarning(message, category, "<program>", 0)


def warn_explicit(message, category, filename, lineno, module=None, registry=None, module_globals=None, source=None):
    showwarning(message, category, filename, lineno)


def showwarning(message, category, filename, lineno, file=None, line=None):
    print(f"{category.__name__}: {message}", file=file or sys.stderr)


def formatwarning(message, category, filename, lineno, line=None):
    return f"{filename}:{lineno}: {category.__name__}: {message}\n"


def _action(category):
    for action, wanted in _filters:
        if issubclass(category, wanted):
            return action
    if issubclass(category, (DeprecationWarning, PendingDeprecationWarning, ImportWarning, ResourceWarning)):
        return "ignore"
    return "default"


def filterwarnings(action, message="", category=Warning, module="", lineno=0, append=False):
    simplefilter(action, category, lineno, append)


def simplefilter(action, category=Warning, lineno=0, append=False):
    if action not in ("error", "ignore", "always", "default", "module", "once"):
        raise AssertionError(f"invalid action: {action!r}")
    if append:
        _filters.append((action, category))
    else:
        _filters.insert(0, (action, category))


def resetwarnings():
    _filters.clear()


class catch_warnings:
    def __init__(self, *, record=False, module=None, action=None, category=Warning, lineno=0, append=False):
        self._record = record
        self._new = action and (action, category)

    def __enter__(self):
        global showwarning
        self._saved = (_filters[:], showwarning)
        if self._new:
            _filters.insert(0, self._new)
        if not self._record:
            return None
        log = []

        def record(message, category, filename, lineno, file=None, line=None):
            log.append(_Recorded(message, category))

        showwarning = record
        _seen.clear()
        return log

    def __exit__(self, *exc_info):
        global showwarning
        _filters[:], showwarning = self._saved


class _Recorded:
    def __init__(self, message, category):
        self.message = message if isinstance(message, Warning) else category(message)
        self.category = category
