# asyncio.run() and Runner: a loop for one program, with what is left of its tasks cancelled at the end.
from .core import all_tasks, iscoroutine, new_event_loop, set_event_loop, _get_running_loop
from .core import _current_context
from .exceptions import CancelledError

__all__ = ["Runner", "run"]


def _cancel_all(loop):
    left = all_tasks(loop)
    if not left:
        return
    for task in [task for task in loop._tasks if task in left]:
        task.cancel()
    from .tasks import gather

    loop.run_until_complete(gather(*left, return_exceptions=True))
    for task in left:
        if not task.cancelled() and task.exception() is not None:
            loop.call_exception_handler({
                "message": "unhandled exception during asyncio.run() shutdown",
                "exception": task.exception(),
                "task": task,
            })


class Runner:
    def __init__(self, *, debug=None, loop_factory=None):
        self._debug = debug
        self._factory = loop_factory
        self._loop = None
        self._closed = False
        self._context = None
        self._set_loop = False

    def __enter__(self):
        self._begin()
        return self

    def __exit__(self, *exc_info):
        self.close()

    def _begin(self):
        if self._closed:
            raise RuntimeError("Runner is closed")
        if self._loop is not None:
            return
        if self._factory is None:
            self._loop = new_event_loop()
            set_event_loop(self._loop)
            self._set_loop = True
        else:
            self._loop = self._factory()
        if self._debug is not None:
            self._loop.set_debug(self._debug)
        self._context = _current_context().copy()

    def close(self):
        if self._loop is None or self._closed:
            return
        loop = self._loop
        try:
            _cancel_all(loop)
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.run_until_complete(loop.shutdown_default_executor())
        finally:
            if self._set_loop:
                set_event_loop(None)
            loop.close()
            self._loop = None
            self._closed = True

    def get_loop(self):
        self._begin()
        return self._loop

    def run(self, coro, *, context=None):
        if not iscoroutine(coro):
            raise ValueError(f"a coroutine was expected, got {coro!r}")
        if _get_running_loop() is not None:
            raise RuntimeError("Runner.run() cannot be called from a running event loop")
        self._begin()
        task = self._loop.create_task(coro, context=context or self._context)
        try:
            return self._loop.run_until_complete(task)
        except KeyboardInterrupt:
            # Ctrl-C between two steps: the program gets the chance to clean up, as if it had been cancelled.
            if not task.done():
                task.cancel()
                try:
                    self._loop.run_until_complete(task)
                except CancelledError:
                    pass
            raise


def run(main, *, debug=None):
    if _get_running_loop() is not None:
        raise RuntimeError("asyncio.run() cannot be called from a running event loop")
    if not iscoroutine(main):
        from .core import Task

        if isinstance(main, Task):  # MicroPython's programs may run a task that they have made
            return main.get_loop().run_until_complete(main)
        raise ValueError(f"a coroutine was expected, got {main!r}")
    with Runner(debug=debug) as runner:
        return runner.run(main)
