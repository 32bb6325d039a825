INFINITY: float
class JSONEncoder:
    """Objects to JSON text; override default() for more types."""
    def __init__(self, *, skipkeys=False, ensure_ascii=True, check_circular=True, allow_nan=True, sort_keys=False, indent=None, separators=None, default=None): ...
    def default(self, o):
        """What stands for an object of another type; the base class refuses."""
    def encode(self, o):
        """The object's JSON text."""
    item_separator: str
    def iterencode(self, o, _one_shot=False):
        """The pieces of the object's JSON text."""
    key_separator: str
c_encode_basestring: NoneType
c_encode_basestring_ascii: NoneType
c_make_encoder: NoneType
def encode_basestring(s):
    """The text in quotes."""
def encode_basestring_ascii(s):
    """The text in quotes, in ASCII."""
def py_encode_basestring(s):
    """The text in quotes."""
def py_encode_basestring_ascii(s):
    """The text in quotes, in ASCII."""
