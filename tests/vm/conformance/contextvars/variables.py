from contextvars import ContextVar, Context, Token, copy_context

a = ContextVar("a")
b = ContextVar("b", default=7)
print(a.name, b.get(), a.get("given"), repr(a)[:19], repr(b)[:29])
try:
    a.get()
except LookupError as e:
    print(e.args[0] is a)
t = a.set(1)
print(a.get(), t.var is a, t.old_value is Token.MISSING, repr(Token.MISSING))
u = a.set(2)
print(a.get(), u.old_value)
a.reset(u)
print(a.get())
try:
    a.reset(u)
except RuntimeError as e:
    print("already been used once" in str(e))
try:
    b.reset(t)
except ValueError as e:
    print("different ContextVar" in str(e))
a.reset(t)
print(a.get(None))
try:
    a.reset(3)
except TypeError as e:
    print(e)
for wrong in (lambda: ContextVar(3), lambda: ContextVar(), lambda: Token(), lambda: ContextVar("x", 1), lambda: Context(1)):
    try:
        wrong()
    except (TypeError, RuntimeError) as e:
        print(type(e).__name__)
for base in (ContextVar, Context, Token):
    try:
        class Sub(base):
            pass
    except TypeError as e:
        print(e)
t = a.set(5)
c = copy_context()
try:
    c.run(lambda: a.reset(t))
except ValueError as e:
    print("different Context" in str(e))
