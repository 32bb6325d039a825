# The is... methods over characters of every class, and over empty and mixed strings.
checks = "isalpha isdigit isdecimal isnumeric isalnum isspace isupper islower istitle isprintable isidentifier isascii".split()
for s in ("", "a", "A", "1", " ", "aB", "Ab", "ab1", "a_1", "1a", "_", "é", "É", "ß", "\u01c5", "½", "²", "٣", "\t", "\n", "\u00a0", "\u2003", "€", "😀", "\x00", "\x7f", "\xad", "A1", "Title Case", "Not title", "UPPER 1", "lower 1", "def", "a b", "x\u0301", "ª", "Ω", "ω", "\u0130", "-5", "1.5"):
    print(ascii(s), "".join("1" if getattr(s, c)() else "0" for c in checks))
print([("ß".upper(), "ß".lower(), "ß".casefold(), "ß".title(), "ß".capitalize(), "ß".swapcase())], "ÀÉ".lower(), "àé".upper(), "ΑΣ".lower(), "ДЖ".lower(), "джи".title(), "ŉ".upper(), "ÿ".upper(), "Ÿ".lower(), "µ".upper())
print("they're bill's friends".title(), "a1b2c".title(), "hELLO wORLD".capitalize(), "HeLLo".swapcase(), "ΌΣΟΣ".lower() != "", "x-y_z w".title(), "1st".title())
