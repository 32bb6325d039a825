# NaN is not equal to itself, yet containers find the same object.
nan = float("nan")
other = float("nan")
print(nan == nan, nan != nan, nan is nan, [nan] == [nan], (nan,) == (nan,), nan in [nan], [nan].count(nan), [nan].index(nan), {nan: 1}[nan], nan in {nan}, {"a": nan} == {"a": nan})
print(max(1, nan), max(nan, 1) != max(nan, 1), min(1, nan), sorted([3, 1, 2]), nan < 1, nan > 1, not nan < 1, bool(nan), hash(nan) == hash(nan), repr(nan), str(-nan))
