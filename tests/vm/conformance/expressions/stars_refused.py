# Where * and ** may not be.
def show(source):
    try:
        compile(source, "<s>", "exec")
    except SyntaxError as e:
        print(repr(source), "|", e.msg, e.offset, e.end_offset)
    else:
        print(repr(source), "is fine")


for source in ["*a", "*a,", "(*a)", "(*a,)", "[*a]", "{*a}", "{**a}", "{*a: 1}", "{1: *a}", "{**a: 1}", "{1: 2, *a}", "{1, **a}", "x = *a", "x = *a,", "x = *a, *b", "return *a", "def f(): return *a",
               "def f(): return *a, b", "def f(): yield *a", "def f(): yield *a, b", "*a = b", "*a, = b", "*a, *b = c", "a, *b, *c = d", "[*a, *b] = c", "(*a, (*b, c)) = d", "*a += b", "*a: int", "del *a", "del (*a,)",
               "for x in *a: pass", "for x in *a, b: pass", "for *x in a: pass", "for *x, in a: pass", "a[*b]", "a[*b, c]", "a[*b:c]", "a[*b] = c", "del a[*b]", "f(*a, *b, **c, **d)", "print(*a if b else c)", "*a if b else c",
               "if *a: pass", "not *a", "-*a", "*a + b", "*(a + b),", "**a", "lambda: *a", "lambda: (*a,)", "[*a for a in b]", "{**a for a in b}", "(*a for a in b)", "{*a: b for a in b}", "[x for *x in y]", "[x for *x, in y]",
               "with a as *b: pass", "assert *a", "raise *a", "import *a", "f'{*a,}'", "x: *a", "x: *a, = 1", "def f(*a: *b): pass", "def f(a: *b): pass", "(yield *a)"]:
    show(source)
