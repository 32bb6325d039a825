import hashlib

h = hashlib.sha256(b"one")
first = h.digest()
print(first == h.digest(), h.hexdigest() == first.hex())
h.update(b"two")
print(h.hexdigest() == hashlib.sha256(b"onetwo").hexdigest())
other = h.copy()
other.update(b"three")
print(h.hexdigest() == hashlib.sha256(b"onetwo").hexdigest(), other.hexdigest() == hashlib.sha256(b"onetwothree").hexdigest())
print(other.update(b""), other.digest() == other.copy().digest())
