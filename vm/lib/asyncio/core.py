# The heart of asyncio: futures, tasks, the event loop.
#
# The loop keeps one queue of what is ready. Its items have a method _run(): handles of callbacks, and tasks themselves,
# so that a switch between tasks makes no object: a future that is done puts the task that waits for it straight into
# the queue. Sleeping tasks and timed callbacks are in a list sorted by time.
import sys
from collections import deque
from contextvars import _current as _current_context, _slots
from time import monotonic

from .exceptions import CancelledError, InvalidStateError

__all__ = [
    "AbstractEventLoop", "AbstractEventLoopPolicy", "AbstractServer", "BaseEventLoop", "DefaultEventLoopPolicy",
    "Future", "Handle", "Loop", "SelectorEventLoop", "Task", "TimerHandle", "_enter_task", "_get_running_loop",
    "_leave_task", "_register_task", "_set_running_loop", "_unregister_task", "all_tasks", "create_task",
    "current_task", "ensure_future", "get_event_loop", "get_event_loop_policy", "get_running_loop", "iscoroutine",
    "iscoroutinefunction", "isfuture", "new_event_loop", "set_event_loop", "set_event_loop_policy", "sleep",
    "sleep_ms", "wrap_future",
]

_PENDING, _CANCELLED, _FINISHED = "PENDING", "CANCELLED", "FINISHED"
_SLICE = 0.01  # seconds between looks at what other threads and interrupt handlers may have asked for


async def _nothing():
    pass


_probe = _nothing()
_CoroutineType = type(_probe)
_GeneratorType = type(_ for _ in ())
_probe.close()


# ---- what is a coroutine


def iscoroutine(obj):
    if isinstance(obj, (_CoroutineType, _GeneratorType)):
        return True
    return hasattr(obj, "send") and hasattr(obj, "throw") and hasattr(obj, "close") and hasattr(obj, "__await__")


def iscoroutinefunction(func):
    while True:
        inner = getattr(func, "__func__", None)
        if inner is None and type(func).__name__ == "partial":
            inner = getattr(func, "func", None)
        if inner is None:
            break
        func = inner
    code = getattr(func, "__code__", None)
    return getattr(code, "co_flags", 0) & 0x80 != 0


def isfuture(obj):
    return isinstance(obj, Future) or (
        hasattr(type(obj), "_asyncio_future_blocking") and obj._asyncio_future_blocking is not None
    )


def _where(func):
    name = getattr(func, "__qualname__", None) or getattr(func, "__name__", None) or repr(func)
    code = getattr(func, "__code__", None)
    return f"{name}()" if code is None else f"{name}() at {code.co_filename}:{code.co_firstlineno}"


# ---- callbacks


