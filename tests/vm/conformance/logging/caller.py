# Where a record comes from: the caller's line and function, stacklevel.
import logging
import sys

h = logging.StreamHandler(sys.stdout)
h.setFormatter(logging.Formatter("%(filename)s:%(lineno)d %(funcName)s %(message)s"))
log = logging.getLogger("c")
log.addHandler(h)

def inner():
    log.warning("plain")
    log.warning("one up", stacklevel=2)

def outer():
    inner()

outer()
log.warning("module")
class K:
    def method(self):
        log.error("in a method")
K().method()
(lambda: log.warning("lambda"))()
