# The methods of tuple with arguments of every kind.
from _calls import table

table(lambda: (1, 2, "a"), "count index")
