import deflate
import io

data = bytes(i * i >> 6 & 255 for i in range(900)) * 3
sizes = []
for wbits in (5, 6, 7, 8, 10, 12, 15):
    out = io.BytesIO()
    with deflate.DeflateIO(out, deflate.ZLIB, wbits) as d:
        d.write(data)
    packed = out.getvalue()
    back = deflate.DeflateIO(io.BytesIO(packed)).read()
    sizes.append(len(packed))
    print(wbits, back == data, packed[0] >> 4)
print(sizes[-1] < sizes[0] // 2)
for wbits in (4, 16, -9):
    try:
        deflate.DeflateIO(io.BytesIO(), deflate.RAW, wbits)
    except ValueError:
        print("ValueError")
