# The methods of str, rpartition to zfill with arguments of every kind.
from _calls import table

table(lambda: "Ab a", "rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill")
