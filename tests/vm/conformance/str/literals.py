# Escapes and prefixes of str and bytes literals.
print("\a\b\f\n\r\t\v\\\'\"" == "\x07\x08\x0c\x0a\x0d\x09\x0b\x5c\x27\x22", len("\0\00\000\7\77\777"), [ord(c) for c in "\0\01\012\0123\x41\u00e9\U0001F600"])
print('single \' quote', "double \" quote", 'mixed "', "mixed '", r"raw \n \' \\", r'\'', R"\x", '''triple ' '' "''', """a
b""", "joined " 'by' """ neighbours""")
print("line \
continued", "tab\tend", "unknown \d \q \." == r"unknown \d \q \.", "\x41\x42", "\1018" == "A8")
print(b"bytes \x00\xff\n\t\\\'\"", br"\x", rb"\n", b"\101", Rb"\t", b"a" b"b", b'''x
y''', b"\u0041")
print(repr("\x00\x1f\x7f\x80\xa0\xad\u0378\u2028\ud800\U0010ffff"), repr("é€😀"), repr("'"), repr('"'), repr("'\""), repr("\\n"), ascii("é€😀'"))
print(repr(b"'"), repr(b'"'), repr(b"\x7f\x80 ~"), u"prefix", "a" "b"[0], "%s" "%d" % ("x", 1))
print("\
start", """\
first line""", len("""

"""), "é".encode(), "€"[0], "😀"[0], len("😀é€a"))
