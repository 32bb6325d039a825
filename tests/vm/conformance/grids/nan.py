# What not-a-number does in comparisons, containers, sorting, min and max.
nan = float("nan")
print(nan == nan, nan != nan, nan < 1, nan > 1, [nan] == [nan], nan in [nan], {nan: 1}.get(nan), [nan, 1].index(nan), (nan,) < (nan,), len({nan, nan}))
print(min(1, nan), min(nan, 1), max(1, nan), max(nan, 1), sorted([3, nan, 1], key=lambda x: (x != x, x)), hash(nan) == hash(nan), nan is nan, -nan, abs(nan), nan + 1, 0 * nan, nan**0, 1**nan, round(1.0 if nan else 2.0), bool(nan), repr(nan), f"{nan:+.2f}", int(nan == nan))
for call in (lambda: int(nan), lambda: round(nan), lambda: divmod(nan, 1), lambda: nan // 1, lambda: nan % 1, lambda: range(nan)):
    try:
        print(call())
    except (ValueError, TypeError) as e:
        print(e)
