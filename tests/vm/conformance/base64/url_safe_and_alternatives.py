# Base64: the other two characters, url safe, whether foreign characters are dropped, padding, encodebytes lines, text or bytes.
import base64
import binascii

data = bytes(range(240, 256)) + b">>>???"
print(base64.b64encode(data), base64.urlsafe_b64encode(data), base64.b64encode(data, b"-_") == base64.urlsafe_b64encode(data), base64.b64encode(data, altchars=b"!@"), base64.standard_b64encode(b"a"), base64.b64encode(bytearray(b"ab")), base64.b64encode(memoryview(b"abc")))
print(base64.urlsafe_b64decode("_-8="), base64.urlsafe_b64decode(b"_-8="), base64.b64decode("/+8="), base64.b64decode("_-8=", "-_"), base64.b64decode("Y\nW J!j"), base64.b64decode("YWJj====" if False else "YWJj"), base64.b64decode(b"YQ==YQ=="))
for args, kw in [(("YQ",), {}), (("YQ=",), {}), (("Y",), {}), (("YWJ",), {}), (("Y!Q==",), {"validate": True}), (("YQ==\n",), {"validate": True}), (("YQ==",), {"validate": True}), (("\u00e9",), {}), ((5,), {}), (("YQ==", "abc"), {}), (("",), {}), (("====",), {}), (("=YQ=",), {})]:
    try:
        print(args, base64.b64decode(*args, **kw))
    except (binascii.Error, ValueError, TypeError, AssertionError) as e:
        print(ascii(args), type(e).__name__, e)
print(base64.encodebytes(bytes(100)), base64.decodebytes(b"YW\nJj\n"), base64.b32encode(b"hello"), base64.b32decode("NBSWY3DP"), base64.b32decode("nbswy3dp", casefold=True), base64.b16encode(b"\xab"), base64.b16decode("AB"), base64.b32decode("M1023456", map01="L") if False else "")
for f in [lambda: base64.b64encode("text"), lambda: base64.encodebytes("text"), lambda: base64.b16decode("ab"), lambda: base64.b16decode("ABC"), lambda: base64.b32decode("nbswy3dp"), lambda: base64.b32decode("A"), lambda: base64.b32encode("a")]:
    try:
        print(f())
    except (TypeError, binascii.Error) as e:
        print(type(e).__name__, e)
