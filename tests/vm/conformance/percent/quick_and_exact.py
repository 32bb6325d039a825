# The commonest conversions of ints, floats and strs, which have a way of their own, against all flags; a character is
# never cut by a precision; sums of places that lie exactly between two decimals.
values = [0, 1, -1, 42, -12345, 2**40, 2**47, -(2**47), 2**70, True, 0.5, 1.5, 2.5, -0.0, 0.125, 0.375, 3.14159, 1e15]
values += [1e20, 9.995, 5e-324, 123456789.987654321, float("nan"), float("-inf"), "abc", "", "é", "x" * 300, None, b"q"]
flags = ["", "-", "+", " ", "0", "#", "-0", "+0", " +"]
for value in values:
    for flag in flags:
        for width in ("", "5", "30", "330"):
            for precision in ("", ".0", ".2", ".7", "."):
                line = []
                for kind in "dsrxXofFegci":
                    conversion = f"%{flag}{width}{precision}{kind}"
                    try:
                        line.append(conversion % value)
                        line.append(f"a%%{conversion} %s" % (value, 7))
                    except (TypeError, ValueError, OverflowError) as error:
                        line.append(f"{type(error).__name__} {error}")
                print(flag, width, precision, [text.strip() for text in line])

for scale in range(-320, 308, 7):
    for mantissa in (1.0, 1.5, 2.25, 9.999999999999999, 4.35, 1.0000000000000002):
        x = mantissa * 10.0**scale
        print([f"{x:.{places}f}"[:40] for places in (0, 1, 2, 6, 9, 15, 16)], round(x, 2), "%.3f" % -x == f"{-x:.3f}")

for number in (5, -5, 0, 2**46, 0.5, -2.675):
    for spec in ("*<9", "*>9", "*^9", "*=9", "09", "+09", " 9", "x^4", "é>6", "<40", ">45", "_", ",", "010", "-"):
        for kind in ("", "d", "x", "X", "o", "b", "f", ".1f", "F", "c", "n"):
            try:
                print(format(number, spec + kind), end="|")
            except (ValueError, OverflowError) as error:
                print(error, end="|")
    print()

# Too few and too many arguments, and mappings.
for format_text, arguments in [
    ("%d", ()), ("%d %d", (1,)), ("%d", (1, 2)), ("no", 1), ("no", "s"), ("no", {}), ("%", 1), ("%5", 1), ("%.", 1),
    ("%(a)d", {"a": 1}), ("%s", {"a": 1}), ("%s", [1]), ("%y", 1), ("%d%%", 3), ("%5%", ()), ("%*d", (5, 3)), ("%ld", 3),
]:
    try:
        print(repr(format_text % arguments))
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)
