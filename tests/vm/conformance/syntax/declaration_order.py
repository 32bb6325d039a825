# global and nonlocal: after what they may not come, and what they may not be combined with.
def show(source):
    try:
        compile(source, "<s>", "exec")
    except SyntaxError as e:
        print(repr(source), "|", e.msg, e.lineno, e.offset)
    else:
        print(repr(source), "is fine")


for body in ["x = 1; global x", "print(x); global x", "print(x); x = 2; global x", "x: int; global x", "x: int = 3; global x",
             "global x; x: int", "global x; global x", "global x; nonlocal x", "for x in y: pass\n global x", "import x; global x",
             "def x(): pass\n global x", "class x: pass\n global x", "del x; global x", "with a as x: global x",
             "try: pass\n except E as x: global x", "lambda x: 0; global x", "[x for x in y]; global x", "x += 1; global x",
             "x.a = 1; global x", "global a, b, x; x = 1", "global x; del x", "global __class__"]:
    show("def f():\n " + body)
show("def f(x):\n global x")
show("def f(x):\n nonlocal x")
show("def f():\n nonlocal x")
show("nonlocal x")
show("global x")
show("class C:\n nonlocal x")
show("class C:\n x = 1\n global x")
show("def f():\n x = 1\n class C:\n  nonlocal x\n  x = 2")
show("def f():\n x = 1\n def g():\n  print(x)\n  nonlocal x")
show("def f():\n x = 1\n def g():\n  x = 2\n  nonlocal x")
show("def f():\n global x\n def g():\n  nonlocal x")
show("def f():\n def g():\n  nonlocal x\n x = 1")
