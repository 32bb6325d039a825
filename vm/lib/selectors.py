# Waiting for files, with what belongs to each of them.
import select
from collections import namedtuple

EVENT_READ, EVENT_WRITE = 1, 2

SelectorKey = namedtuple("SelectorKey", "fileobj fd events data")


def _number(fileobj):
    if isinstance(fileobj, int):
        fd = fileobj
    else:
        try:
            fd = int(fileobj.fileno())
        except (AttributeError, TypeError, ValueError):
            raise ValueError(f"Invalid file object: {fileobj!r}") from None
    if fd < 0:
        raise ValueError(f"Invalid file descriptor: {fd}")
    return fd


class BaseSelector:
    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.close()


class PollSelector(BaseSelector):
    def __init__(self):
        self._keys = {}
        self._poll = select.poll()

    def _fd_of(self, fileobj):
        try:
            return _number(fileobj)
        except ValueError:
            for key in self._keys.values():
                if key.fileobj is fileobj:
                    return key.fd
            raise

    def register(self, fileobj, events, data=None):
        if not events or events & ~(EVENT_READ | EVENT_WRITE):
            raise ValueError(f"Invalid events: {events!r}")
        fd = _number(fileobj)
        if fd in self._keys:
            raise KeyError(f"{fileobj!r} (FD {fd}) is already registered")
        key = self._keys[fd] = SelectorKey(fileobj, fd, events, data)
        self._poll.register(fd, (events & EVENT_READ) | (select.POLLOUT if events & EVENT_WRITE else 0))
        return key

    def unregister(self, fileobj):
        try:
            key = self._keys.pop(self._fd_of(fileobj))
        except KeyError:
            raise KeyError(f"{fileobj!r} is not registered") from None
        self._poll.unregister(key.fd)
        return key

    def modify(self, fileobj, events, data=None):
        self.unregister(fileobj)
        return self.register(fileobj, events, data)

    def select(self, timeout=None):
        ms = None if timeout is None else max(0, timeout) * 1000
        ready = []
        for fd, found in self._poll.poll(ms):
            key = self._keys.get(fd)
            events = (EVENT_READ if found & ~select.POLLOUT else 0) | (EVENT_WRITE if found & ~select.POLLIN else 0)
            if key is not None and events & key.events:
                ready.append((key, events & key.events))
        return ready

    def close(self):
        self._keys = {}
        self._poll = None

    def get_map(self):
        return {key.fileobj: key for key in self._keys.values()} if self._poll is not None else None

    def get_key(self, fileobj):
        if self._poll is None:
            raise RuntimeError("Selector is closed")
        try:
            return self._keys[self._fd_of(fileobj)]
        except KeyError:
            raise KeyError(f"{fileobj!r} is not registered") from None


DefaultSelector = SelectSelector = PollSelector
