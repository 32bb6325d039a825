# A mistake inside brackets that stay open: the bracket, or what is in it?
def show(source):
    try:
        compile(source, "<s>", "exec")
    except SyntaxError as e:
        print(repr(source), "|", e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)


for source in ["f(a b", "f(a b)", "f(a\nb)", "x = [1\n2]", "x = {1: 2\n3: 4}", "x = (1,\ny = 2\n", "def f(:\n  pass\n", "f(\n\n\n", "a[1:2 3]",
               "f(a, b c, d)", "f(a=1 b=2)", "[a for b in c d]", "{a b}", "{a: b c}", "(a b)", "(a, b c)", "print(a b)", "x = (1 2\n)",
               "if (a:\n pass", "while (1:\n pass\n", "f(x for)", "f(for x in y)", "(]", "[)", "{]", "([)]", "f(a,\n  (b,\n c]", "x = }\n",
               "f(**)", "f(*)", "f(a, *)", "f(, a)", "f(a,, b)", "[,]", "{,}", "(,)", "a[]", "a[,]", "x = [a, , b]", "f(a:b)"]:
    show(source)
