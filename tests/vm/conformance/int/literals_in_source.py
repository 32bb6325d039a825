# Literals as the compiler reads them: bases, underscores, and what is a syntax error.
for text in ("0", "00", "0_0", "1_000_000", "0xFF_ff", "0b1_0", "0o7_7", "0XaB", "1__0", "1_", "0x_f", "0_x1", "0b2", "0o8", "0xg", "09", "0999.5", "012", "1_000.5e1_0", "1._5", "0x1.8", "1e", "1e+", "0b", "1_j", "1j", "0j", "012j", "5L", "1.e5", ".5_5", "._5", "1 000"):
    try:
        print(text, repr(eval(text)))
    except SyntaxError as e:
        print(text, "SyntaxError")
    except NameError as e:
        print(text, e)
