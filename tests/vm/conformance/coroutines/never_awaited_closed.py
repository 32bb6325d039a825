# close, throw and the end of coroutines that never ran or wait; what the attributes say.
import inspect
log = []
class Wait:
    def __await__(self):
        try:
            yield "waiting"
        finally:
            log.append("wait left")
async def c():
    try:
        await Wait()
    except ValueError as e:
        log.append(f"caught {e}")
        return "recovered"
    finally:
        log.append("c left")
x = c()
print(inspect.getcoroutinestate(x), x.cr_running, x.cr_await, x.cr_code.co_name)
x.close()
print(log, inspect.getcoroutinestate(x))
for f in (lambda: x.send(None), lambda: x.throw(KeyError)):
    try:
        f()
    except RuntimeError as e:
        print(e)
x = c()
print(x.send(None), inspect.getcoroutinestate(x), type(x.cr_await).__name__)
x.close()
print(log)
x = c(); x.send(None)
try:
    x.throw(ValueError("v"))
except StopIteration as e:
    print(e.value, log)
x = c()
try:
    x.throw(ValueError("before start"))
except ValueError as e:
    print(e, x.cr_frame)
try:
    x = c(); x.send(1)
except TypeError as e:
    print(e)
x.close()
try:
    iter(x)
except TypeError as e:
    print(e)
