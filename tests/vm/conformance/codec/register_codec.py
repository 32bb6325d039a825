import codecs

def search(name):
    if name == "upside":
        return codecs.CodecInfo(lambda s, errors="strict": (s[::-1].encode("ascii", errors), len(s)), lambda b, errors="strict": (bytes(b).decode("ascii", errors)[::-1], len(b)), name="upside")

codecs.register(search)
print("abc".encode("upside"), b"abc".decode("UpSide"), codecs.lookup("upside").name, str(b"xyz", "upside"), bytes("abc", "upside"))
codecs.unregister(search)
try:
    "a".encode("upside2")
except LookupError as e:
    print(e)
try:
    codecs.register(3)
except TypeError as e:
    print(e)
