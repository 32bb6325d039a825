# LoggerAdapter and extra.
import logging
import sys

logging.basicConfig(stream=sys.stdout, format="%(message)s [%(user)s]", level=logging.DEBUG)
log = logging.getLogger("ad")
a = logging.LoggerAdapter(log, {"user": "ann"})
a.info("hello %s", "there")
a.log(40, "level")
class Prefix(logging.LoggerAdapter):
    def process(self, msg, kwargs):
        kwargs["extra"] = {"user": self.extra["user"].upper()}
        return f"({self.extra['user']}) {msg}", kwargs
Prefix(log, {"user": "bob"}).warning("wrapped %d", 5)
Prefix(a, {"user": "eve"}).warning("twice")
print(a.isEnabledFor(10), a.getEffectiveLevel(), a, a.name)
log.info("direct", extra={"user": "x"})
