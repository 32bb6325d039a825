for s in ("straße", "ŉ", "ǰ", "ΐ", "ﬀﬁﬂﬃﬄ", "ᾳ ᾼ ῳ", "İstanbul", "ı", "ΑΣ", "ΑΣ.", "ΑΣΑ", "Σ", "ΌΣΟΣ ΟΣ", "ǆ ǅ Ǆ", "ნინო", "Ნინო", "ꭰꭱ", "Ꭰ", "և", "ẞ", "ſ", "𐐨𐐀", "ⓐⒶ", "ⅷⅧ"):
    print(ascii(s.upper()), ascii(s.lower()), ascii(s.title()), ascii(s.capitalize()), ascii(s.casefold()), ascii(s.swapcase()))
