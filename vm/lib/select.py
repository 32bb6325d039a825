# select() and poll(), over the system's files and over objects that have MicroPython's ioctl().
try:
    from _select import wait as _wait
except ImportError:  # then only objects with ioctl() can be waited for
    _wait = None

error = OSError

POLLIN = 1
POLLPRI = 2
POLLOUT = 4
POLLERR = 8
POLLHUP = 16
POLLNVAL = 32
POLLRDNORM = 64
POLLRDBAND = 128
POLLWRNORM = 256
POLLWRBAND = 512
POLLMSG = 1024
POLLRDHUP = 8192

_IOCTL_POLL = 3  # MicroPython's MP_STREAM_POLL
_STEP = 0.001  # seconds between looks at objects that only ioctl() can tell about


def _number(file):
    """The file's number, or None if it is to be asked with ioctl()."""
    if not isinstance(file, int):
        fileno = getattr(file, "fileno", None)
        if fileno is None:
            if hasattr(file, "ioctl"):
                return None
            raise TypeError("argument must be an int, or have a fileno() method.")
        file = fileno()
        if not isinstance(file, int):
            raise TypeError("fileno() returned a non-integer")
    if file < 0:
        raise ValueError(f"file descriptor cannot be a negative integer ({file})")
    return file


# The files of the rows [number, events, object] and what came of them, after `timeout` seconds at most.
def _ready(rows, timeout):
    plain = []
    asked = []
    for row in rows:
        if row[0] is None:
            asked.append(row)
        else:
            plain.append(row[0])
            plain.append(row[1])
    if not asked:
        if _wait is None:
            raise OSError(95, "files cannot be waited for on this board")
        _wait(plain, timeout)
        return [(row, plain[2 * i + 1]) for i, row in enumerate(rows) if plain[2 * i + 1]]
    from time import monotonic, sleep

    end = None if timeout is None else monotonic() + timeout
    while True:
        found = []
        results = list(plain)
        if results:
            _wait(results, 0)
        i = 1
        for row in rows:
            if row[0] is None:
                events = row[2].ioctl(_IOCTL_POLL, row[1])
                if events < 0:
                    raise OSError(-events)
            else:
                events = results[i]
                i += 2
            if events:
                found.append((row, events))
        if found or end is not None and monotonic() >= end:
            return found
        sleep(_STEP)


def select(rlist, wlist, xlist, timeout=None):
    if timeout is not None:
        if not isinstance(timeout, (int, float)) and not hasattr(timeout, "__float__"):
            raise TypeError("timeout must be a float or None")
        if timeout < 0:
            raise ValueError("timeout must be non-negative")
    rows = []
    for files, events in ((rlist, POLLIN), (wlist, POLLOUT), (xlist, POLLPRI)):
        try:
            files = list(files)
        except TypeError:
            raise TypeError("arguments 1-3 must be sequences") from None
        for file in files:
            rows.append([_number(file), events, file])
    result = {POLLIN: [], POLLOUT: [], POLLPRI: []}
    for row, events in _ready(rows, timeout):
        if events & POLLNVAL:
            raise OSError(9, "Bad file descriptor")
        wanted = row[1]
        also = POLLHUP | POLLERR if wanted == POLLIN else POLLERR if wanted == POLLOUT else 0
        if events & (wanted | also):
            result[wanted].append(row[2])
    return tuple(result.values())


class poll:
    def __init__(self):
        self._rows = {}
        self._busy = False

    def register(self, fd, eventmask=POLLIN | POLLPRI | POLLOUT):
        if not isinstance(eventmask, int):
            raise TypeError(f"'{type(eventmask).__name__}' object cannot be interpreted as an integer")
        if not 0 <= eventmask <= 0xFFFF:
            if eventmask < 0:
                raise ValueError("value must be positive")
            raise OverflowError("Python int too large for C unsigned short")
        number = _number(fd)
        self._rows[id(fd) if number is None else number] = [number, eventmask, fd]

    def modify(self, fd, eventmask):
        number = _number(fd)
        row = self._rows.get(id(fd) if number is None else number)
        if row is None:
            raise OSError(2, "No such file or directory")
        row[1] = eventmask

    def unregister(self, fd):
        number = _number(fd)
        del self._rows[id(fd) if number is None else number]

    def _timeout(self, timeout):
        if timeout is None:
            return None
        if not isinstance(timeout, (int, float)):
            raise TypeError("timeout must be an integer or None")
        return None if timeout < 0 else timeout / 1000

    def poll(self, timeout=None, /):
        timeout = self._timeout(timeout)
        if self._busy:
            raise RuntimeError("concurrent poll() invocation")
        self._busy = True
        try:
            found = _ready(list(self._rows.values()), timeout)
        finally:
            self._busy = False
        return [(row[2] if row[0] is None else row[0], events) for row, events in found]

    def ipoll(self, timeout=-1, flags=0, /):
        """MicroPython's: an iterator of the objects as they were registered. flags 1: each is told of once."""
        for row, events in _ready(list(self._rows.values()), self._timeout(timeout)):
            if flags & 1:
                row[1] = 0
            yield row[2], events
