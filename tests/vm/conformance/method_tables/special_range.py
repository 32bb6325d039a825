# The special methods of range, called by name with arguments of every kind.
from _calls import table

table(lambda: range(3), "__bool__ __contains__ __eq__ __format__ __ge__ __getitem__ __gt__ __iter__ __le__ __len__ __lt__ __ne__ __repr__ __reversed__ __str__", words=False)
