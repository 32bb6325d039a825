# The methods of complex with arguments of every kind.
from _calls import table

table(lambda: 2 + 1j, "conjugate")