class Handle:
    def __init__(self, callback, args, loop, context=None):
        self._callback = callback
        self._args = args
        self._loop = loop
        self._context = context or _current_context().copy()
        self._cancelled = False

    def _run(self):
        if self._cancelled:
            return
        loop = self._loop
        loop._task = None
        loop._slots["context"] = self._context
        try:
            self._callback(*self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            loop.call_exception_handler(
                {"message": f"Exception in callback {_where(self._callback)}", "exception": error, "handle": self}
            )

    def cancel(self):
        self._cancelled = True
        self._callback = None
        self._args = None

    def cancelled(self):
        return self._cancelled

    def __repr__(self):
        state = " cancelled" if self._cancelled else " " + _where(self._callback)
        return f"<{type(self).__name__}{state}>"


class TimerHandle(Handle):
    def __init__(self, when, callback, args, loop, context=None):
        super().__init__(callback, args, loop, context)
        self._when = when

    def when(self):
        return self._when

    def cancel(self):
        if not self._cancelled:
            super().cancel()
            self._loop._forget_timer(self)

    def __lt__(self, other):
        return self._when < other._when

    def __le__(self, other):
        return self._when <= other._when

    def __gt__(self, other):
        return self._when > other._when

    def __ge__(self, other):
        return self._when >= other._when

    def __eq__(self, other):
        if isinstance(other, TimerHandle):
            return self._when == other._when and self._callback == other._callback and self._args == other._args
        return NotImplemented

    def __hash__(self):
        return hash(self._when)

    def __repr__(self):
        return super().__repr__()[:-1] + f" when={self._when}>"


# ---- futures


class Future:
    _state = _PENDING
    _result = None
    _exception = None
    _cancel_message = None
    _log_traceback = False
    _asyncio_future_blocking = False

    def __init__(self, *, loop=None):
        self._loop = get_event_loop() if loop is None else loop
        self._callbacks = []

    def __class_getitem__(cls, item):
        from types import GenericAlias

        return GenericAlias(cls, item)

    def get_loop(self):
        return self._loop

    def cancelled(self):
        return self._state is _CANCELLED

    def done(self):
        return self._state is not _PENDING

    def cancel(self, msg=None):
        self._log_traceback = False
        if self._state is not _PENDING:
            return False
        self._state = _CANCELLED
        self._cancel_message = msg
        self._announce()
        return True

    def _announce(self):
        callbacks = self._callbacks
        if not callbacks:
            return
        self._callbacks = []
        loop = self._loop
        for entry in callbacks:
            if type(entry) is tuple:
                loop.call_soon(entry[0], self, context=entry[1])
            else:
                loop._ready.append(entry)  # a task that waits for it

    def _cancelled_error(self):
        error = self._exception
        if error is None:
            error = CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)
        self._exception = None
        return error

    def result(self):
        if self._state is _FINISHED:
            self._log_traceback = False
            if self._exception is not None:
                raise self._exception.with_traceback(self._traceback)
            return self._result
        if self._state is _CANCELLED:
            raise self._cancelled_error()
        raise InvalidStateError("Result is not set.")

    def exception(self):
        if self._state is _CANCELLED:
            raise self._cancelled_error()
        if self._state is not _FINISHED:
            raise InvalidStateError("Exception is not set.")
        self._log_traceback = False
        return self._exception

    def set_result(self, result):
        if self._state is not _PENDING:
            raise InvalidStateError("invalid state")
        self._result = result
        self._state = _FINISHED
        self._announce()

    def set_exception(self, exception):
        if self._state is not _PENDING:
            raise InvalidStateError("invalid state")
        if isinstance(exception, type):
            exception = exception()
        if type(exception) is StopIteration:
            raise TypeError("StopIteration interacts badly with generators and cannot be raised into a Future")
        self._exception = exception
        self._traceback = exception.__traceback__
        self._state = _FINISHED
        self._log_traceback = True
        loop = self._loop
        (loop._held if self._callbacks else loop._failed).append(self)
        self._announce()

    def add_done_callback(self, fn, *, context=None):
        if self._state is not _PENDING:
            self._loop.call_soon(fn, self, context=context)
        else:
            self._callbacks.append((fn, context or _current_context().copy()))

    def remove_done_callback(self, fn):
        kept = [entry for entry in self._callbacks if type(entry) is not tuple or entry[0] != fn]
        removed = len(self._callbacks) - len(kept)
        self._callbacks[:] = kept
        return removed

    def __await__(self):
        if self._state is _PENDING:
            self._asyncio_future_blocking = True
            yield self
            if self._state is _PENDING:
                raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__

    def _shown_state(self):
        if self._state is _FINISHED:
            if self._exception is not None:
                return f"finished exception={self._exception!r}"
            return f"finished result={self._result!r}"
        shown = self._state.lower()
        if self._callbacks:
            waiting = ", ".join(_where(e[0] if type(e) is tuple else e._wakeup) for e in self._callbacks)
            shown += f" cb=[{waiting}]"
        return shown

    def __repr__(self):
        return f"<{type(self).__name__} {self._shown_state()}>"


