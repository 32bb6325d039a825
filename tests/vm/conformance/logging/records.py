# LogRecord: its fields, messages from arguments, dict arguments, factories.
import logging

r = logging.LogRecord("name", 35, "/a/b.py", 7, "%(x)s and %(y)s", ({"x": 1, "y": 2},), None)
print(r.getMessage(), r.levelname, r.levelno, r.filename, r.module, r.lineno, r.funcName, r.exc_info, r)
print(logging.LogRecord("n", 10, "p", 1, "100%", (), None).getMessage(), logging.LogRecord("n", 10, "p", 1, 5, None, None).getMessage())
try:
    logging.LogRecord("n", 10, "p", 1, "%d", ("x",), None).getMessage()
except TypeError as e:
    print(e)
print(logging.makeLogRecord({"msg": "hello", "extra": 3}).extra)
class Mine(logging.LogRecord):
    def getMessage(self):
        return "mine: " + super().getMessage()
logging.setLogRecordFactory(Mine)
print(logging.getLogger("x").makeRecord("x", 20, "f", 1, "m", (), None, extra={"user": "u"}).user)
print(logging.getLogger("x").makeRecord("x", 20, "f", 1, "m", (), None).getMessage())
for key in ("message", "name"):
    try:
        logging.getLogger("x").makeRecord("x", 20, "f", 1, "m", (), None, extra={key: 1})
    except KeyError as e:
        print(e)
