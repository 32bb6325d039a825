# maketrans and translate.
from _grid import grid

grid(lambda t, m: t.translate(m), ("", "abcabc", "éa"), ({}, {97: "X"}, {97: None}, {97: 98, 98: "long"}, str.maketrans("ab", "ba"), str.maketrans("a", "é", "c"), str.maketrans({"a": "1", 98: 2}), [], "0" * 200))
grid(str.maketrans, ({"ab": 1}, {1.5: 2}, "a", None, {"a": 2**40}))
