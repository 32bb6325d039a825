# The methods of frozenset with arguments of every kind.
from _calls import table

table(lambda: frozenset({1, "a"}), "copy difference intersection isdisjoint issubset issuperset symmetric_difference union")
