print("deep", __name__)
where = __name__.split(".")
from .. import name
assert name == "package"
