# Handlers that keep files small, hold records back, or hand them on.
import logging
import os
import time


class BaseRotatingHandler(logging.FileHandler):
    namer = None
    rotator = None

    def __init__(self, filename, mode, encoding=None, delay=False, errors=None):
        super().__init__(filename, mode, encoding, delay, errors)

    def emit(self, record):
        try:
            if self.shouldRollover(record):
                self.doRollover()
            super().emit(record)
        except Exception:
            self.handleError(record)

    def rotation_filename(self, default_name):
        return self.namer(default_name) if callable(self.namer) else default_name

    def rotate(self, source, dest):
        if callable(self.rotator):
            self.rotator(source, dest)
        elif os.path.exists(source):
            os.rename(source, dest)

    def _reopen(self, move):
        if self.stream:
            self.stream.close()
            self.stream = None
        move()
        if not self.delay:
            self.stream = self._open()


class RotatingFileHandler(BaseRotatingHandler):
    """NAME, NAME.1, NAME.2 ...: at most backupCount old files of about maxBytes each."""

    def __init__(self, filename, mode="a", maxBytes=0, backupCount=0, encoding=None, delay=False, errors=None):
        super().__init__(filename, "a" if maxBytes > 0 else mode, encoding, delay, errors)
        self.maxBytes = maxBytes
        self.backupCount = backupCount

    def doRollover(self):
        self._reopen(self._shift)

    def _shift(self):
        if self.backupCount <= 0:
            return
        names = [self.baseFilename] + [self.rotation_filename(f"{self.baseFilename}.{i}") for i in range(1, self.backupCount + 1)]
        for newer, older in reversed(list(zip(names, names[1:]))):
            if os.path.exists(newer):
                if os.path.exists(older):
                    os.remove(older)
                self.rotate(newer, older)

    def shouldRollover(self, record):
        if self.stream is None:
            self.stream = self._open()
        if self.maxBytes <= 0 or os.path.exists(self.baseFilename) and not os.path.isfile(self.baseFilename):
            return False
        self.stream.seek(0, 2)
        return self.stream.tell() + len((self.format(record) + "\n").encode()) >= self.maxBytes


class TimedRotatingFileHandler(BaseRotatingHandler):
    """A new file each interval: S, M, H, D, or midnight."""

    _UNITS = {"S": (1, "%Y-%m-%d_%H-%M-%S"), "M": (60, "%Y-%m-%d_%H-%M"), "H": (3600, "%Y-%m-%d_%H"), "D": (86400, "%Y-%m-%d"), "MIDNIGHT": (86400, "%Y-%m-%d")}

    def __init__(self, filename, when="h", interval=1, backupCount=0, encoding=None, delay=False, utc=False, errors=None):
        super().__init__(filename, "a", encoding, delay, errors)
        self.when = when.upper()
        if self.when not in self._UNITS:
            raise ValueError(f"Invalid rollover interval specified: {self.when}")
        unit, self.suffix = self._UNITS[self.when]
        self.interval = unit * interval
        self.backupCount = backupCount
        self.utc = utc
        self.rolloverAt = self.computeRollover(int(time.time()))

    def computeRollover(self, currentTime):
        if self.when != "MIDNIGHT":
            return currentTime + self.interval
        t = (time.gmtime if self.utc else time.localtime)(currentTime)
        return currentTime + 86400 - (t[3] * 3600 + t[4] * 60 + t[5])

    def shouldRollover(self, record):
        return time.time() >= self.rolloverAt

    def doRollover(self):
        start = self.rolloverAt - self.interval
        suffix = time.strftime(self.suffix, (time.gmtime if self.utc else time.localtime)(start))
        self._reopen(lambda: self._archive(self.rotation_filename(f"{self.baseFilename}.{suffix}")))
        now = int(time.time())
        while self.rolloverAt <= now:
            self.rolloverAt = self.computeRollover(self.rolloverAt)

    def _archive(self, name):
        if os.path.exists(name):
            os.remove(name)
        self.rotate(self.baseFilename, name)
        folder, base = os.path.split(self.baseFilename)
        old = sorted(n for n in os.listdir(folder) if n.startswith(base + "."))
        for name in old[: max(len(old) - self.backupCount, 0)] if self.backupCount else ():
            os.remove(os.path.join(folder, name))


class WatchedFileHandler(logging.FileHandler):
    """Opens its file anew when something else has moved or removed it."""

    def reopenIfNeeded(self):
        try:
            there = os.stat(self.baseFilename)[1:3]
        except FileNotFoundError:
            there = None
        if self.stream is not None and there != self._identity:
            self.stream.close()
            self.stream = self._open()

    def _open(self):
        stream = super()._open()
        self._identity = os.stat(self.baseFilename)[1:3]  # inode and device
        return stream

    def emit(self, record):
        self.reopenIfNeeded()
        super().emit(record)


class BufferingHandler(logging.Handler):
    def __init__(self, capacity):
        super().__init__()
        self.capacity = capacity
        self.buffer = []

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity

    def emit(self, record):
        self.buffer.append(record)
        if self.shouldFlush(record):
            self.flush()

    def flush(self):
        self.buffer.clear()

    def close(self):
        try:
            self.flush()
        finally:
            super().close()


class MemoryHandler(BufferingHandler):
    """Keeps records until there are many, or one is grave; then the target gets them all."""

    def __init__(self, capacity, flushLevel=logging.ERROR, target=None, flushOnClose=True):
        super().__init__(capacity)
        self.flushLevel = flushLevel
        self.target = target
        self.flushOnClose = flushOnClose

    def shouldFlush(self, record):
        return len(self.buffer) >= self.capacity or record.levelno >= self.flushLevel

    def setTarget(self, target):
        self.target = target

    def flush(self):
        target = self.target
        if target:
            for record in self.buffer:
                target.handle(record)
            self.buffer.clear()

    def close(self):
        try:
            if self.flushOnClose:
                self.flush()
        finally:
            self.target = None
            logging.Handler.close(self)


class QueueHandler(logging.Handler):
    def __init__(self, queue):
        super().__init__()
        self.queue = queue
        self.listener = None

    def enqueue(self, record):
        self.queue.put_nowait(record)

    def prepare(self, record):
        """A copy whose message is text: its arguments may change before anybody reads it."""
        import copy

        text = self.format(record)
        record = copy.copy(record)
        record.message = record.msg = text
        record.args = record.exc_info = record.exc_text = record.stack_info = None
        return record

    def emit(self, record):
        try:
            self.enqueue(self.prepare(record))
        except Exception:
            self.handleError(record)


class QueueListener:
    """A thread that hands a queue's records to handlers."""

    _sentinel = None

    def __init__(self, queue, *handlers, respect_handler_level=False):
        self.queue = queue
        self.handlers = handlers
        self.respect_handler_level = respect_handler_level
        self._thread = None

    def dequeue(self, block):
        return self.queue.get(block)

    def prepare(self, record):
        return record

    def handle(self, record):
        record = self.prepare(record)
        for handler in self.handlers:
            if not self.respect_handler_level or record.levelno >= handler.level:
                handler.handle(record)

    def _monitor(self):
        while (record := self.dequeue(True)) is not self._sentinel:
            self.handle(record)

    def start(self):
        import threading

        self._thread = threading.Thread(target=self._monitor)
        self._thread.daemon = True
        self._thread.start()

    def enqueue_sentinel(self):
        self.queue.put_nowait(self._sentinel)

    def stop(self):
        self.enqueue_sentinel()
        self._thread.join()
        self._thread = None
