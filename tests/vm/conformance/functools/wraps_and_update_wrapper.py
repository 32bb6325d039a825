from functools import wraps, update_wrapper, WRAPPER_ASSIGNMENTS, WRAPPER_UPDATES


def shown(f):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)


def original(a: int, b=2) -> str:
    """docs"""
original.attr = "carried"

@wraps(original)
def wrapper(*args): return "wrapped"
print(wrapper.__name__, wrapper.__qualname__, wrapper.__doc__, wrapper.__annotations__, wrapper.attr, wrapper.__wrapped__ is original, wrapper())
print(WRAPPER_ASSIGNMENTS[:5], WRAPPER_UPDATES)

@wraps(original, assigned=("__name__",), updated=())
def partly(): "own"
print(partly.__name__, partly.__doc__, hasattr(partly, "attr"))

class Callable:
    """class docs"""
    def __call__(self): return 1
obj = Callable()
def w(): pass
update_wrapper(w, obj)
print(w.__doc__, w.__name__, w.__wrapped__ is obj)
shown(lambda: update_wrapper(original, wrapper, (), ("nope",)))
