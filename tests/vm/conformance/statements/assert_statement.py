# assert raises AssertionError with the message, evaluated only then.
def message():
    print("message made")
    return "bad"


assert 1
assert True, message()
for test in (0, "", [], None, False, 0.0):
    try:
        assert test, message()
    except AssertionError as e:
        print("AssertionError", e, e.args)
try:
    assert 1 == 2
except AssertionError as e:
    print(repr(e), e.args)
try:
    assert False, ("a", "tuple")
except AssertionError as e:
    print(e.args)
try:
    assert 0, None
except AssertionError as e:
    print(e.args)
