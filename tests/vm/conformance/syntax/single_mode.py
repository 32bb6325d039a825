# compile() in single mode: one statement, or one line of simple ones.
def show(source):
    try:
        code = compile(source, "<s>", "single")
    except SyntaxError as e:
        print(repr(source), type(e).__name__, e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
    else:
        print(repr(source), "is fine")


for source in ["1", "1\n", "1\n\n\n", "a = 1; b = 2", "a = 1; b = 2;\n", "1\n2", "a = 1\nb = 2\n", "x = 5 # c\nx = 6\n",
               "x = 5 # c\n# only comments\n\n", "if 1: pass\n", "if 1: pass", "if 1:\n  pass", "if 1:\n  pass\n",
               "def f():\n  pass\n\n", "def f():\n  pass\nf()\n", "class A: x = 1\n", "def f(): pass", "", "\n", "# c",
               "with a: b\n", "for i in x:\n  y\nelse:\n  z\n", "a = ", "1 +\n", "(1,\n2)\n", "'''a\nb'''\n", "if x:\n"]:
    show(source)
exec(compile("1 + 2\n", "<s>", "single"))
exec(compile("None\n", "<s>", "single"))
exec(compile("a = 'x'; a; a * 2\n", "<s>", "single"))
exec(compile("for i in range(3): i\n", "<s>", "single"))
