# Generators and comprehensions that want their own brackets, and wrong heads of them.
def tell(source):
    try:
        compile(source, "<s>", "exec")
        print(repr(source), "fine")
    except SyntaxError as e:
        print(repr(source), "|", e.msg, e.lineno, e.offset)


for source in ["f(x for x in y)", "f(x for x in y, 1)", "f(1, x for x in y)", "f(x for x in y,)", "f((x for x in y), 1)", "f(a=x for x in y)", "f(**x for x in y)", "class A(x for x in y): pass",
               "[x, y for x in z]", "{x, y for x in z}", "[x for x in]", "[x for in y]", "[for x in y]", "[x for x]", "[x for x in y if]", "[x for x in y if a else b]", "[x for x in y if a if b]",
               "[x if a else b for x in y]", "[*x for x in y]", "{*x for x in y}", "{**x for x in y}", "{a: b for a, b in c}", "{a: *b for a in c}", "{a: b, c: d for a in e}", "[x for x in 1, 2]", "[x for x, in y]",
               "[x for (x) in y]", "[x for x() in y]", "[x for 1 in y]", "[x for x in lambda: y]", "[x for x in (lambda: y)]", "[x for x in y or z]", "[x for x in *y]", "(x for x in yield)", "[(yield) for x in y]",
               "[x async for x in y]", "[await x for x in y]", "[x for x in (y := z)]", "[(y := x) for x in z]", "[(x := 1) for x in z]", "[y := x for x in z]", "(x for x in y for x in z)", "[x for x.a in y]", "[x for x[0] in y]",
               "f(x for x in y)(z)", "[x for *x in y]", "[x for *x, in y]"]:
    tell(source)
