# The methods of range with arguments of every kind.
from _calls import table

table(lambda: range(5), "count index")
