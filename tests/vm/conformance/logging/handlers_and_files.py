# File handlers, levels of handlers, closing, names, handleError.
import logging
import os
import sys

log = logging.getLogger("files")
log.propagate = False
log.setLevel(logging.DEBUG)
f = logging.FileHandler("a.log", encoding="utf-8")
f.setLevel(logging.WARNING)
log.addHandler(f)
late = logging.FileHandler("late.log", delay=True)
log.addHandler(late)
print(os.path.exists("a.log"), os.path.exists("late.log"))
log.debug("quiet é")
log.error("loud é")
f.close()
late.close()
print(open("a.log", encoding="utf-8").read(), open("late.log", encoding="utf-8").read())
h = logging.StreamHandler(sys.stdout)
h.name = "out"
h.terminator = "|\n"
print(logging.StreamHandler(sys.stdout), logging.NullHandler(), h.name)
log.handlers[:] = [h]
log.info("with a bar")
class Odd(logging.Handler):
    def emit(self, record):
        try:
            raise RuntimeError("inside")
        except RuntimeError:
            self.handleError(record)
logging.raiseExceptions = False
log.addHandler(Odd())
log.info("still goes on")
try:
    logging.Handler().emit(None)
except NotImplementedError as e:
    print(e)
