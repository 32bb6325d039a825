# ascii: escapes by size, in containers, __repr__ with other characters, surrogates, quotes.
class Named:
    def __repr__(self):
        return "<\u00e9\u20ac\U0001f600 plain>"


class Wrong:
    def __repr__(self):
        return 5


print(ascii("caf\u00e9"), ascii("\u20ac"), ascii("\U0001f600"), ascii("\udc80"), ascii("\x7f\x80\xff\u0100"), ascii("it's"), ascii("\"it's\""), ascii("\t\n\\"))
print(ascii(["\u00e9", {"\u00fc": ("\u00df",)}, {"\u0142"}]), ascii(Named()), ascii([Named()]), ascii(b"\xff"), ascii(1.5), ascii(None))
e = "\u00e9"
print(f"{e!a}" == ascii(e), "{!a:>10}".format("\u00e9"), "%a|%10a|%.3a" % ("\u00e9", "\u00e9", "\u00e9"), b"%a" % "\u20ac")
for args in [(), (1, 2), (Wrong(),)]:
    try:
        print(ascii(*args))
    except TypeError as e:
        print(e)
print(ascii(type("Caf\u00e9", (), {})), ascii(ValueError("\u00e9")), ascii(range(3)), ascii(slice("\u00e9")), ascii(...))
print(len(ascii("\u0100" * 100)), eval(ascii("\u00e9\u20ac\U0001f600")) == "\u00e9\u20ac\U0001f600")
