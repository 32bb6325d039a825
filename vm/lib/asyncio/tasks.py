# Waiting for several, for some time, or behind a shield.
from collections import deque

from .core import (  # noqa: F401 (what CPython's asyncio.tasks has as well)
    Future, Task, _current_context, _set_unless_done, all_tasks, create_task, current_task, ensure_future,
    get_event_loop, get_running_loop, iscoroutine, isfuture, sleep, _enter_task, _leave_task, _register_task,
    _unregister_task,
)
from .exceptions import CancelledError

__all__ = ["ALL_COMPLETED", "FIRST_COMPLETED", "FIRST_EXCEPTION", "Task", "all_tasks", "as_completed", "create_task",
           "current_task", "ensure_future", "gather", "run_coroutine_threadsafe", "shield", "sleep", "wait", "wait_for",
           "wait_for_ms"]

FIRST_COMPLETED = "FIRST_COMPLETED"
FIRST_EXCEPTION = "FIRST_EXCEPTION"
ALL_COMPLETED = "ALL_COMPLETED"


def _loop_for(items):
    for item in items:
        if isfuture(item):
            return item.get_loop()
    return get_event_loop()


# ---- gather


class _Gathering(Future):
    """Cancelling it cancels what it waits for."""

    def __init__(self, children, loop):
        super().__init__(loop=loop)
        self._children = children
        self._asked_to_cancel = False

    def cancel(self, msg=None):
        if self.done():
            return False
        hit = False
        for child in self._children:
            if child.cancel(msg=msg):
                hit = True
        if hit:
            self._asked_to_cancel = True
            self._cancel_message = msg
        return hit


def gather(*coros_or_futures, return_exceptions=False):
    if not coros_or_futures:
        done = get_event_loop().create_future()
        done.set_result([])
        return done
    loop = None
    made = {}
    children = []
    for item in coros_or_futures:
        future = made.get(item) if getattr(item, "__hash__", None) else None
        if future is None:
            future = ensure_future(item, loop=loop)
            if loop is None:
                loop = future.get_loop()
            made[item] = future
        children.append(future)
    outer = _Gathering(children, loop)
    left = len(made)

    def on_done(future):
        nonlocal left
        left -= 1
        if outer.done():
            if not future.cancelled():
                future.exception()  # seen
            return
        if not return_exceptions:
            if future.cancelled():
                outer.set_exception(future._cancelled_error())
                return
            error = future.exception()
            if error is not None:
                outer.set_exception(error)
                return
        if left:
            return
        results = []
        for child in children:
            if child.cancelled():
                message = child._cancel_message
                results.append(CancelledError("" if message is None else message))
            else:
                error = child.exception()
                results.append(child.result() if error is None else error)
        if outer._asked_to_cancel:
            outer.set_exception(children[-1]._cancelled_error() if children[-1].cancelled() else CancelledError())
        else:
            outer.set_result(results)

    for future in made.values():
        future.add_done_callback(on_done)
    return outer


# ---- wait


async def wait(fs, *, timeout=None, return_when=ALL_COMPLETED):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    if not fs:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    fs = set(fs)
    if any(iscoroutine(f) for f in fs):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    return await _wait(fs, timeout, return_when, get_running_loop())


def _ends_waiting(future, return_when):
    if return_when is FIRST_COMPLETED or return_when == FIRST_COMPLETED:
        return True
    return return_when == FIRST_EXCEPTION and not future.cancelled() and future.exception() is not None


async def _wait(fs, timeout, return_when, loop):
    left = sum(not f.done() for f in fs)
    if left and not any(f.done() and _ends_waiting(f, return_when) for f in fs):
        waiter = loop.create_future()
        timer = None if timeout is None else loop.call_later(timeout, _set_unless_done, waiter, None)

        def on_done(future):
            nonlocal left
            left -= 1
            if left <= 0 or _ends_waiting(future, return_when):
                if timer is not None:
                    timer.cancel()
                _set_unless_done(waiter, None)

        watched = [f for f in fs if not f.done()]
        for f in watched:
            f.add_done_callback(on_done)
        try:
            await waiter
        finally:
            if timer is not None:
                timer.cancel()
            for f in watched:
                f.remove_done_callback(on_done)
    done = {f for f in fs if f.done()}
    return done, fs - done


