# Filters on loggers and handlers: by name, callables, changing a record.
import logging
import sys

h = logging.StreamHandler(sys.stdout)
h.setFormatter(logging.Formatter("%(name)s %(message)s %(tag)s", defaults={"tag": "-"}))
root = logging.getLogger()
root.addHandler(h)
h.addFilter(logging.Filter("app.net"))
for name in ("app", "app.net", "app.net.http", "app.network"):
    logging.getLogger(name).warning("from %s", name)
h.filters.clear()
def no_secrets(record):
    record.tag = "checked"
    return "secret" not in record.getMessage()
log = logging.getLogger("app")
log.addFilter(no_secrets)
log.warning("a secret")
log.warning("a fact")
logging.getLogger("app.net").warning("a secret, but from below")
log.removeFilter(no_secrets)
log.warning("a secret")
class Upper(logging.Filter):
    def filter(self, record):
        record.msg = record.msg.upper()
        return True
h.addFilter(Upper())
log.warning("shout")
