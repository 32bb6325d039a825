# The methods of int with arguments of every kind.
from _calls import table

table(lambda: 5, "as_integer_ratio bit_count bit_length conjugate from_bytes to_bytes")
