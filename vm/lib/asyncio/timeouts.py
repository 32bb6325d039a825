# async with timeout(): the task is cancelled at a time, and the cancellation becomes a TimeoutError where it leaves.
from .core import current_task, get_running_loop
from .exceptions import CancelledError

__all__ = ["Timeout", "timeout", "timeout_at"]


class Timeout:
    def __init__(self, when):
        self._state = "created"
        self._when = when
        self._timer = None
        self._task = None

    def when(self):
        return self._when

    def reschedule(self, when):
        if self._state == "created":
            raise RuntimeError("Timeout has not been entered")
        if self._state not in ("active",):
            raise RuntimeError(f"Cannot change state of {self._state} Timeout")
        self._when = when
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if when is not None:
            loop = get_running_loop()
            if when <= loop.time():
                self._timer = loop.call_soon(self._expire)
            else:
                self._timer = loop.call_at(when, self._expire)

    def _expire(self):
        self._task.cancel()
        self._state = "expiring"
        self._timer = None

    def expired(self):
        return self._state in ("expiring", "expired")

    def __repr__(self):
        when = f" when={round(self._when, 3) if self._when is not None else None}" if self._state == "active" else ""
        return f"<Timeout [{self._state}]{when}>"

    async def __aenter__(self):
        if self._state != "created":
            raise RuntimeError("Timeout has already been entered")
        task = current_task()
        if task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._task = task
        self._cancelling = task.cancelling()
        self._state = "active"
        self.reschedule(self._when)
        return self

    async def __aexit__(self, exc_type, exc_val, exc_tb):
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        if self._state == "expiring":
            self._state = "expired"
            if self._task.uncancel() <= self._cancelling and exc_type is CancelledError:
                raise TimeoutError
        elif self._state == "active":
            self._state = "finished"
        return None


def timeout(delay):
    return Timeout(None if delay is None else get_running_loop().time() + delay)


def timeout_at(when):
    return Timeout(when)
