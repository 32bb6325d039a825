# Parameter lists that are not allowed, in def and in lambda.
def show(source):
    try:
        compile(source, "<s>", "exec")
    except SyntaxError as e:
        print(repr(source), "|", e.msg, e.offset, e.end_offset)
    else:
        print(repr(source), "is fine")


for p in ["a, a", "a, *a", "a, **a", "*, a, a", "a=1, b", "a=1, /, b", "/", "/, a", "a, /, /", "a, *, /", "*, /", "*", "*,", "*, **k", "*a, *b",
          "*a, *", "**k, a", "**k, *a", "**k, **l", "**k=1", "*a=1", "a, *, b, *c", "a=", "a=,b", "1", "a.b", "(a)", "(a, b)", "None", "True", "*None", "**None",
          "a b", "a, , b", "a,", "a, *args,", "a, **kw,", "*, a=1, b", "a, *, b=1, c, **d", "lambda", "a:=1", "a, /", "a, /, *, b"]:
    show(f"def f({p}): pass")
    show(f"lambda {p}: 0")
