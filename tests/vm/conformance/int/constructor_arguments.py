# The arguments of int(): counts, keywords, and types that do not go together.
def attempt(f):
    try:
        print(f())
    except (TypeError, ValueError) as e:
        print(type(e).__name__, e)


attempt(lambda: int("12", base=8))
attempt(lambda: int(base=8))
attempt(lambda: int(x=3))
attempt(lambda: int(1, 2, 3))
attempt(lambda: int(3, 10))
attempt(lambda: int(3.5, 10))
attempt(lambda: int("3.5"))
attempt(lambda: int([1]))
attempt(lambda: int(b"\xff"))
attempt(lambda: int("a" * 300))
attempt(lambda: int("1" * 5, 1))
