# Where := may not be, and which names it may not bind.
def show(source):
    try:
        compile(source, "<s>", "exec")
    except SyntaxError as e:
        print(repr(source), "|", e.msg, e.lineno, e.offset, e.end_offset)
    else:
        print(repr(source), "is fine")


for source in ["x := 1", "(x := 1)", "x = y := 1", "x = (y := 1)", "(x, y := 1)", "((x, y) := 1)", "(x.a := 1)", "(x[0] := 1)",
               "f(a := 1)", "f(a = b := 1)", "f(a=(b := 1))", "def f(a = b := 1): pass", "def f(a=(b := 1)): pass",
               "def f(a: b := 1): pass", "lambda: x := 1", "lambda: (x := 1)", "[i := 0 for i in a]", "[[i := 0 for j in a] for i in b]",
               "[i for i in (j := a)]", "[i for i in a if (j := i)]", "[i for i in (lambda: (j := a))()]",
               "[i for j in a for i in (k := b)]", "[i for i in a if (j := 0) for j in b]", "{(k := i): (v := i) for i in a}",
               "class C:\n  [(j := i) for i in a]", "class C:\n  x = (y := 1)", "(None := 1)", "(f() := 1)", "(__debug__ := 1)",
               "a[b := 1]", "a[b := 1, c := 2]", "a[b:=1:2]", "a[(b := 1):2]", "{a := 1}", "{a := 1: 2}", "{(a := 1): 2}",
               "assert x := 1", "assert (x := 1)", "with (x := 1): pass", "with x := 1: pass", "if x := 1: pass",
               "while x := 1: pass", "f'{x:=5}'", "f'{(x:=5)}'", "del (x := 1)", "@x := 1\ndef f(): pass", "return (x := 1)",
               "for i in x := 1: pass", "print(a, b := 1, c)", "print(*a := 1)", "print(*(a := 1))", "x if y := 1 else z"]:
    show(source)
