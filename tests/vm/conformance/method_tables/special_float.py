# The special methods of float, called by name with arguments of every kind.
from _calls import table

table(lambda: 1.5, "__abs__ __add__ __bool__ __ceil__ __divmod__ __eq__ __float__ __floor__ __floordiv__ __format__ __ge__ __gt__ __int__ __le__ __lt__ __mod__ __ne__ __neg__ __pos__ __radd__ __rdivmod__ __repr__ __rfloordiv__ __rmod__ __rsub__ __rtruediv__ __str__ __sub__ __truediv__ __trunc__", words=False)
