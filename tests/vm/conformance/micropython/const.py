from micropython import const
import micropython

_PRIVATE = const(3)
PUBLIC = const(_PRIVATE << 2 | 1)
TEXT, DATA, PAIR = const("text"), const(b"data"), const((1, 2))
def f(x=const(5)):
    return x + PUBLIC
print(_PRIVATE, PUBLIC, TEXT, DATA, PAIR, f(), micropython.const(1.5))
