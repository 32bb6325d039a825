import re
import secrets

print(len(secrets.token_bytes()), len(secrets.token_bytes(5)), type(secrets.token_bytes(0)))
print(len(secrets.token_hex(6)), bool(re.match("^[0-9a-f]{12}$", secrets.token_hex(6))))
print(bool(re.match("^[A-Za-z0-9_-]{22}$", secrets.token_urlsafe(16))))
print(sorted({secrets.randbelow(3) for _ in range(200)}), {secrets.choice("ab") for _ in range(100)} == {"a", "b"})
print(all(0 <= secrets.randbits(4) < 16 for _ in range(50)), secrets.compare_digest(b"a", b"a"))
for call in (lambda: secrets.randbelow(0), lambda: secrets.choice([])):
    try:
        call()
    except (ValueError, IndexError) as e:
        print(type(e).__name__)
