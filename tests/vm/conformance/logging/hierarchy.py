# Loggers form a tree by their names; levels and handlers are inherited.
import logging
import sys

root = logging.getLogger()
root.addHandler(logging.StreamHandler(sys.stdout))
a, abc, ab = logging.getLogger("a"), logging.getLogger("a.b.c"), logging.getLogger("a.b")
print(abc.parent.name, ab.parent.name, a.parent is root, logging.getLogger("a.b") is ab, ab.getChild("c") is abc)
print(a.getEffectiveLevel(), root.level, abc.level)
a.setLevel(logging.DEBUG)
abc.info("from %s", "abc")
ab.setLevel("ERROR")
abc.info("not shown")
abc.error("shown")
root.debug("not shown")
ab.propagate = False
abc.critical("nobody hears it")
print(abc.hasHandlers(), a.hasHandlers(), abc.isEnabledFor(10), abc, a, root)
logging.disable(logging.ERROR)
a.error("disabled")
a.critical("enabled")
logging.disable(logging.NOTSET)
a.disabled = True
a.critical("off")
