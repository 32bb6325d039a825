words = ["Straße", "STRASSE", "strasse", "ΣΊΣΥΦΟΣ", "σίσυφος", "ﬁn", "FIN", "İ", "i̇", "K", "k", "Å", "å", "Ǆ", "ǆ"]
for a in words:
    print(ascii(a), [b for b in words if a.casefold() == b.casefold()] and [words.index(b) for b in words if a.casefold() == b.casefold()], len(a.casefold()))