async def _cancel_and_wait(future, msg=None):
    waiter = future.get_loop().create_future()

    def on_done(_):
        _set_unless_done(waiter, None)

    future.add_done_callback(on_done)
    try:
        future.cancel(msg=msg)
        await waiter
    finally:
        future.remove_done_callback(on_done)


async def wait_for(fut, timeout):
    loop = get_running_loop()
    if timeout is None:
        return await fut
    fut = ensure_future(fut, loop=loop)
    if timeout <= 0 and not fut.done():
        return await _give_up(fut)
    if fut.done():
        return fut.result()
    waiter = loop.create_future()
    timer = loop.call_later(timeout, _set_unless_done, waiter, None)

    def on_done(_):
        _set_unless_done(waiter, None)

    fut.add_done_callback(on_done)
    try:
        try:
            await waiter
        except CancelledError:
            if fut.done():
                return fut.result()
            fut.remove_done_callback(on_done)
            await _cancel_and_wait(fut)
            raise
        if fut.done():
            return fut.result()
        fut.remove_done_callback(on_done)
        return await _give_up(fut)
    finally:
        timer.cancel()


# The time is over; but if it ends in a result all the same, that is it.
async def _give_up(fut):
    await _cancel_and_wait(fut)
    try:
        return fut.result()
    except CancelledError as error:
        raise TimeoutError() from error


def wait_for_ms(fut, timeout):
    return wait_for(fut, timeout / 1000)


# ---- one after the other as they are done


def as_completed(fs, *, timeout=None):
    if isfuture(fs) or iscoroutine(fs):
        raise TypeError(f"expect an iterable of futures, not {type(fs).__name__}")
    fs = set(fs)
    loop = _loop_for(fs)
    waiting = [ensure_future(f, loop=loop) for f in fs]
    left = len(waiting)
    ready = deque()
    waiters = deque()
    timer = None

    def tell(item):
        ready.append(item)
        while waiters:
            waiter = waiters.popleft()
            if not waiter.done():
                waiter.set_result(None)
                break

    def on_timeout():
        for f in waiting:
            f.remove_done_callback(on_done)
        for _ in range(len(waiting)):
            tell(None)
        waiting.clear()

    def on_done(future):
        if future in waiting:
            waiting.remove(future)
            tell(future)
            if not waiting and timer is not None:
                timer.cancel()

    async def next_one():
        while not ready:
            waiter = loop.create_future()
            waiters.append(waiter)
            await waiter
        future = ready.popleft()
        if future is None:
            raise TimeoutError
        return future.result()

    for f in waiting:
        f.add_done_callback(on_done)
    if waiting and timeout is not None:
        timer = loop.call_later(timeout, on_timeout)
    for _ in range(left):
        yield next_one()


# ---- shield


def shield(arg):
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer = inner.get_loop().create_future()

    def on_inner(inner):
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()  # seen
            return
        if inner.cancelled():
            outer.cancel()
        elif inner.exception() is not None:
            outer.set_exception(inner.exception())
        else:
            outer.set_result(inner.result())

    def on_outer(outer):
        if not inner.done():
            inner.remove_done_callback(on_inner)

    inner.add_done_callback(on_inner)
    outer.add_done_callback(on_outer)
    return outer


# ---- from another thread


def run_coroutine_threadsafe(coro, loop):
    if not iscoroutine(coro):
        raise TypeError("A coroutine object is required")
    from concurrent.futures import Future as ThreadFuture

    result = ThreadFuture()

    def start():
        try:
            task = ensure_future(coro, loop=loop)
        except BaseException as error:
            result.set_exception(error)
            return
        task.add_done_callback(copy)
        result.add_done_callback(lambda r: r.cancelled() and loop.call_soon_threadsafe(task.cancel))

    def copy(task):
        if result.done():
            return
        if task.cancelled():
            result.cancel()
        elif task.exception() is not None:
            result.set_exception(task.exception())
        else:
            result.set_result(task.result())

    loop.call_soon_threadsafe(start)
    return result
