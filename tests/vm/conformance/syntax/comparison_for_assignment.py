# What is asked when = stands where == or := was meant, with places.
def tell(source):
    try:
        compile(source, "<s>", "exec")
        print(repr(source), "fine")
    except SyntaxError as e:
        print(repr(source), "|", e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)


for source in ["if x = 1: pass", "if x.y = 1: pass", "if x[0] = 1: pass", "while x = 1: pass", "while f() = 1: pass",
               "elif x = 1: pass", "if (x = 1): pass", "print(x = 1 = 2)", "f(a.b = 1)", "f(1 = 2)", "f(True = 1)", "f('a' = 1)",
               "f(a + b = 1)", "f(None=1)", "f(__debug__=1)", "[x = 1]", "{x = 1}", "{1: x = 1}", "(x = 1)", "not x = 1",
               "x + 1 = 2", "a, 1 = 2", "[a, b()] = 1", "x if y = 1 else z", "assert x = 1", "return x = 1", "a = b + c = 3",
               "if x == 1 = 2: pass", "lambda: x = 1", "for x = 1 in y: pass", "with open(a) = f: pass"]:
    tell(source)
