# assertLogs: the records of a logger while a block runs.
import logging
from unittest.case import _ExpectContext

__unittest = True


class _Watcher:
    def __init__(self, records, output):
        self.records = records
        self.output = output


class _Handler(logging.Handler):
    def __init__(self):
        super().__init__()
        self.watcher = _Watcher([], [])

    def flush(self):
        pass

    def emit(self, record):
        self.watcher.records.append(record)
        self.watcher.output.append(self.format(record))


class _AssertLogsContext(_ExpectContext):
    LOGGING_FORMAT = "%(levelname)s:%(name)s:%(message)s"

    def __init__(self, test_case, logger_name, level, no_logs):
        super().__init__(None, test_case)
        self.logger_name = logger_name
        if level is None:
            level = logging.INFO
        self.level = logging.getLevelName(level) if isinstance(level, str) else level
        self.no_logs = no_logs

    def __enter__(self):
        if isinstance(self.logger_name, logging.Logger):
            self.logger = self.logger_name
        else:
            self.logger = logging.getLogger(self.logger_name)
        handler = _Handler()
        handler.setLevel(self.level)
        handler.setFormatter(logging.Formatter(self.LOGGING_FORMAT))
        self.watcher = handler.watcher
        self.saved = (self.logger.handlers[:], self.logger.level, self.logger.propagate)
        self.logger.handlers = [handler]
        self.logger.setLevel(self.level)
        self.logger.propagate = False
        return None if self.no_logs else self.watcher

    def __exit__(self, exc_type, exc_value, tb):
        handlers, level, self.logger.propagate = self.saved
        self.logger.handlers = handlers
        self.logger.setLevel(level)
        if exc_type is not None:
            return False
        where = f"on {self.logger.name}"
        if self.no_logs:
            if self.watcher.records:
                self.fail(f"Unexpected logs found: {self.watcher.output!r}")
        elif not self.watcher.records:
            self.fail(f"no logs of level {logging.getLevelName(self.level)} or higher triggered {where}")
