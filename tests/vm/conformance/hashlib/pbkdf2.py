import hashlib

# RFC 6070 and its SHA-2 relatives
for name in ("sha1", "sha256", "sha512", "md5"):
    for password, salt, rounds, size in ((b"password", b"salt", 1, 20), (b"password", b"salt", 2, 20),
                                         (b"passwordPASSWORDpassword", b"saltSALT" * 4, 40, 65), (b"p\0w", b"s\0t", 30, 16)):
        print(name, hashlib.pbkdf2_hmac(name, password, salt, rounds, size).hex())
print(len(hashlib.pbkdf2_hmac("sha256", b"x", b"y", 1)), len(hashlib.pbkdf2_hmac("sha384", b"x" * 300, b"", 1)))
for args in (("sha1", b"x", b"y", 0), ("sha1", b"x", b"y", 1, 0), ("sha1", "x", b"y", 1), ("sha1", b"x", "y", 1)):
    try:
        hashlib.pbkdf2_hmac(*args)
    except (ValueError, TypeError) as e:
        print(type(e).__name__, e)
print(hashlib.pbkdf2_hmac(hash_name="sha1", password=bytearray(b"x"), salt=memoryview(b"y"), iterations=3, dklen=4).hex())
