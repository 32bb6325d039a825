import hmac

# RFC 2202 and 4231: keys shorter than, as long as and longer than a block
for key, data in ((b"\x0b" * 20, b"Hi There"), (b"Jefe", b"what do ya want for nothing?"), (b"\xaa" * 20, b"\xdd" * 50),
                  (b"\xaa" * 131, b"Test Using Larger Than Block-Size Key - Hash Key First"), (b"", b""),
                  (b"k" * 64, b"x"), (b"k" * 128, b"x")):
    for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512"):
        print(name, hmac.new(key, data, name).hexdigest())
