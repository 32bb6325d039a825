import hashlib

data = bytes((i * i) >> 3 & 255 for i in range(3000))
for name in sorted(hashlib.algorithms_guaranteed):
    whole = hashlib.new(name, data)
    pieces = hashlib.new(name)
    at, step = 0, 1
    while at < len(data):
        pieces.update(data[at:at + step])
        at += step
        step = step * 3 % 257 + 1
    size = (40,) if name.startswith("shake") else ()
    print(name, whole.digest(*size) == pieces.digest(*size), whole.hexdigest(*size)[:16])
