# Built-in functions, abs to isinstance, with arguments of every kind.
import builtins
from _calls import table

table(lambda: builtins, "abs aiter all anext any ascii bin bool bytearray bytes callable chr classmethod complex delattr dict divmod enumerate filter float format frozenset getattr hasattr hex int isinstance")
