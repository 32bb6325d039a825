# Long strings are broken between words, bytes every four.
from pprint import pformat, pprint

text = "the quick brown fox jumped over the lazy dog and went on to the next paragraph\nwhich is here\n\nend"
for width in (10, 30, 60):
    print(pformat(text, width=width))
    print(pformat([text, {"k": text}], width=width))
    print(pformat(bytes(range(40)), width=width))
    print(pformat({"b": bytearray(b"0123456789" * 5)}, width=width))
pprint("short")
pprint("", width=1)
pprint("word " * 20, width=25)
pprint([("x" * 100)], width=20)
