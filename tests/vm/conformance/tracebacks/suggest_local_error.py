# A local name that was misspelt.
def f():
    counter = 0
    return countr
f()
