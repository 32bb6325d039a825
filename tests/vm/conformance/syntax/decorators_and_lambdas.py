# Decorators of any expression, decorators of nothing, and wrong lambdas.
def tell(source):
    try:
        compile(source, "<s>", "exec")
        print(repr(source), "fine")
    except SyntaxError as e:
        print(repr(source), "|", type(e).__name__, e.msg, e.lineno, e.offset)


for head in ["@a", "@a.b", "@a()", "@a[0]", "@a().b", "@(a)", "@a + b", "@a if b else c", "@lambda f: f", "@1", "@a := b", "@(a := b)", "@a, b", "@*a", "@not a", "@", "@ a", "@a b", "@yield",
             "@[a][0]", "@{}", "@x = 1", "@@a", "@await a"]:
    tell(head + "\ndef f(): pass")
for rest in ["x = 1", "", "pass", "class A: pass", "async def f(): pass", "@b\nclass A: pass", "\n\ndef f(): pass", "  def f(): pass", "if a: pass", "import a", "lambda: 1", "for x in y: pass"]:
    tell("@a\n" + rest)
for source in ["lambda", "lambda:", "lambda x", "lambda x:", "lambda (x): 1", "lambda x, : 1", "lambda x=1, y: 1", "lambda *: 1", "lambda *, x: 1", "lambda **k, x: 1", "lambda x, x: 1", "lambda *a, *b: 1",
               "lambda x: int: 1", "lambda x: yield", "lambda x: (yield)", "lambda: return 1", "lambda: pass", "lambda x: x = 1", "lambda x: (x := 1)", "lambda x: x := 1", "lambda /, x: 1",
               "lambda x, /, y, *, z: 1", "lambda x, /, /: 1", "lambda *, /: 1", "lambda 1: 1", "lambda None: 1", "lambda x.y: 1", "lambda -> 1"]:
    tell(source)
