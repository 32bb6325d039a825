class BrokenBarrierError(RuntimeError):
    """The barrier was broken while somebody waited at it."""
class CancelledError(BaseException):
    """The task or future was cancelled."""
class IncompleteReadError(EOFError):
    def __init__(self, partial, expected): ...
class InvalidStateError(Exception):
    """The operation does not go with the future's state."""
class LimitOverrunError(Exception):
    def __init__(self, message, consumed): ...
class QueueEmpty(Exception):
    """Queue.get_nowait() found nothing."""
class QueueFull(Exception):
    """Queue.put_nowait() found no room."""
class SendfileNotAvailableError(RuntimeError):
    """There is no sendfile here."""
class TimeoutError(OSError): ...
