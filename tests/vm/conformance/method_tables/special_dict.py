# The special methods of dict, called by name with arguments of every kind.
from _calls import table

table(lambda: {"a": 1}, "__contains__ __delitem__ __eq__ __format__ __ge__ __getitem__ __gt__ __ior__ __iter__ __le__ __len__ __lt__ __ne__ __or__ __repr__ __reversed__ __ror__ __setitem__ __str__", words=False)
