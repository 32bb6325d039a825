import json

class Complex(json.JSONEncoder):
    def default(self, o):
        if isinstance(o, complex):
            return [o.real, o.imag]
        if isinstance(o, set):
            return sorted(o)
        return super().default(o)

print(json.dumps({"z": 1 + 2j, "s": {3, 1}}, cls=Complex), Complex().encode([1j]), Complex(indent=1).encode({"a": {2}}), list(Complex().iterencode([1, 2j])))
try:
    json.dumps(object, cls=Complex)
except TypeError as e:
    print(e)
e = json.JSONEncoder(sort_keys=True, separators=(",", ":"), ensure_ascii=False, skipkeys=True)
print(e.encode({"b": 1, "é": [None, True]}), e.item_separator, e.key_separator, e.indent, json.JSONEncoder(indent=2).item_separator)
