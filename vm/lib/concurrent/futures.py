# Futures that threads wait for, and a pool of threads that makes them.
import threading
from time import monotonic

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"

__all__ = ["ALL_COMPLETED", "BrokenExecutor", "CancelledError", "Executor", "FIRST_COMPLETED", "FIRST_EXCEPTION",
           "Future", "InvalidStateError", "ThreadPoolExecutor", "TimeoutError", "as_completed", "wait"]

TimeoutError = TimeoutError


class Error(Exception):
    """What futures raise."""


class CancelledError(Error):
    """The future was cancelled."""


class InvalidStateError(Error):
    """The operation does not go with the future's state."""


class BrokenExecutor(RuntimeError):
    """The executor cannot run anything any more."""


BrokenThreadPool = BrokenExecutor

_PENDING, _RUNNING, _CANCELLED, _FINISHED = "pending", "running", "cancelled", "finished"


class Future:
    def __init__(self):
        self._condition = threading.Condition()
        self._state = _PENDING
        self._result = None
        self._exception = None
        self._callbacks = []

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)

    def __repr__(self):
        shown = f"<{type(self).__name__} at {id(self):#x} state={self._state}"
        if self._state == _FINISHED:
            if self._exception is not None:
                shown += f" raised {type(self._exception).__name__}"
            else:
                shown += f" returned {type(self._result).__name__}"
        return shown + ">"

    def cancel(self):
        with self._condition:
            if self._state in (_RUNNING, _FINISHED):
                return False
            if self._state == _CANCELLED:
                return True
            self._state = _CANCELLED
            self._condition.notify_all()
        self._call()
        return True

    def cancelled(self):
        return self._state == _CANCELLED

    def running(self):
        return self._state == _RUNNING

    def done(self):
        return self._state in (_CANCELLED, _FINISHED)

    def _call(self):
        for callback in self._callbacks:
            self._call_one(callback)

    def _call_one(self, callback):
        try:
            callback(self)
        except Exception as error:
            import sys

            print(f"exception calling callback for {self!r}", file=sys.stderr)
            sys.print_exception(error, sys.stderr)

    def add_done_callback(self, fn):
        with self._condition:
            if not self.done():
                self._callbacks.append(fn)
                return
        self._call_one(fn)

    def _wait(self, timeout):
        with self._condition:
            if not self._condition.wait_for(self.done, timeout):
                raise TimeoutError()
        if self._state == _CANCELLED:
            raise CancelledError()

    def result(self, timeout=None):
        self._wait(timeout)
        if self._exception is not None:
            try:
                raise self._exception
            finally:
                self = None
        return self._result

    def exception(self, timeout=None):
        self._wait(timeout)
        return self._exception

    # -- for executors

    def set_running_or_notify_cancel(self):
        with self._condition:
            if self._state == _CANCELLED:
                return False
            if self._state != _PENDING:
                raise RuntimeError("Future in unexpected state")
            self._state = _RUNNING
            return True

    def _finish(self, result, exception):
        with self._condition:
            if self.done():
                raise InvalidStateError(f"{self._state.upper()}: {self!r}")
            self._result = result
            self._exception = exception
            self._state = _FINISHED
            self._condition.notify_all()
        self._call()

    def set_result(self, result):
        self._finish(result, None)

    def set_exception(self, exception):
        self._finish(None, exception)


def wait(fs, timeout=None, return_when=ALL_COMPLETED):
    from collections import namedtuple

    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return condition: {return_when!r}")
    fs = set(fs)
    changed = threading.Condition()

    def notify(_):
        with changed:
            changed.notify_all()

    def enough():
        done = [f for f in fs if f.done()]
        if len(done) == len(fs) or return_when == FIRST_COMPLETED and done:
            return True
        return return_when == FIRST_EXCEPTION and any(not f.cancelled() and f.exception() for f in done)

    for f in fs:
        f.add_done_callback(notify)
    with changed:
        changed.wait_for(enough, timeout)
    done = {f for f in fs if f.done()}
    return namedtuple("DoneAndNotDoneFutures", "done not_done")(done, fs - done)


