# The methods of memoryview with arguments of every kind.
from _calls import table

table(lambda: memoryview(b"abcd"), "hex tobytes tolist toreadonly")