def wrap_future(future, *, loop=None):
    """A concurrent.futures.Future as one of ours."""
    if isfuture(future):
        return future
    loop = loop or get_event_loop()
    made = loop.create_future()

    def copy(source):
        if made.done():
            return
        if source.cancelled():
            made.cancel()
        elif source.exception() is not None:
            made.set_exception(source.exception())
        else:
            made.set_result(source.result())

    def cancel(ours):
        if ours.cancelled():
            future.cancel()

    made.add_done_callback(cancel)
    future.add_done_callback(lambda source: loop.call_soon_threadsafe(copy, source))
    return made


# ---- tasks

_task_number = 0


class Task(Future):
    _waits_for = None
    _must_cancel = False
    _cancels = 0
    _error = None  # to be raised in the coroutine when it goes on

    def __init__(self, coro, *, loop=None, name=None, context=None):
        global _task_number
        if not iscoroutine(coro):
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        self._loop = loop = get_event_loop() if loop is None else loop
        self._callbacks = []
        self._coro = coro
        self._send = coro.send
        if name is None:
            _task_number += 1
            self._name = _task_number
        else:
            self._name = str(name)
        self._context = _current_context().copy() if context is None else context
        loop._tasks[self] = None
        loop._ready.append(self)

    def get_coro(self):
        return self._coro

    coro = property(get_coro)

    def get_context(self):
        return self._context

    def get_name(self):
        if type(self._name) is int:
            self._name = f"Task-{self._name}"
        return self._name

    def set_name(self, value):
        self._name = str(value)

    def set_result(self, result):
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception):
        raise RuntimeError("Task does not support set_exception operation")

    def get_stack(self, *, limit=None):
        return []

    def print_stack(self, *, limit=None, file=None):
        print(f"No stack for {self!r}", file=file or sys.stderr)

    def cancel(self, msg=None):
        self._log_traceback = False
        if self._state is not _PENDING:
            return False
        self._cancels += 1
        if self._waits_for is not None and self._waits_for.cancel(msg=msg):
            return True
        self._must_cancel = True
        self._cancel_message = msg
        return True

    def cancelling(self):
        return self._cancels

    def uncancel(self):
        if self._cancels > 0:
            self._cancels -= 1
        return self._cancels

    # One step of the coroutine: until it waits again, or ends.
    def _run(self):
        if self._state is not _PENDING:
            raise InvalidStateError(f"step of a task that is done: {self!r}")
        loop = self._loop
        loop._task = self
        loop._slots["context"] = self._context
        self._waits_for = None
        try:
            if self._error is None and not self._must_cancel:
                wanted = self._send(None)
            else:
                wanted = self._throw()
        except StopIteration as stop:
            if self._must_cancel:
                self._must_cancel = False
                Future.cancel(self, self._cancel_message)
            else:
                Future.set_result(self, stop.value)
        except CancelledError as error:
            self._exception = error
            Future.cancel(self)
        except BaseException as error:
            if type(error) is StopIteration:
                error = RuntimeError("coroutine raised StopIteration")
            Future.set_exception(self, error)
            if isinstance(error, (KeyboardInterrupt, SystemExit)):
                del loop._tasks[self]
                raise
        else:
            if wanted is None:
                loop._ready.append(self)
            else:
                self._wait_for(wanted)
            return
        self._send = None
        loop._tasks.pop(self, None)

    def _throw(self):
        error = self._error
        self._error = None
        if self._must_cancel:
            self._must_cancel = False
            if not isinstance(error, CancelledError):
                error = self._cancelled_error()
        return self._coro.throw(error)

    def _wait_for(self, future):
        if getattr(future, "_asyncio_future_blocking", None):
            future._asyncio_future_blocking = False
            if future is self:
                return self._fail(RuntimeError(f"Task cannot await on itself: {self!r}"))
            if future.get_loop() is not self._loop:
                return self._fail(
                    RuntimeError(f"Task {self!r} got Future {future!r} attached to a different loop")
                )
            if isinstance(future, Future):
                if future._state is _PENDING:
                    future._callbacks.append(self)
                else:
                    self._loop._ready.append(self)
            else:
                future.add_done_callback(self._wakeup, context=self._context)
            self._waits_for = future
            if self._must_cancel and future.cancel(msg=self._cancel_message):
                self._must_cancel = False
        elif isinstance(future, _GeneratorType):
            self._fail(
                RuntimeError(
                    f"yield was used instead of yield from for generator in task {self!r} with {future!r}"
                )
            )
        elif isinstance(future, Future):
            self._fail(RuntimeError(f"yield was used instead of yield from in task {self!r} with {future!r}"))
        else:
            self._fail(RuntimeError(f"Task got bad yield: {future!r}"))

    def _fail(self, error):
        self._error = error
        self._loop._ready.append(self)

    def _wakeup(self, future):
        self._loop._ready.append(self)

    def __repr__(self):
        coro = self._coro
        name = getattr(coro, "__qualname__", None) or type(coro).__name__
        code = getattr(coro, "cr_code", None) or getattr(coro, "gi_code", None)
        place = f"{code.co_filename}:{code.co_firstlineno}" if code is not None else "?"
        if self._state is _PENDING:
            shown = f"{name}() running at {place}"
        else:
            shown = f"{name}() done, defined at {place}"
        state = self._shown_state()
        if self._state is _PENDING and (self._must_cancel or self._cancels):
            state = state.replace("pending", "cancelling", 1)
        words = state.split(" ", 1)
        rest = " " + words[1] if len(words) > 1 else ""
        waits = f" wait_for={self._waits_for!r}" if self._waits_for is not None and not self.done() else ""
        return f"<{type(self).__name__} {words[0]} name={self.get_name()!r} coro=<{shown}>{waits}{rest}>"


