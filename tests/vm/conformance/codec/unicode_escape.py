for s in ("abc", "é\n\t\\'\"", "日😀\x00\x7f\x80", "\ud800"):
    b = s.encode("unicode_escape")
    print(b, b.decode("unicode_escape") == s, s.encode("raw_unicode_escape"), s.encode("raw_unicode_escape").decode("raw_unicode_escape") == s)
print(ascii(rb"\x41\101\u00e9\U0001f600\N{DIGIT ONE}\q\a\
x".decode("unicode_escape")), ascii(b"\xe9".decode("unicode_escape")), ascii(rb"\u00e9\n\\u0041".decode("raw_unicode_escape")))
for b in (rb"\x4", rb"\u12", rb"\U00110000", rb"\N{NOPE}", b"\\", rb"\N"):
    try:
        print(b, b.decode("unicode_escape"))
    except UnicodeDecodeError as e:
        print(b, e.reason, e.start, e.end)
