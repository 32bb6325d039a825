# Levels by name and number, own levels, wrong levels.
import logging
import sys

print([logging.getLevelName(n) for n in (0, 10, 20, 25, 30, 40, 50)], logging.getLevelName("INFO"), logging.getLevelName("NO"))
logging.addLevelName(25, "NOTICE")
print(logging.getLevelName(25), logging.getLevelName("NOTICE"), logging.WARN, logging.FATAL, logging.getLevelNamesMapping()["NOTICE"])
log = logging.getLogger("l")
log.addHandler(logging.StreamHandler(sys.stdout))
log.setLevel("NOTICE")
log.log(25, "notice")
log.log(24, "below")
for level in ("NOPE", 5.5, None):
    try:
        log.setLevel(level)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
try:
    log.log("INFO", "x")
except TypeError as e:
    print(e)