def create_task(coro, *, name=None, context=None):
    loop = get_running_loop()
    if context is None and name is None:
        return loop.create_task(coro)
    return loop.create_task(coro, name=name, context=context)


def ensure_future(coro_or_future, *, loop=None):
    if isfuture(coro_or_future):
        if loop is not None and loop is not coro_or_future.get_loop():
            raise ValueError("The future belongs to a different loop than the one specified as the loop argument")
        return coro_or_future
    if not iscoroutine(coro_or_future):
        if not hasattr(coro_or_future, "__await__"):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")

        async def wrap(awaitable):
            return await awaitable

        coro_or_future = wrap(coro_or_future)
    return (loop or get_event_loop()).create_task(coro_or_future)


def current_task(loop=None):
    return (loop or get_running_loop())._task


def all_tasks(loop=None):
    return {task for task in (loop or get_running_loop())._tasks if not task.done()}


def _enter_task(loop, task):
    if loop._task is not None:
        raise RuntimeError(f"Cannot enter into task {task!r} while another task {loop._task!r} is being executed.")
    loop._task = task


def _leave_task(loop, task):
    if loop._task is not task:
        raise RuntimeError(f"Leaving task {task!r} does not match the current task {loop._task!r}.")
    loop._task = None


def _register_task(task):
    task._loop._tasks[task] = None


def _unregister_task(task):
    task._loop._tasks.pop(task, None)


# ---- sleeping


class _Turn:
    """Lets the others go on for once."""

    def __await__(self):
        yield


_turn = _Turn()


def _set_unless_done(future, result):
    if future._state is _PENDING:
        future.set_result(result)


async def sleep(delay, result=None):
    if delay <= 0:
        await _turn
        return result
    loop = get_running_loop()
    future = loop.create_future()
    timer = loop.call_later(delay, _set_unless_done, future, result)
    try:
        return await future
    finally:
        timer.cancel()


def sleep_ms(t):
    return sleep(t / 1000)


# ---- the loop


class AbstractServer:
    def close(self):
        raise NotImplementedError

    async def wait_closed(self):
        raise NotImplementedError

    async def __aenter__(self):
        return self

    async def __aexit__(self, *exc):
        self.close()
        await self.wait_closed()


