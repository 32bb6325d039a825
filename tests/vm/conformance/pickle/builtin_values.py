# Round trips of builtin values through all protocols; errors of truncated and wrong data.
import pickle
values = [None, True, 0, -1, 255, 2 ** 31, -2 ** 63, 2 ** 200, 1.5, float("inf"), -0.0, 3j, "", "aé€😀", "\ud800", b"", b"\0\xff" * 3, bytearray(b"ab"), (), (1,), (1, 2, 3, 4), [], [[1], 2], {}, {"a": {1: 2}}, {1}, frozenset([2]), range(3), slice(1, 2), ..., NotImplemented, int, ValueError("v", 1)]
for v in values:
    out = []
    for p in range(6):
        try: r = pickle.loads(pickle.dumps(v, p))
        except Exception as e: r = type(e).__name__
        out.append(repr(r) == repr(v))
    print(repr(v)[:30], out)
for data in (b"", b".", b"garbage", pickle.dumps([1, 2])[:-2], b"\x80\x09.", b"N", b"I5\n", b"0.", b"cno_module\nx\n."):
    try: print(pickle.loads(data))
    except Exception as e: print(type(e).__name__)
print(pickle.loads(b"I5\n."), pickle.loads(b"(lp0\nI1\naI2\na."), pickle.loads(b"N. rest"), pickle.HIGHEST_PROTOCOL, pickle.DEFAULT_PROTOCOL)
import io
f = io.BytesIO(); pickle.dump(1, f); pickle.dump("two", f); f.seek(0); print(pickle.load(f), pickle.load(f))
try: pickle.load(f)
except EOFError as e: print("EOF")
