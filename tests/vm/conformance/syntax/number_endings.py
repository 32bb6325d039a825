# What may follow the digits of a number, and what is said of the wrong ones.
import warnings


def tell(source):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            compile(source, "<s>", "eval")
            print(source, "fine", [(w.category.__name__, str(w.message)) for w in caught])
        except SyntaxError as e:
            print(source, "|", e.msg, e.lineno, e.offset)


for source in ["1a", "1_", "1__0", "1_a", "0x", "0xg", "0x_", "0x1_", "0x1g", "0b", "0b2", "0b12", "0b1_", "0o", "0o8", "0o18", "00", "01", "007",
               "00_0", "0_7", "08", "09.5", "08j", "1e", "1e+", "1e5_", "1.e", "1._5", "1.5_", "1._", "1_.5", "1j1", "1jx", "1.2.3", "1..2", "1.real",
               "1 .real", "1.0.real", "0x1for", "1L", "0l",
               "10l", "1_000_", "1__000", "0X_f", "0B_1", "0O_7", "1E5", "1J", "0e0", "00.5", "00e1", "00j", "01e1", "12ab", "1_000j", "1if"]:
    tell(source)
