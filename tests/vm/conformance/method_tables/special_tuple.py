# The special methods of tuple, called by name with arguments of every kind.
from _calls import table

table(lambda: (1, 2), "__add__ __contains__ __eq__ __format__ __ge__ __getitem__ __gt__ __iter__ __le__ __len__ __lt__ __ne__ __repr__ __str__", words=False)
