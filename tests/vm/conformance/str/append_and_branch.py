# Long texts that grow by appending share what they have in common: no older one may change by that.
import gc
import os
import re

base = "0123456789" * 40
a = base + "A"
b = a + "B"
c = a + "C"  # a again, after b was made of it
d = a + "D" + "E"
print(a[-3:], b[-3:], c[-3:], d[-3:], len(a), len(b), len(c), len(d))
print(a == base + "A", b == base + "AB", c == base + "AC", d == base + "ADE", a < b < c < d)
print(hash(b) == hash("".join([base, "A", "B"])), {b: 1}["".join([base, "AB"])])

steps = []
text = base
for i in range(2000):
    text += chr(97 + i % 26)
    if i % 97 == 0:
        steps.append((i, text))
        gc.collect()
print(all(t == base + "".join(chr(97 + k % 26) for k in range(i + 1)) for i, t in steps))
print(text.count("xyz"), text.rfind("a"), text.index("z", 500), text[399:405], text[-5:], text[::-97])

wide = "é" * 200
for i in range(500):
    wide += "ü" if i % 3 else "n"
print(len(wide), wide[200:206], wide.encode()[-3:], wide.upper()[-4:], wide.isascii(), base.isascii())
mixed = base + "€"
ascii_again = mixed[:400] + "x"
print(mixed.isascii(), ascii_again.isascii(), len(mixed), len(ascii_again))

twice = base + "!"
twice += twice
twice += twice[:1]
print(len(twice), twice.count("!"), twice[800:804])


class Text(str):
    pass


t = Text(base + "t")
u = t + "u"
v = t + "v"
print(type(u) is str, u[-2:], v[-2:], str(t)[-2:])
try:
    a + 1
except TypeError as e:
    print(e)

# where a text must end with its last character
name = "n" * 300
longer = name + "ame"
setattr(Text, longer, 5)
longest = longer + "more"
print(getattr(t, longer), hasattr(t, longest), len([x for x in dir(Text) if x == longer]))
path = "/nowhere/" + "p" * 100 + "/" * 200
file = path + "x"
other = file + "y"
for p in file, other:
    try:
        open(p)
    except OSError as e:
        print(type(e).__name__, e.filename == p)
source = "x = 1\n" * 60
program = source + "y = x + 1"
unused = program + " error here"
space = {}
exec(program, space)
print(space["y"], eval("'" + "q" * 300 + "'" + ".upper()")[:3])
digits = "1" * 300
number = digits + "2"
more = number + "x"
print(int(number) % 1000, number.isdigit(), more.isdigit(), float("0" * 300 + "1" + ".5"))
print(re.sub("A+", "-", a + "A")[-3:], re.findall("[A-Z]+$", d))
print("%s" % (a,) == a, f"{a}" == a, "{}".format(b) == b, repr(c) == "'" + c + "'", ",".join([a, b]) == a + "," + b)
print(a.encode() + b"x" == (a + "x").encode(), a.replace("A", "")[-1], a.split("9")[-1], a.partition("8")[0])
