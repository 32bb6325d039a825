# The methods of bytearray with arguments of every kind.
from _calls import table

table(lambda: bytearray(b"Ab a"), "append center clear copy count extend find hex index insert join pop remove removeprefix replace reverse split strip translate")
