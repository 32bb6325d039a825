# What asyncio raises.
__all__ = ["BrokenBarrierError", "CancelledError", "IncompleteReadError", "InvalidStateError", "LimitOverrunError",
           "QueueEmpty", "QueueFull", "SendfileNotAvailableError", "TimeoutError"]


class CancelledError(BaseException):
    """The task or future was cancelled."""


TimeoutError = TimeoutError


class InvalidStateError(Exception):
    """The operation does not go with the future's state."""


class BrokenBarrierError(RuntimeError):
    """The barrier was broken while somebody waited at it."""


class SendfileNotAvailableError(RuntimeError):
    """There is no sendfile here."""


class QueueEmpty(Exception):
    """Queue.get_nowait() found nothing."""


class QueueFull(Exception):
    """Queue.put_nowait() found no room."""


class IncompleteReadError(EOFError):
    def __init__(self, partial, expected):
        wanted = "undefined" if expected is None else repr(expected)
        super().__init__(f"{len(partial)} bytes read on a total of {wanted} expected bytes")
        self.partial = partial
        self.expected = expected

    def __reduce__(self):
        return type(self), (self.partial, self.expected)


class LimitOverrunError(Exception):
    def __init__(self, message, consumed):
        super().__init__(message)
        self.consumed = consumed

    def __reduce__(self):
        return type(self), (self.args[0], self.consumed)
