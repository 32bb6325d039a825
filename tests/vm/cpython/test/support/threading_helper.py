"""Threads of tests, where there are threads."""
import contextlib
import functools
import threading
import unittest


def _can_start_thread():
    try:
        thread = threading.Thread(target=lambda: None)
        thread.start()
        thread.join()
    except (RuntimeError, AttributeError, NotImplementedError):
        return False
    return True


can_start_thread = _can_start_thread()


def requires_working_threading(*, module=False):
    if module:
        if not can_start_thread:
            raise unittest.SkipTest("needs threads")
        return None
    return unittest.skipUnless(can_start_thread, "needs threads")


def threading_setup():
    return (0, [])


def threading_cleanup(*original_values):
    pass


def reap_threads(func):
    @functools.wraps(func)
    def decorator(*args):
        return func(*args)

    return decorator


def join_thread(thread, timeout=None):
    thread.join(timeout)


@contextlib.contextmanager
def wait_threads_exit(timeout=None):
    yield


@contextlib.contextmanager
def start_threads(threads, unlock=None):
    started = []
    try:
        for thread in threads:
            thread.start()
            started.append(thread)
        yield
    finally:
        if unlock:
            unlock()
        for thread in started:
            thread.join(60)


class catch_threading_exception:
    def __init__(self):
        self.exc_type = self.exc_value = self.exc_traceback = self.thread = None
        self._old = None

    def _hook(self, args):
        self.exc_type, self.exc_value = args.exc_type, args.exc_value
        self.exc_traceback, self.thread = args.exc_traceback, args.thread

    def __enter__(self):
        self._old = threading.excepthook
        threading.excepthook = self._hook
        return self

    def __exit__(self, *exc_info):
        threading.excepthook = self._old
        self.exc_type = self.exc_value = self.exc_traceback = self.thread = None
