import _string

for text in ("", "a", "{a}", "x{a.b[0]!r:>{w}}y", "{{", "}}", "a{{b", "{a:{b}c{d}}"):
    print(text, list(_string.formatter_parser(text)))
for name in ("a", "0", "a.b", "a[0].c[d]", "", "0[x]", ".x", "[1]"):
    first, rest = _string.formatter_field_name_split(name)
    print(repr(name), repr(first), list(rest))
for text in ("{", "}", "{a", "{a!}", "{a!r", "{a!rx}", "{a:{b}"):
    try:
        print(list(_string.formatter_parser(text)))
    except ValueError as e:
        print("ValueError")
