import re

text = "aé5٣ _\u00a0\x1cß²ⅷ漢ˇ\u0301"
for flags in (0, re.A):
    for c in r"wWdDsS":
        print(int(flags), c, [hex(ord(x)) for x in re.findall("\\" + c, text, flags)])
data = bytes(range(256))
for c in b"wWdDsS":
    print(chr(c), len(re.findall(b"\\" + bytes([c]), data)))
