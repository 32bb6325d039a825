from hmac import compare_digest

print(compare_digest("abc", "abc"), compare_digest("abc", "abd"), compare_digest("abc", "ab"), compare_digest("", ""))
print(compare_digest(b"abc", bytearray(b"abc")), compare_digest(memoryview(b"a"), b"a"), compare_digest(b"", b"x"))
for a, b in (("abc", b"abc"), ("\xe9", "\xe9"), (1, 1), (None, b"")):
    try:
        compare_digest(a, b)
    except TypeError as e:
        print(e)
