# What is missing from compound statements, and where their parts may not be.
def show(source):
    try:
        compile(source, "<s>", "exec")
    except SyntaxError as e:
        print(repr(source), "|", type(e).__name__, e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "is fine")


for head in ["if x", "while x", "for i in x", "with x", "with x as y", "try", "def f()", "class C", "class C()", "async def f()", "if x:\n pass\nelif y", "if x:\n pass\nelse", "try:\n pass\nfinally",
             "try:\n pass\nexcept", "try:\n pass\nexcept E", "try:\n pass\nexcept E as e", "match x"]:
    show(head)
    show(head + ":")
    show(head + ":\npass")
    show(head + "\n pass")
for source in ["else:\n pass", "elif x:\n pass", "except:\n pass", "finally:\n pass", "case 1:\n pass", "try:\n pass", "try:\n pass\nelse:\n pass", "try:\n pass\nfinally:\n pass\nexcept:\n pass",
               "try:\n pass\nexcept:\n pass\nexcept E:\n pass", "try: pass\nexcept E, F: pass", "try: pass\nexcept E, F as e: pass", "try: pass\nexcept (E, F) as e.x: pass", "for x y in z: pass", "for in z: pass",
               "for x in: pass", "while: pass", "if: pass", "with: pass", "def (): pass", "def f: pass", "class: pass", "class C.D: pass", "def f.g(): pass", "del", "return =", "raise from x", "raise x from",
               "assert", "assert x,", "global", "global x.y", "nonlocal", "pass x", "break 1", "if x: pass else: pass", "if x: if y: pass", "x = if y: 1", "@\ndef f(): pass", "@x def f(): pass", "@x\nx = 1",
               "lambda: pass", "if x:\n  a\n b", "if x:\n\ta\n        b", " a", "a\n  b", "if x: a\n  b", "with (a as b): pass", "with (a as b, c as d,): pass", "with (a, b) as c: pass", "with (yield): pass"]:
    show(source)
