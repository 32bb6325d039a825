import re

for i in range(200):
    assert re.match(f"x{i}y", f"x{i}y")
a = re.compile("same")
print(re.compile("same") is a, re.match("a", "A", re.I) is not None, re.match("a", "A"), re.match(b"a", b"a").group(), re.match("a", "a").group())
re.purge()
print(a.match("same").group(), re.compile("same") == a)
