import sys

a = "".join(["ab", "c"])
b = "".join(["a", "bc"])
print(a == b, hash(a) == hash(b), sys.intern(a) is sys.intern(b), len({a, b, "abc"}), {"é": 1}["".join(["\xe9"])], hash("") == hash(""), hash("a") != hash("b"))
d = {}
for i in range(300):
    d["k" + str(i) + "é"] = i
print(sum(d["k%dé" % i] for i in range(300)), "k5é" in d, "k5e" in d)
