# What operators say when they cannot.
values = [1, 1.5, "s", b"b", [1], (1,), {1: 2}, {1}, None, range(2), print]
import_names = ["+", "-", "*", "/", "//", "%", "**", "<<", "&", "|", "@", "<", ">="]
for op in import_names:
    seen = set()
    for a in values:
        for b in values:
            try:
                eval("a %s b" % op)
            except TypeError as e:
                seen.add(str(e))
            except ValueError:
                pass
    print(op, len(seen))
    for message in sorted(seen)[:6]:
        print("   ", message)
for op in "+-~":
    for a in values:
        try:
            eval(op + "a")
        except TypeError as e:
            print(e)
for call in ("'a' in 5", "5 in 'a'", "1 in 5", "5()", "'s'()", "print.x", "[].append.y", "len(5)", "{}[[]]", "{[]: 1}", "{[]}", "hash({})", "abs('x')", "int([])", "round('x')"):
    try:
        eval(call)
    except Exception as e:
        print(call, "->", type(e).__name__, e)