class AbstractEventLoop:
    pass


class Loop(AbstractEventLoop):
    def __init__(self):
        self._ready = deque()
        self._timers = []  # (when, handle), the last is the next
        self._tasks = {}  # those that are not done; an ordered set
        self._failed = []  # futures whose exception nobody has asked for so far
        self._held = []  # those of them that the program still has, or somebody waited for
        self._files = {}  # file -> [handle of its reader, handle of its writer]
        self._poller = None
        self._task = None
        self._slots = _slots()
        self._running = False
        self._stopping = False
        self._closed = False
        self._debug = False
        self._exception_handler = None
        self._task_factory = None
        self._executor = None
        self._alarm = None  # a lock that a thread lets go of to end our sleep
        self._outside = 0  # things that something beside the loop's own thread may call
        self._generators = None

    def __repr__(self):
        return f"<{type(self).__name__} running={self._running} closed={self._closed} debug={self._debug}>"

    # -- running

    def _check_closed(self):
        if self._closed:
            raise RuntimeError("Event loop is closed")

    def _check_running(self):
        if self._running:
            raise RuntimeError("This event loop is already running")
        if _slots().get("loop") is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")

    def run_forever(self):
        self._check_closed()
        self._check_running()
        slots = self._slots = _slots()
        context = slots.get("context")
        self._running = True
        slots["loop"] = self
        try:
            while True:
                self._turn()
                if self._stopping:
                    break
        finally:
            self._stopping = False
            self._running = False
            self._task = None
            slots["loop"] = None
            slots["context"] = context

    def run_until_complete(self, future):
        self._check_closed()
        self._check_running()
        own = not isfuture(future)
        future = ensure_future(future, loop=self)
        future.add_done_callback(_stop_loop_of)
        try:
            self.run_forever()
        except:
            if own and future.done() and not future.cancelled():
                future.exception()
            raise
        finally:
            future.remove_done_callback(_stop_loop_of)
        if not future.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return future.result()

    def stop(self):
        self._stopping = True

    def is_running(self):
        return self._running

    def is_closed(self):
        return self._closed

    def close(self):
        if self._running:
            raise RuntimeError("Cannot close a running event loop")
        if self._closed:
            return
        self._closed = True
        self._report_failed(True)
        self._ready.clear()
        self._timers.clear()
        if self._executor is not None:
            self._executor.shutdown(wait=False)
            self._executor = None

    async def shutdown_asyncgens(self):
        pass

    async def shutdown_default_executor(self, timeout=None):
        executor = self._executor
        if executor is not None:
            self._executor = None
            while executor._busy():
                await sleep(0.001)
            executor.shutdown()

    def _turn(self):
        ready, timers = self._ready, self._timers
        if self._failed:
            self._report_failed(False)
        if ready or self._stopping:
            if self._files:
                self._poll(0)
        else:
            wait = max(0, timers[-1][0] - monotonic()) if timers else None
            if self._files:
                self._poll(wait)
            elif wait != 0:
                self._idle(wait)
        if timers:
            now = monotonic() + 1e-6
            while timers and timers[-1][0] <= now:
                ready.append(timers.pop()[1])
        for _ in range(len(ready)):
            ready.popleft()._run()

    def _idle(self, wait):
        threads = sys.modules.get("_thread")
        if threads is not None and threads._count():
            if self._alarm is None:
                self._alarm = threads.allocate_lock()
                self._alarm.acquire()
            if wait is None or wait > _SLICE and self._outside:
                wait = _SLICE
            self._alarm.acquire(True, wait)
            return
        from time import sleep

        sleep(_SLICE if wait is None or wait > _SLICE and self._outside else wait)

    # -- callbacks

    def call_soon(self, callback, *args, context=None):
        if self._closed:
            self._check_closed()
        if not callable(callback) or iscoroutinefunction(callback) or iscoroutine(callback):
            self._check_callback(callback, "call_soon")
        handle = Handle(callback, args, self, context)
        self._ready.append(handle)
        return handle

    def _check_callback(self, callback, method):
        if iscoroutine(callback) or iscoroutinefunction(callback):
            raise TypeError(f"coroutines cannot be used with {method}()")
        if not callable(callback):
            raise TypeError(f"a callable object was expected by {method}(), got {callback!r}")

    def call_soon_threadsafe(self, callback, *args, context=None):
        handle = self.call_soon(callback, *args, context=context)
        if self._alarm is not None and self._alarm.locked():
            self._alarm.release()
        return handle

    def call_later(self, delay, callback, *args, context=None):
        if delay is None:
            raise TypeError("delay must not be None")
        return self.call_at(self.time() + delay, callback, *args, context=context)

    def call_at(self, when, callback, *args, context=None):
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        self._check_callback(callback, "call_at")
        handle = TimerHandle(when, callback, args, self, context)
        timers = self._timers
        low, high = 0, len(timers)
        while low < high:  # before those of the same time: the last is the first to go
            middle = (low + high) // 2
            if timers[middle][0] > when:
                low = middle + 1
            else:
                high = middle
        timers.insert(low, (when, handle))
        return handle

    def _forget_timer(self, handle):
        timers = self._timers
        when = handle._when
        low, high = 0, len(timers)
        while low < high:
            middle = (low + high) // 2
            if timers[middle][0] > when:
                low = middle + 1
            else:
                high = middle
        while low < len(timers) and timers[low][0] == when:
            if timers[low][1] is handle:
                del timers[low]
                return
            low += 1

    def time(self):
        return monotonic()

    def create_future(self):
        return Future(loop=self)

    def create_task(self, coro, *, name=None, context=None):
        self._check_closed()
        if self._task_factory is None:
            return Task(coro, loop=self, name=name, context=context)
        task = self._task_factory(self, coro) if context is None else self._task_factory(self, coro, context=context)
        if name is not None and hasattr(task, "set_name"):
            task.set_name(name)
        return task

    def set_task_factory(self, factory):
        if factory is not None and not callable(factory):
            raise TypeError("task factory must be a callable or None")
        self._task_factory = factory

    def get_task_factory(self):
        return self._task_factory

    def get_debug(self):
        return self._debug

    def set_debug(self, enabled):
        self._debug = enabled

    # -- what goes wrong where nobody looks

    def set_exception_handler(self, handler):
        if handler is not None and not callable(handler):
            raise TypeError(f"A callable object or None is expected, got {handler!r}")
        self._exception_handler = handler

    def get_exception_handler(self):
        return self._exception_handler

    def default_exception_handler(self, context):
        message = context.get("message") or "Unhandled exception in event loop"
        lines = [message]
        for key in sorted(context):
            if key not in ("message", "exception"):
                lines.append(f"{key}: {context[key]!r}")
        print("\n".join(lines), file=sys.stderr)
        error = context.get("exception")
        if error is not None:
            sys.print_exception(error, sys.stderr)

    def call_exception_handler(self, context):
        handler = self._exception_handler or Loop.default_exception_handler.__get__(self)
        try:
            if self._exception_handler is None:
                self.default_exception_handler(context)
            else:
                handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            print("Exception in default exception handler", file=sys.stderr)
            sys.print_exception(error, sys.stderr)

    # A failed future that the program has dropped is reported at once, one that it holds when the loop is closed.
    def _report_failed(self, at_end):
        failed = [future for future in self._failed if future._log_traceback]
        self._failed.clear()
        if len(self._held) > 64:
            self._held = [future for future in self._held if future._log_traceback]
        if at_end:
            failed = [future for future in self._held if future._log_traceback] + failed
            self._held.clear()
        elif failed:
            failed = self._dropped(failed)
        for future in failed:
            future._log_traceback = False
            kind = "Task" if isinstance(future, Task) else "Future"
            self.call_exception_handler({
                "message": f"{kind} exception was never retrieved",
                "exception": future._exception,
                "future": future,
            })

    # Those of them that only this loop still knows of; the others it goes on to watch.
    def _dropped(self, failed):
        try:
            import gc
            from _weakref import ref
        except ImportError:
            return failed
        copies = []
        for future in failed:
            twin = object.__new__(type(future))
            twin.__dict__.update(future.__dict__)
            copies.append((ref(future), twin))
        failed.clear()
        future = None
        gc.collect()
        dropped = []
        for reference, twin in copies:
            future = reference()
            if future is None:
                dropped.append(twin)
            else:
                self._held.append(future)
            future = None
        return dropped

    # -- files

    def _poll(self, wait):
        if self._poller is None:
            from select import poll

            self._poller = poll()
        threads = sys.modules.get("_thread")
        if self._outside or threads is not None and threads._count():
            wait = _SLICE if wait is None else min(wait, _SLICE)
        ms = -1 if wait is None else int(wait * 1000 + 0.999)
        for file, events in self._poller.poll(ms):
            handles = self._files.get(file)
            if handles is None:
                continue
            if handles[0] is not None and events & ~4:
                self._ready.append(handles[0])
            if handles[1] is not None and events & ~1:
                self._ready.append(handles[1])

    def _file_key(self, file):
        if isinstance(file, int):
            return file
        fileno = getattr(file, "fileno", None)
        if fileno is not None:
            return fileno()
        if hasattr(file, "ioctl"):
            return file
        raise ValueError(f"Invalid file object: {file!r}")

    def _watch_file(self, file, which, handle):
        key = self._file_key(file)
        handles = self._files.get(key)
        if handles is None:
            if handle is None:
                return False
            handles = self._files[key] = [None, None]
        had = handles[which]
        if had is not None:
            had.cancel()
        handles[which] = handle
        if self._poller is None:
            from select import poll

            self._poller = poll()
        mask = (1 if handles[0] else 0) | (4 if handles[1] else 0)
        if mask:
            self._poller.register(key, mask)
        else:
            del self._files[key]
            try:
                self._poller.unregister(key)
            except (KeyError, OSError, ValueError):
                pass
        return had is not None

    def add_reader(self, fd, callback, *args):
        self._check_closed()
        self._watch_file(fd, 0, Handle(callback, args, self))

    def remove_reader(self, fd):
        return self._watch_file(fd, 0, None)

    def add_writer(self, fd, callback, *args):
        self._check_closed()
        self._watch_file(fd, 1, Handle(callback, args, self))

    def remove_writer(self, fd):
        return self._watch_file(fd, 1, None)

    async def _until_ready(self, file, which):
        future = self.create_future()
        self._watch_file(file, which, Handle(_set_unless_done, (future, None), self))
        try:
            await future
        finally:
            self._watch_file(file, which, None)

    async def _retry(self, sock, which, method, *args):
        while True:
            try:
                return method(*args)
            except (BlockingIOError, InterruptedError):
                await self._until_ready(sock, which)

    async def sock_recv(self, sock, n):
        return await self._retry(sock, 0, sock.recv, n)

    async def sock_recv_into(self, sock, buf):
        return await self._retry(sock, 0, sock.recv_into, buf)

    async def sock_recvfrom(self, sock, bufsize):
        return await self._retry(sock, 0, sock.recvfrom, bufsize)

    async def sock_sendto(self, sock, data, address):
        return await self._retry(sock, 1, sock.sendto, data, address)

    async def sock_sendall(self, sock, data):
        rest = memoryview(data)
        while rest:
            rest = rest[await self._retry(sock, 1, sock.send, rest):]

    async def sock_accept(self, sock):
        connection, address = await self._retry(sock, 0, sock.accept)
        connection.setblocking(False)
        return connection, address

    async def sock_connect(self, sock, address):
        try:
            sock.connect(address)
        except BlockingIOError:
            await self._until_ready(sock, 1)
            from socket import SO_ERROR, SOL_SOCKET

            error = sock.getsockopt(SOL_SOCKET, SO_ERROR)
            if error:
                raise OSError(error, f"Connect call failed {address}")

    async def getaddrinfo(self, host, port, *, family=0, type=0, proto=0, flags=0):
        from socket import getaddrinfo

        return getaddrinfo(host, port, family, type, proto, flags)

    async def create_connection(self, factory, *args, **kwargs):
        from .transports import create_connection

        return await create_connection(self, factory, *args, **kwargs)

    async def create_server(self, factory, *args, **kwargs):
        from .transports import create_server

        return await create_server(self, factory, *args, **kwargs)

    async def create_datagram_endpoint(self, factory, *args, **kwargs):
        from .transports import create_datagram_endpoint

        return await create_datagram_endpoint(self, factory, *args, **kwargs)

    # -- threads and signals

    def run_in_executor(self, executor, func, *args):
        self._check_closed()
        self._check_callback(func, "run_in_executor")
        if executor is None:
            if self._executor is None:
                from concurrent.futures import ThreadPoolExecutor

                self._executor = ThreadPoolExecutor(thread_name_prefix="asyncio")
            executor = self._executor
        return wrap_future(executor.submit(func, *args), loop=self)

    def set_default_executor(self, executor):
        self._executor = executor

    def add_signal_handler(self, sig, callback, *args):
        import signal

        self._outside += 1
        signal.signal(sig, lambda number, frame: self.call_soon_threadsafe(callback, *args))

    def remove_signal_handler(self, sig):
        import signal

        if signal.getsignal(sig) in (signal.SIG_DFL, signal.SIG_IGN, signal.default_int_handler):
            return False
        self._outside -= 1
        signal.signal(sig, signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL)
        return True


