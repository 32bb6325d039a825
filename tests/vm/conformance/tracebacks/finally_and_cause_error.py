# A finally clause that raises; a cause set by hand.
try:
    try:
        raise ValueError(1)
    finally:
        raise KeyError(2)
except KeyError as e:
    try:
        raise TypeError(3)
    except TypeError as e2:
        e2.__cause__ = e
        raise
