# assert with messages of all kinds; the message is made only on failure; AssertionError's arguments; a tuple is always true.
def msg(): print("made"); return "text"
assert True, msg()
for test, m in ((False, "m"), (0, 5), ("", None), ([], (1, 2)), (None, ["l"])):
    try: assert test, m
    except AssertionError as e: print(repr(e), e.args)
try: assert False
except AssertionError as e: print(repr(e), str(e) == "")
try: assert 1 > 2, msg()
except AssertionError as e: print(e)
class N:
    def __bool__(self): raise ValueError("no truth")
try: assert N()
except ValueError as e: print(e)
AE = AssertionError
AssertionError = KeyError
try: assert 0, "real one"
except AE as e: print(type(e) is AE, e)
