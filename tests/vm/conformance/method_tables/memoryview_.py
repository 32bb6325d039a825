# The methods of memoryview with arguments of every kind.
from _calls import table

table(lambda: memoryview(b"abcd"), "cast hex tobytes tolist toreadonly")
