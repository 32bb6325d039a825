# The same exception object raised twice: its traceback grows.
e = ValueError("shared")
try:
    raise e
except ValueError:
    pass
def f(): raise e
f()
