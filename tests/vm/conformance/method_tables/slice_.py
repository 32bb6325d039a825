# The methods of slice with arguments of every kind.
from _calls import table

table(lambda: slice(1, 5, 2), "indices")
