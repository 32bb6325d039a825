for s in ("\x7f", "\x80\x9f", "\xa0", "\xad", "é", "\u0378", "\u200b", "\u2028", "\u3000", "\ud800", "\ue000", "\ufeff", "\U0001f600", "\U0010ffff", "\U000e0001", "a\tb\\'\"", "'", '"', "'\"", "\u0301"):
    print(ascii(s), repr(s) == ascii(s), ascii(repr(s)), s.isprintable(), len(repr(s)))