BaseEventLoop = SelectorEventLoop = Loop


def _stop_loop_of(future):
    if not future.cancelled() and isinstance(future._exception, (KeyboardInterrupt, SystemExit)):
        return
    future._loop.stop()


# ---- which loop


def _get_running_loop():
    return _slots().get("loop")


def _set_running_loop(loop):
    _slots()["loop"] = loop


def get_running_loop():
    loop = _slots().get("loop")
    if loop is None:
        raise RuntimeError("no running event loop")
    return loop


class AbstractEventLoopPolicy:
    pass


class DefaultEventLoopPolicy(AbstractEventLoopPolicy):
    def get_event_loop(self):
        slots = _slots()
        loop = slots.get("own_loop")
        if loop is None or loop._closed and not slots.get("loop_was_set"):
            if slots.get("is_thread"):
                from threading import current_thread

                raise RuntimeError(f"There is no current event loop in thread {current_thread().name!r}.")
            loop = slots["own_loop"] = self.new_event_loop()
            slots["loop_was_set"] = False
        return loop

    def set_event_loop(self, loop):
        if loop is not None and not isinstance(loop, AbstractEventLoop):
            raise TypeError(f"loop must be an instance of AbstractEventLoop or None, not '{type(loop).__name__}'")
        slots = _slots()
        slots["own_loop"] = loop
        slots["loop_was_set"] = loop is not None

    def new_event_loop(self):
        return Loop()


_policy = DefaultEventLoopPolicy()


def get_event_loop_policy():
    return _policy


def set_event_loop_policy(policy):
    global _policy
    if policy is not None and not isinstance(policy, AbstractEventLoopPolicy):
        raise TypeError(
            f"policy must be an instance of AbstractEventLoopPolicy or None, not '{type(policy).__name__}'"
        )
    _policy = DefaultEventLoopPolicy() if policy is None else policy


def get_event_loop():
    loop = _slots().get("loop")
    return _policy.get_event_loop() if loop is None else loop


def set_event_loop(loop):
    _policy.set_event_loop(loop)


def new_event_loop():
    return _policy.new_event_loop()
