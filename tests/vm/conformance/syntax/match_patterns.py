# Patterns that are refused: names bound twice, alternatives that bind otherwise, wildcards before other cases.
def tell(pattern, more=""):
    source = f"match s:\n case {pattern}: pass\n" + more
    try:
        compile(source, "<s>", "exec")
        print(pattern, "fine")
    except SyntaxError as e:
        print(pattern, "|", e.msg, e.lineno, e.offset)


for pattern in ["x", "_", "x | y", "x | 1", "1 | x", "1 | _", "_ | 1", "[x, x]", "[x, y]", "[*x, *y]", "[*_, *_]", "[*_, 1]", "*x", "*x,", "(*x)", "{**x}", "{**_}", "{**x, 1: 2}",
                "{1: x, 1: y}", "{1: x, 2: x}", "{x: 1}", "{a.b: 1}", "{-1: 1}", "{'a' 'b': 1}", "f'a'", "A(x, x)", "A(x=1, x=2)", "A(x=1, 2)", "A(x=y, z=y)", "A(*x)",
                "A(**x)", "A()", "a.b()", "a().b", "a()()", "1 as x", "x as x", "x as y", "_ as x", "1 as _", "1 as a.b", "1 as (x)", "(1 as x) as y", "[1, 2] as x", "1 + 2", "1 + 2j",
                "-1", "- 1 - 2j", "+1", "1j + 1", "--1", "1 + x", "1 | 2 as x", "[x] | [y]", "[x] | [x]", "A(x) | B(x)", "[] | x", "None", "True | None", "...", "a if b", "not x",
                "x.y | z.w", "(x)", "()", "(x,)", "x,", "1 if x", "x if (y := 1)", "1, *_, 2", "a[0]", "'a' b'b'", "...", "lambda: 1"]:
    tell(pattern)
tell("x", " case 1: pass\n")
tell("_", " case _: pass\n")
tell("x if y", " case 1: pass\n")
tell("(_)", " case 2: pass\n")
