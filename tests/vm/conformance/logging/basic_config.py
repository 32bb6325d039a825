# basicConfig and the module's own functions.
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(levelname)s:%(message)s", level=logging.INFO)
logging.debug("no")
logging.info("yes %d", 1)
logging.warning("w")
logging.error("e")
logging.critical("c")
logging.log(35, "other")
logging.basicConfig(stream=sys.stdout, format="ignored")
logging.info("same format")
logging.basicConfig(stream=sys.stdout, format="{message}", style="{", force=True, level="DEBUG")
logging.debug("forced")
try:
    raise ValueError("v")
except ValueError:
    logging.exception("caught")
for options in (dict(filename="x", stream=sys.stdout), dict(handlers=[], stream=None), dict(nonsense=1), dict(style="!")):
    try:
        logging.basicConfig(force=True, **options)
    except ValueError as e:
        print(e)
