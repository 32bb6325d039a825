# The methods of bytes, capitalize to index with arguments of every kind.
from _calls import table

table(lambda: b"Ab a", "capitalize center count decode endswith expandtabs find fromhex hex index")
