# send, throw, close and next with wrong arguments; throw of classes, instances, wrong things; generators are not callable or indexable.
def g():
    while True:
        try: yield
        except KeyError as e: print("caught", repr(e))
it = g(); next(it)
for f in (lambda: it.send(), lambda: it.send(1, 2), lambda: it.throw(), lambda: it.throw(5), lambda: it.throw("x"), lambda: it.close(1), lambda: it(), lambda: it[0], lambda: len(it), lambda: it.throw(int), lambda: it + 1):
    try: print(f())
    except TypeError as e: print(e)
it = g(); next(it)
print(it.throw(KeyError), it.throw(KeyError("inst")), it.throw(KeyError, "value"), it.throw(KeyError, ("a", "b")))
try: it.throw(ValueError("leaves"))
except ValueError as e: print(e, e.__context__)
try: it.throw(ValueError("again"))
except ValueError as e: print(e)
print(it.close(), it.gi_frame, bool(it), it == it, hash(it) == hash(it))
try: it.send(1)
except StopIteration as e: print("stopped", e.value)
