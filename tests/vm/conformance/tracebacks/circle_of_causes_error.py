# Causes that form a circle are told once each.
try:
    raise ValueError(1)
except ValueError as a:
    try:
        raise KeyError(2) from a
    except KeyError as b:
        try:
            raise a from b
        except ValueError as c:
            raise TypeError(3)
