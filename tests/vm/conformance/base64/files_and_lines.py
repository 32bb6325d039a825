import base64
import io

data = bytes(range(256))
out = io.BytesIO()
base64.encode(io.BytesIO(data), out)
print(out.getvalue().count(b"\n"), len(out.getvalue().split(b"\n")[0]))
back = io.BytesIO()
base64.decode(io.BytesIO(out.getvalue()), back)
print(back.getvalue() == data, base64.encodebytes(data) == out.getvalue(), base64.decodebytes(out.getvalue()) == data)
print(base64.encodebytes(b""), base64.encodebytes(b"x" * 57), base64.decodebytes(b"eHh4\neHh4\n"))
for bad in ("text", 5, memoryview(b"1234").cast("I")):
    for f in (base64.encodebytes, base64.decodebytes):
        try:
            f(bad)
        except TypeError as e:
            print(e)
