import base64
import binascii

print(base64.b32decode("mfrgg===", casefold=True), base64.b32decode(b"MFRGG2L0", map01=b"L"), base64.b32decode("MFRGG2I1", map01="I"))
print(base64.b16decode("a1B2", casefold=True), base64.b64decode("-_8=", altchars="-_"), base64.b64encode(b"\xfb\xff", b"*$"))
print(base64.urlsafe_b64encode(b"\xfb\xff\xfe"), base64.urlsafe_b64decode("-__-"), base64.standard_b64decode(b"+/+/"))
print(base64.b64decode("YW Jj", validate=False))
for f in (lambda: base64.b32decode("mfrgg==="), lambda: base64.b32decode("MFRGG2"), lambda: base64.b32decode("MFRGG==="[:-1] + "1"),
          lambda: base64.b32decode("MFRGGZDF1"), lambda: base64.b16decode("a1"), lambda: base64.b16decode("ABC"),
          lambda: base64.b64decode("YW Jj", validate=True), lambda: base64.b64decode("Y\xe9"), lambda: base64.b64decode(5),
          lambda: base64.b32decode("M======="), lambda: base64.b32hexdecode("W0======")):
    try:
        print(f())
    except (binascii.Error, ValueError, TypeError) as e:
        print(type(e).__name__, e)
