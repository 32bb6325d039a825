# Where a bracket that is never closed, closed by another kind or closed twice is told.
def tell(source):
    try:
        compile(source, "<s>", "exec")
        print(repr(source), "fine")
    except SyntaxError as e:
        print(repr(source), "|", e.msg, e.lineno, e.offset)


for source in ["(", "[", "{", "x = (1,\n", "f(1, [2, 3)", "f(1]", "{1: 2)", "a = [1,\n 2)\n", ")", "x = 1]", "}\n", "(\n\n]",
               "((1, 2)", "f(a, (b, c)", "if x(:\n pass", "def f(:\n pass", "x = [1, 2\ny = 3", "x = {'a': 1\nprint(x)",
               "print('a'\nprint('b')", "class A(:\n pass", "a[1", "a[1:", "lambda x: (", "x = (1 + 2))", "for i in range(3:\n pass",
               "[i for i in (1, 2]"]:
    tell(source)
