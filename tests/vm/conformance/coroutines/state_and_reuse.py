async def f(): return 1
c = f()
print(c.cr_running, c.cr_await, c.cr_code is f.__code__, c.cr_frame is not None, c.cr_suspended, type(c).__name__)
try:
    c.send(None)
except StopIteration as e:
    print(e.value)
for k in (lambda: c.send(None), lambda: c.throw(ValueError), lambda: c.__await__().__next__()):
    try:
        k()
    except RuntimeError as e:
        print(e)
c.close(); print(c.cr_frame)
d = f(); d.close()
e = f()
try:
    e.send(1)
except TypeError as x:
    print(x)
e.close()
for k in (lambda: iter(f), lambda: next(c), lambda: iter(c), lambda: list(c)):
    try:
        k()
    except TypeError as x:
        print(x)
async def boom(): raise StopIteration(3)
b = boom()
try:
    b.send(None)
except RuntimeError as x:
    print(x, type(x.__cause__).__name__)
