# What counts as true.
class Len:
    def __init__(self, n):
        self.n = n

    def __len__(self):
        return self.n


class Both(Len):
    def __bool__(self):
        return True


class Plain:
    pass


for name, value in [("0", 0), ("1", 1), ("-1", -1), ("0.0", 0.0), ("-0.0", -0.0), ("nan", float("nan")), ("''", ""), ("'0'", "0"),
                    ("b''", b""), ("[]", []), ("[0]", [0]), ("()", ()), ("{}", {}), ("set()", set()), ("None", None), ("...", ...),
                    ("range(0)", range(0)), ("range(1)", range(1)), ("len 0", Len(0)), ("len 2", Len(2)), ("both", Both(0)),
                    ("plain", Plain()), ("class", Plain), ("func", print), ("2**70", 2 ** 70), ("bytearray", bytearray()),
                    ("0j", 0j), ("iter", iter([])), ("frozenset", frozenset()), ("dict view", {}.keys()), ("NotImplementedError", NotImplementedError())]:
    print(name, bool(value), not value, "T" if value else "F", [1 for _ in "x" if value])
