# Conversions among the builtin types.
print(list("ab"), list((1, 2)), list({1: 2}), list(b"ab"), list(range(3)), tuple([1]), tuple("ab"), set([1, 1]), frozenset("a"), dict([(1, 2)]), dict(a=1), dict({"x": 1}, y=2), dict([["k", "v"]]), dict(["ab", "cd"]))
print(bytes(3), bytes([1, 2]), bytes("é", "utf-8"), bytes(b"x"), bytearray(2), bytearray(b"ab"), str(b"ab", "ascii"), str(12), str([1, "a"]), bool([]), bool("a"), int(True), float(True), complex(1))
print(int(b"12"), float(b"1.5"), complex("1+2j"), complex("3"), chr(97), ord("a"), str(1e20), str(True), int("0x1f", 0), list(map(int, "123")), tuple(sorted({3, 1, 2})), list(zip("ab", [1, 2])), dict(zip("ab", [1, 2])))
print(list({"a": 1}.items()), list({"a": 1}.values()), "".join(list("abc")), set("abc") == set(["a", "b", "c"]), list(frozenset([1])), memoryview(b"ab")[0], bytes(memoryview(b"xy")), list(memoryview(b"ab")))
x = [1, [2, 3]]
y = list(x)
y[1].append(4)
y.append(5)
print(x, y, list(x) is not x, tuple((1,)) == (1,))
t = (1, 2)
print(tuple(t) is t, str("a") == "a", frozenset(frozenset([1])) == frozenset([1]), dict(dict(a=1)))
