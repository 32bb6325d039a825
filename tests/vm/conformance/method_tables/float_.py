# The methods of float with arguments of every kind.
from _calls import table

table(lambda: 2.5, "as_integer_ratio conjugate fromhex hex is_integer")
