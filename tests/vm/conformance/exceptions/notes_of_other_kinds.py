# add_note wants __notes__ to be a list, whatever a program has put there.
e = ValueError("v")
e.add_note("a")
e.__notes__ = "x"
try:
    e.add_note("b")
except TypeError as t:
    print(t, e.__notes__)
e.__notes__ = []
e.add_note("c")
print(e.__notes__)
