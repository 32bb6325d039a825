# The methods of set with arguments of every kind.
from _calls import table

table(lambda: {1, 2, "a"}, "add clear copy difference difference_update discard intersection intersection_update isdisjoint issubset issuperset remove symmetric_difference symmetric_difference_update union update")
