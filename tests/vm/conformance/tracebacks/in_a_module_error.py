# A frame in an imported module.
import _helper
_helper.call(3)
