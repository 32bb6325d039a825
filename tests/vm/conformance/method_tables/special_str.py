# The special methods of str, called by name with arguments of every kind.
from _calls import table

table(lambda: "ab", "__add__ __contains__ __eq__ __format__ __ge__ __getitem__ __gt__ __iter__ __le__ __len__ __lt__ __mod__ __ne__ __repr__ __rmod__ __str__", words=False)
