# The special methods of set, called by name with arguments of every kind.
from _calls import table

table(lambda: {1, 2}, "__and__ __contains__ __eq__ __format__ __ge__ __gt__ __iand__ __ior__ __isub__ __iter__ __ixor__ __le__ __len__ __lt__ __ne__ __or__ __rand__ __repr__ __ror__ __rsub__ __rxor__ __str__ __sub__ __xor__", words=False)
