# Argument lists that are not allowed.
def show(source):
    try:
        compile(source, "<s>", "exec")
    except SyntaxError as e:
        print(repr(source), "|", e.msg, e.offset, e.end_offset)
    else:
        print(repr(source), "is fine")


for a in ["a=1, b", "**a, b", "**a, *b", "a=1, *b", "a=1, a=2", "a=1, **b, a=2", "*a, a=1, *b, a=3", "a for a in b, c", "c, a for a in b", "a for a in b", "(a for a in b), c",
          "a for a in b,", "a.b=1", "a[0]=1", "f()=1", "1=2", "'a'=1", "None=1", "True=1", "(a)=1", "a+b=1", "a=b=c", "a==b", "lambda: 0=1", "*", "**", "*a b", "a=", "=1", "a, , b",
          "a:=1", "a:=1, b", "a=b:=1", "*a:=1", "x=a for a in b", "a, b=c for c in d", "not a=1", "-a=1", "a if b else c=1", "await=1", "print a", "f'a'=1", "...=1", "__debug__=1"]:
    show(f"f({a})")
for a in ["a=1, b", "a for a in b", "metaclass=M, metaclass=N", "*a, **b", "a=b=c", "1", "a.b=1"]:
    show(f"class C({a}): pass")
