# What may follow a number without a space, and what may not.
def show(source):
    try:
        print(repr(source), eval(source, {"a": 3, "b": 4}))
    except SyntaxError as e:
        print(repr(source), "|", e.msg, e.offset, e.end_offset)
    except (TypeError, NameError) as e:
        print(repr(source), "|", e)


import warnings
warnings.simplefilter("ignore")
for source in ["1if a else 2", "0or 5", "1and 2", "1in [1]", "1is 1", "1not in [2]", "0x1for x in b", "1else", "1_000", "1__0", "1_", "_1", "0_7",
               "00", "0000.5", "012", "09", "09.5", "08e1", "0j", "01j", "1e5", "1e", "1e+", "1E-2", "1.e3", ".5", "5.", "5..real", "5 .real",
               "5.real", "1.5j", "1jj", "0b102", "0b", "0b_1", "0b1_", "0o8", "0o", "0o17", "0x", "0xg", "0xFf", "0XAB_CD", "1a", "1.a",
               "12abc", "1e5x", "0xfor 1", "1 if a else 2", "1\u00b2", "0x1.5", "1.5.5", "1e5.5", "0b1e5", "0o1e5"]:
    show(source)
