import codecs

e = UnicodeEncodeError("ascii", "aé日b", 1, 3, "why")
d = UnicodeDecodeError("utf-8", b"a\xff\xfeb", 1, 3, "why")
for name in ("ignore", "replace", "xmlcharrefreplace", "backslashreplace", "namereplace", "strict"):
    for exc in (e, d):
        try:
            print(name, type(exc).__name__, codecs.lookup_error(name)(exc))
        except Exception as x:
            print(name, type(exc).__name__, "raises", type(x).__name__)
print(codecs.lookup_error("replace") is codecs.replace_errors, e, d)
for exc in (ValueError(), 3):
    try:
        codecs.ignore_errors(exc)
    except TypeError as x:
        print("TypeError")
