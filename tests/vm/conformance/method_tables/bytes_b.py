# The methods of bytes, isalnum to zfill with arguments of every kind.
from _calls import table

table(lambda: b"Ab a", "isalnum isalpha isascii isdigit islower isspace istitle isupper join ljust lower lstrip maketrans partition removeprefix removesuffix replace rfind rindex rjust rpartition rsplit rstrip split splitlines startswith strip swapcase title translate upper zfill")
