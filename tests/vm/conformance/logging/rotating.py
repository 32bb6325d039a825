# RotatingFileHandler keeps so many files of such a size; MemoryHandler holds back.
import logging
import logging.handlers
import os
import sys

h = logging.handlers.RotatingFileHandler("r.log", maxBytes=30, backupCount=2)
log = logging.getLogger("r")
log.propagate = False
log.addHandler(h)
for i in range(10):
    log.warning("message number %d", i)
h.close()
for name in sorted(n for n in os.listdir(".") if n.startswith("r.log")):
    print(name, repr(open(name).read()))
out = logging.StreamHandler(sys.stdout)
m = logging.handlers.MemoryHandler(3, logging.ERROR, out)
log.handlers[:] = [m]
log.warning("one")
log.warning("two")
print("nothing yet", len(m.buffer))
log.error("an error lets them out")
log.warning("four")
m.close()
print(len(m.buffer))
