import micropython

print(micropython.opt_level())
exec("assert True; print(__debug__)")
try:
    exec("assert False, 'checked'")
except AssertionError as e:
    print("AssertionError", e)
for level in (1, 2, 3):
    micropython.opt_level(level)
    exec("assert False; print(__debug__)")
    print(micropython.opt_level())
micropython.opt_level(0)
try:
    exec("assert 0")
except AssertionError:
    print("AssertionError")
