# complex(text): forms that are read, blanks and parentheses, and those that are refused.
for text in ("1+2j", "1-2J", "j", "-j", "+j", "1j", "3", " ( 1+2j ) ", "1e3+2e-3j", "1E+2-3E-2j", "nan+infj", "-inf-nanj", "infj", "1_0+2_0j", ".5+.5j", "1.", "-0-0j",
             "\u0661+\u0662j", "1e5j", "", "()", "1+j2", "1 + 2j", "1+2", "1++2j", "(1+2j", "1+2j)", "((1))", "j1", "1jj", "1+2ij", "e", "1e", "\x00", "1_", "--1j", "infinityj", "i"):
    try:
        print(ascii(text), complex(text))
    except ValueError as e:
        print(ascii(text), e)
print(complex(), complex("  1  "), complex("1e400"), complex("-1e-400j"))
