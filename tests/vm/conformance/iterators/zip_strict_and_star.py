# zip with strict, with stars, with one and no argument; what was taken from the others when one ends.
print(list(zip()), list(zip("ab")), list(zip(*[(1, 2), (3, 4)])), list(zip(*zip("ab", "cd"))))
a, b = iter("abc"), iter([1, 2])
print(list(zip(a, b)), list(a), list(b))
a, b = iter("abc"), iter([1, 2])
print(list(zip(b, a)), list(a))
for args in (("ab", "abc"), ("abc", "ab"), ("a", "b", "cd"), ("a", "b", ""), ((), (), ()), ("ab", "cd")):
    try: print(list(zip(*args, strict=True)))
    except ValueError as e: print(e)
for f in (lambda: zip(5), lambda: zip("a", 5), lambda: zip("a", strict="yes"), lambda: zip("a", foo=1)):
    try: print(list(f()))
    except TypeError as e: print(e)
