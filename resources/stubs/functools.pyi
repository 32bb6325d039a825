"""Functions for functions."""
WRAPPER_ASSIGNMENTS: tuple
WRAPPER_UPDATES: tuple
def cache(user_function):
    """lru_cache() without a limit."""
class cached_property:
    """A property that is computed once and then an attribute of the instance."""
    def __init__(self, func): ...
def cmp_to_key(mycmp):
    """A key function from one that compares two items."""
def lru_cache(maxsize=128, typed=False):
    """Decorator: remembers the newest results."""
class partial:
    """A function with some arguments given already."""
    def __init__(self, func, *args, **keywords): ...
    @property
    def args(self): ...
    @property
    def func(self): ...
    @property
    def keywords(self): ...
class partialmethod:
    """As partial, for a method or another descriptor."""
    def __init__(self, func, *args, **keywords): ...
def reduce(function, sequence, initial=...):
    """Combines the items to one value, from the left."""
def singledispatch(func):
    """A function with several forms: the class of the first argument chooses."""
class singledispatchmethod:
    """As singledispatch, for methods: the first argument after self or cls chooses."""
    def __init__(self, func): ...
    def register(self, cls, method=None): ...
def total_ordering(cls):
    """Gives a class the comparisons that it lacks, made of the one that it has."""
def update_wrapper(wrapper, wrapped, assigned=('__module__', '__name__', '__qualname__', '__doc__', '__annotations__'), updated=('__dict__',)):
    """Makes the wrapper look like what it wraps, which is then its __wrapped__."""
def wraps(wrapped):
    """Decorator for wrappers: keeps name and documentation."""
