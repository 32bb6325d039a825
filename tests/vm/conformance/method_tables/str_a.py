# The methods of str, capitalize to index with arguments of every kind.
from _calls import table

table(lambda: "Ab a", "capitalize casefold center count encode endswith expandtabs find format format_map index")
