# Numbers of different types as one key: which key stays, which value, look-ups by others, in literals, updates and sets.
d = {1: "int", 1.0: "float", True: "bool"}
print(d, d[1.0], d[True], 1 + 0j in d, {0: "a", False: "b", -0.0: "c"}, {2**53: 1}[float(2**53)], list({1.0, 1, True}), list({True, 1}))
d[1.0] = "again"
d.update({True: "updated"})
print(d, d.pop(1.0), d, {1: 1} == {1.0: True}, "1" in {1: 1}, b"a" in {"a": 1}, (1, 2) in {(1.0, 2.0): 0}, dict.fromkeys([1, 1.0, 2, 2.0]))
