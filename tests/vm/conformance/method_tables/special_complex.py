# The special methods of complex, called by name with arguments of every kind.
from _calls import table

table(lambda: 1j, "__abs__ __add__ __bool__ __complex__ __eq__ __format__ __ge__ __gt__ __le__ __lt__ __ne__ __neg__ __pos__ __radd__ __repr__ __rsub__ __rtruediv__ __str__ __sub__ __truediv__", words=False)
