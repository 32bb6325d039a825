import unicodedata as u

for c in "aAǅʰªˈ\u0301\u0903\u20dd1Ⅷ½_-([»«!+$^©  \u2028\u2029\x00\xad\ud800\ue000\u0378":
    print(f"{ord(c):04x}", u.category(c), u.combining(c), u.name(c, "-"), u.decimal(c, None), u.digit(c, None), u.numeric(c, None), u.east_asian_width(c), u.decomposition(c))
for f in (lambda: u.category("ab"), lambda: u.category(1), lambda: u.name("\x00"), lambda: u.decimal("a"), lambda: u.digit("½"), lambda: u.numeric("x"), lambda: u.lookup("NO NAME")):
    try:
        print(f())
    except (TypeError, ValueError, KeyError) as e:
        print(type(e).__name__, e)
