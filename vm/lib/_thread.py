# What boards have whose build has no threads: locks that never wait, for programs that are careful.
error = RuntimeError
TIMEOUT_MAX = 4294967.0
_state = {}


def _slots():
    return _state


def _count():
    return 0


def get_ident():
    return 1


get_native_id = get_ident


def exit():
    raise SystemExit


class lock:
    def __init__(self):
        self._held = False

    def acquire(self, blocking=True, timeout=-1):
        if self._held:
            if blocking and timeout < 0:
                raise RuntimeError("deadlock: the only thread waits for a lock that it holds")
            return False
        self._held = True
        return True

    def release(self):
        if not self._held:
            raise RuntimeError("release unlocked lock")
        self._held = False

    def locked(self):
        return self._held

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc_info):
        self.release()


LockType = allocate_lock = lock


class RLock:
    def __init__(self):
        self._count = 0

    def acquire(self, blocking=True, timeout=-1):
        self._count += 1
        return True

    def release(self):
        if not self._count:
            raise RuntimeError("cannot release un-acquired lock")
        self._count -= 1

    def _is_owned(self):
        return self._count > 0

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc_info):
        self.release()


def start_new_thread(function, args, kwargs={}):
    raise NotImplementedError("this board has no threads")
