# return outside a function.
def f():
    return 1
return 5
