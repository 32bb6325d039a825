# The product of every kind with every kind: the value, or CPython's words. (Not of sequences with 2**70: that would be a matter of memory.)
from _values import table, VALUES

table(lambda a, b: a * b, [v for v in VALUES if v != 2**70])
