# A repr that meets itself again, in every container.
a = [1]
a.append(a)
print(a)
d = {"a": a}
d["d"] = d
a.append(d)
print(d)
t = ([],)
t[0].append(t)
print(t, t[0])
class C:
    def __repr__(self):
        return "C" + repr(s)
s = [C(), {2}]
print(s)
print(d.keys(), [d.values()][0:0])
b = []
b.append(b)
print(str(b), repr(b), "%s" % (b,), f"{b}")
print([[], [[]], [[], [[]]]])
e = [1, 2]
print([e, e])
class Bad:
    def __repr__(self):
        raise ValueError("no repr")
f = [Bad()]
for i in range(2):
    try:
        print(f)
    except ValueError as x:
        print(x)
f[0] = 1
print(f)
