import re

text = "".join(map(chr, range(128)))
print(re.escape(text))
print(re.escape("é_-a.b"), re.escape(b"a.b\xff"), re.escape(""), re.fullmatch(re.escape(text), text) is not None)
for v in (None, 3):
    try:
        re.escape(v)
    except TypeError as e:
        print("TypeError")
