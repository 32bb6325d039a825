# The special methods of int, called by name with arguments of every kind.
from _calls import table

table(lambda: 7, "__abs__ __add__ __and__ __bool__ __ceil__ __divmod__ __eq__ __float__ __floor__ __floordiv__ __format__ __ge__ __gt__ __index__ __int__ __invert__ __le__ __lshift__ __lt__ __mod__ __ne__ __neg__ __or__ __pos__ __radd__ __rand__ __rdivmod__ __repr__ __rfloordiv__ __rlshift__ __rmod__ __ror__ __rrshift__ __rshift__ __rsub__ __rtruediv__ __rxor__ __str__ __sub__ __truediv__ __trunc__ __xor__", words=False)
