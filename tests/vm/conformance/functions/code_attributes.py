# What a code object tells.
def f(a, b, /, c, d=1, *args, e, g=2, **kw):
    "doc"
    x = a
    y = lambda: x
    return y


code = f.__code__
print(code.co_name, code.co_argcount, code.co_posonlyargcount, code.co_kwonlyargcount, code.co_firstlineno)
print(code.co_varnames[:8], code.co_flags & 4 != 0, code.co_flags & 8 != 0)
print(f(1, 2, 3, e=4).__closure__[0].cell_contents, f(1, 2, 3, e=4).__code__.co_freevars)


def gen(): yield


async def coro(): pass


async def agen(): yield


print(gen.__code__.co_flags & 0x20 != 0, coro.__code__.co_flags & 0x80 != 0, agen.__code__.co_flags & 0x200 != 0, f.__code__.co_flags & 0x20)
print((lambda: 0).__code__.co_name, f.__qualname__, f.__defaults__, f.__kwdefaults__)
print(compile("1", "name.py", "eval").co_filename, compile("x = 1", "n", "exec").co_name)
