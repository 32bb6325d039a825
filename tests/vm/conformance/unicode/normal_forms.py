import unicodedata as u

for s in ("é", "e\u0301", "ﬁ", "①", "ｶﾞ", "한글", "\u1112\u1161\u11ab", "Å", "a\u0323\u0307", "a\u0307\u0323", "ẛ̣", "½", "²", "\u0344", "\u0958", "x\u0301\u0301", "\u0f77", "ǖ", "\U0001d15e", "\u0300"):
    print(ascii(s), *(ascii(u.normalize(form, s)) for form in ("NFC", "NFD", "NFKC", "NFKD")), u.is_normalized("NFC", s), u.is_normalized("NFD", s))
for f in (lambda: u.normalize("NFX", "é"), lambda: u.normalize("NFC", 1), lambda: u.normalize(1, "a")):
    try:
        f()
    except (ValueError, TypeError) as e:
        print(type(e).__name__)
