# The order of every kind with every kind: the value, or CPython's words.
from _values import table

table(lambda a, b: a < b)
