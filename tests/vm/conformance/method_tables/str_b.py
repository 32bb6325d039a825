# The methods of str, isalnum to rjust with arguments of every kind.
from _calls import table

table(lambda: "Ab a", "isalnum isalpha isascii isdecimal isdigit isidentifier islower isnumeric isprintable isspace istitle isupper join ljust lower lstrip maketrans partition removeprefix removesuffix replace rfind rindex rjust")
