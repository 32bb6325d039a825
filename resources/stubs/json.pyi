"""Values as JSON text, and back."""
class JSONDecodeError(ValueError):
    def __init__(self, msg, doc, pos): ...
    @property
    def colno(self): ...
    @property
    def doc(self): ...
    @property
    def lineno(self): ...
    @property
    def msg(self): ...
    @property
    def pos(self): ...
class JSONDecoder:
    """JSON text to objects."""
    def __init__(self, *, object_hook=None, parse_float=None, parse_int=None, parse_constant=None, strict=True, object_pairs_hook=None): ...
    def decode(self, s, _w=None): ...
    def raw_decode(self, s, idx=0):
        """The first value from idx on, and where it ends."""
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
def dump(obj, fp, **options):
    """Writes a value to a file as JSON."""
def dumps(obj, *, indent=None, sort_keys=False, separators=None, ensure_ascii=True, default=None, cls=None, skipkeys=False, check_circular=True, allow_nan=True, **options) -> str:
    """A value as JSON."""
def load(fp, **options):
    """The value that the JSON in a file stands for."""
def loads(s, **options):
    """The value that a JSON text stands for."""