def as_completed(fs, timeout=None):
    end = None if timeout is None else monotonic() + timeout
    waiting = set(fs)
    total = len(waiting)
    while waiting:
        left = None if end is None else max(0, end - monotonic())
        done, waiting = wait(waiting, left, FIRST_COMPLETED)
        if not done:
            raise TimeoutError(f"{len(waiting)} (of {total}) futures unfinished")
        yield from done


class Executor:
    def submit(self, fn, /, *args, **kwargs):
        raise NotImplementedError

    def map(self, fn, *iterables, timeout=None, chunksize=1):
        end = None if timeout is None else monotonic() + timeout
        futures = [self.submit(fn, *args) for args in zip(*iterables)]

        def results():
            try:
                futures.reverse()
                while futures:
                    yield futures.pop().result(None if end is None else end - monotonic())
            finally:
                for future in futures:
                    future.cancel()

        return results()

    def shutdown(self, wait=True, *, cancel_futures=False):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *exc_info):
        self.shutdown(wait=True)
        return False


class ThreadPoolExecutor(Executor):
    _pools = 0

    def __init__(self, max_workers=None, thread_name_prefix="", initializer=None, initargs=()):
        if max_workers is None:
            max_workers = 5
        if max_workers <= 0:
            raise ValueError("max_workers must be greater than 0")
        if initializer is not None and not callable(initializer):
            raise TypeError("initializer must be a callable")
        self._max_workers = max_workers
        if not thread_name_prefix:
            thread_name_prefix = f"ThreadPoolExecutor-{ThreadPoolExecutor._pools}"
            ThreadPoolExecutor._pools += 1
        self._prefix = thread_name_prefix
        self._initializer = initializer
        self._initargs = initargs
        self._work = []
        self._ready = threading.Condition()
        self._threads = []
        self._idle = 0
        self._shut = False
        self._broken = False

    def submit(self, fn, /, *args, **kwargs):
        with self._ready:
            if self._broken:
                raise BrokenThreadPool("A thread initializer failed, the thread pool is not usable anymore")
            if self._shut:
                raise RuntimeError("cannot schedule new futures after shutdown")
            future = Future()
            self._work.append((future, fn, args, kwargs))
            self._ready.notify()
            need = self._idle < len(self._work) and len(self._threads) < self._max_workers
        if need:
            thread = threading.Thread(target=self._run, name=f"{self._prefix}_{len(self._threads)}", daemon=True)
            self._threads.append(thread)
            if not _pools:
                threading._register_atexit(_end_pools)
            if self not in _pools:
                _pools.append(self)
            thread.start()
        return future

    def _busy(self):
        return bool(self._work) or self._idle < len(self._threads)

    def _run(self):
        if self._initializer is not None:
            try:
                self._initializer(*self._initargs)
            except BaseException:
                with self._ready:
                    self._broken = True
                    work, self._work = self._work, []
                for future, *_ in work:
                    future.set_exception(BrokenThreadPool("A thread initializer failed, the thread pool is not usable anymore"))
                return
        while True:
            with self._ready:
                self._idle += 1
                while not self._work and not self._shut:
                    self._ready.wait()
                self._idle -= 1
                if not self._work:
                    return
                future, fn, args, kwargs = self._work.pop(0)
            if not future.set_running_or_notify_cancel():
                continue
            try:
                result = fn(*args, **kwargs)
            except BaseException as error:
                future.set_exception(error)
            else:
                future.set_result(result)
            future = fn = args = kwargs = result = None

    def shutdown(self, wait=True, *, cancel_futures=False):
        with self._ready:
            self._shut = True
            if cancel_futures:
                work, self._work = self._work, []
                for future, *_ in work:
                    future.cancel()
            self._ready.notify_all()
        if wait:
            for thread in self._threads:
                thread.join()
            if self in _pools:
                _pools.remove(self)


_pools = []  # those with threads


# At the end of the program what was submitted is done.
def _end_pools():
    for pool in list(_pools):
        pool.shutdown()
