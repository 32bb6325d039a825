# asyncio: CPython's names and MicroPython's in one package. What a program does not name is not loaded.
from .exceptions import CancelledError, InvalidStateError, TimeoutError
from .core import *
from . import core as _core

_WHERE = {
    "exceptions": "BrokenBarrierError IncompleteReadError LimitOverrunError QueueEmpty QueueFull "
    "SendfileNotAvailableError",
    "tasks": "ALL_COMPLETED FIRST_COMPLETED FIRST_EXCEPTION as_completed gather run_coroutine_threadsafe shield wait "
    "wait_for wait_for_ms",
    "runners": "Runner run",
    "locks": "Barrier BoundedSemaphore Condition Event Lock Semaphore ThreadSafeFlag",
    "queues": "LifoQueue PriorityQueue Queue",
    "taskgroups": "TaskGroup",
    "timeouts": "Timeout timeout timeout_at",
    "threads": "to_thread",
    "streams": "Server Stream StreamReader StreamReaderProtocol StreamWriter open_connection open_unix_connection start_server "
    "start_unix_server",
    "transports": "BaseProtocol BaseTransport BufferedProtocol DatagramProtocol DatagramTransport Protocol "
    "ReadTransport SubprocessProtocol SubprocessTransport Transport WriteTransport",
}
_HOME = {name: module for module, names in _WHERE.items() for name in names.split()}
_SUBMODULES = ("base_events", "coroutines", "events", "futures", "protocols")

__all__ = [*_core.__all__, "CancelledError", "InvalidStateError", "TimeoutError", *_HOME]


def __getattr__(name):
    import sys

    module = _HOME.get(name)
    if module is None:
        if name not in _WHERE and name not in _SUBMODULES:
            raise AttributeError(f"module 'asyncio' has no attribute '{name}'")
        __import__("asyncio." + name)
        return sys.modules["asyncio." + name]
    module = "asyncio." + module
    __import__(module)
    value = getattr(sys.modules[module], name)
    globals()[name] = value
    return value


def __dir__():
    return sorted({*globals(), *__all__})
