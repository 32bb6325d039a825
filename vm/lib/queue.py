# Queues between threads.
from collections import deque
from threading import Condition, Lock
from time import monotonic as time

__all__ = ["Empty", "Full", "LifoQueue", "PriorityQueue", "Queue", "SimpleQueue"]


class Empty(Exception):
    """get_nowait() found nothing."""


class Full(Exception):
    """put_nowait() found no room."""


def _check_timeout(timeout):
    if timeout is not None and timeout < 0:
        raise ValueError("'timeout' must be a non-negative number")


class Queue:
    def __init__(self, maxsize=0):
        self.maxsize = maxsize
        self._init(maxsize)
        self.mutex = Lock()
        self.not_empty = Condition(self.mutex)
        self.not_full = Condition(self.mutex)
        self.all_tasks_done = Condition(self.mutex)
        self.unfinished_tasks = 0

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)

    def task_done(self):
        with self.all_tasks_done:
            left = self.unfinished_tasks - 1
            if left < 0:
                raise ValueError("task_done() called too many times")
            self.unfinished_tasks = left
            if left == 0:
                self.all_tasks_done.notify_all()

    def join(self):
        with self.all_tasks_done:
            while self.unfinished_tasks:
                self.all_tasks_done.wait()

    def qsize(self):
        with self.mutex:
            return self._qsize()

    def empty(self):
        with self.mutex:
            return not self._qsize()

    def full(self):
        with self.mutex:
            return 0 < self.maxsize <= self._qsize()

    # Waits while `blocked` says so. False: the time is over.
    @staticmethod
    def _wait(condition, blocked, block, timeout):
        if not block:
            return not blocked()
        if timeout is None:
            while blocked():
                condition.wait()
            return True
        _check_timeout(timeout)
        end = time() + timeout
        while blocked():
            left = end - time()
            if left <= 0:
                return False
            condition.wait(left)
        return True

    def put(self, item, block=True, timeout=None):
        with self.not_full:
            if self.maxsize > 0 and not self._wait(self.not_full, lambda: self._qsize() >= self.maxsize, block, timeout):
                raise Full
            self._put(item)
            self.unfinished_tasks += 1
            self.not_empty.notify()

    def get(self, block=True, timeout=None):
        with self.not_empty:
            if not self._wait(self.not_empty, lambda: not self._qsize(), block, timeout):
                raise Empty
            item = self._get()
            self.not_full.notify()
            return item

    def put_nowait(self, item):
        return self.put(item, block=False)

    def get_nowait(self):
        return self.get(block=False)

    def _init(self, maxsize):
        self.queue = deque()

    def _qsize(self):
        return len(self.queue)

    def _put(self, item):
        self.queue.append(item)

    def _get(self):
        return self.queue.popleft()


class PriorityQueue(Queue):
    def _init(self, maxsize):
        from heapq import heappop, heappush

        self.queue = []
        self._push, self._pop = heappush, heappop

    def _put(self, item):
        self._push(self.queue, item)

    def _get(self):
        return self._pop(self.queue)


class LifoQueue(Queue):
    def _init(self, maxsize):
        self.queue = []

    def _get(self):
        return self.queue.pop()


class SimpleQueue:
    def __init__(self):
        self._queue = deque()
        self._ready = Condition(Lock())

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)

    def put(self, item, block=True, timeout=None):
        with self._ready:
            self._queue.append(item)
            self._ready.notify()

    def get(self, block=True, timeout=None):
        with self._ready:
            if not Queue._wait(self._ready, lambda: not self._queue, block, timeout):
                raise Empty
            return self._queue.popleft()

    def put_nowait(self, item):
        self.put(item)

    def get_nowait(self):
        return self.get(block=False)

    def empty(self):
        return not self._queue

    def qsize(self):
        return len(self._queue)
