# Locks for programs that would be safe with threads, of which there is one.
from _thread import RLock, allocate_lock as Lock, get_ident

TIMEOUT_MAX = 4294967.0


class _MainThread:
    name = "MainThread"
    daemon = False
    ident = 1

    def is_alive(self):
        return True

    def getName(self):
        return self.name

    def __repr__(self):
        return "<_MainThread(MainThread, started 1)>"


_main = _MainThread()


def current_thread():
    return _main


main_thread = current_thread


def active_count():
    return 1


def enumerate():
    return [_main]


class local:
    pass


class Event:
    def __init__(self):
        self._flag = False

    def is_set(self):
        return self._flag

    def set(self):
        self._flag = True

    def clear(self):
        self._flag = False

    def wait(self, timeout=None):
        if not self._flag:
            if timeout is None:
                raise RuntimeError("deadlock: there is no other thread to set the event")
            import time

            time.sleep(timeout)
        return self._flag


class Thread:
    def __init__(self, *args, **kwargs):
        raise NotImplementedError("this Python has no threads")
