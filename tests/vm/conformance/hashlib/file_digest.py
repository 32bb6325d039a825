import hashlib
import io

data = bytes(range(256)) * 300
print(hashlib.file_digest(io.BytesIO(data), "sha256").hexdigest() == hashlib.sha256(data).hexdigest())
with open("data.bin", "wb") as f:
    f.write(data)
with open("data.bin", "rb") as f:
    print(hashlib.file_digest(f, hashlib.md5).hexdigest() == hashlib.md5(data).hexdigest(), f.read(1))
with open("data.bin", "rb") as f:
    f.seek(100)
    print(hashlib.file_digest(f, lambda: hashlib.blake2b(digest_size=8)).hexdigest() ==
          hashlib.blake2b(data[100:], digest_size=8).hexdigest())
for bad in (io.StringIO("x"), object()):
    try:
        hashlib.file_digest(bad, "md5")
    except ValueError as e:
        print("ValueError", str(e).endswith("is not a file-like object in binary reading mode."))
