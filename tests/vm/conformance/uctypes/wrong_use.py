import uctypes

data = bytearray(4)
s = uctypes.struct(uctypes.addressof(data), {"a": 0 | uctypes.UINT8, "sub": (0, {"b": 0 | uctypes.UINT8}),
                                             "far": 2 | uctypes.UINT32, "bad": "descriptor"}, uctypes.LITTLE_ENDIAN)
for f in (lambda: s.missing, lambda: s.far, lambda: s.bad, lambda: s[0], lambda: setattr(s, "sub", 1), lambda: setattr(s, "a", "x"),
          lambda: uctypes.struct(uctypes.addressof(data), 5), lambda: uctypes.struct(uctypes.addressof(data), {}, 9)):
    try:
        f()
    except Exception as e:
        print(type(e).__name__)
r = uctypes.struct(uctypes.addressof(b"read only"), {"a": 0 | uctypes.UINT8})
print(r.a)
try:
    r.a = 1
except TypeError:
    print("TypeError")
