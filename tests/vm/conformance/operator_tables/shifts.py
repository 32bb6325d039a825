# Shifts of every kind with every kind.
from _values import table, VALUES

values = [v for v in VALUES if v != 2**70]
table(lambda a, b: a << b, values)
table(lambda a, b: a >> b, values)
