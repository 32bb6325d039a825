# The colon that a compound statement lacks, and the body that it lacks, for each statement.
def tell(source):
    try:
        compile(source, "<s>", "exec")
        print(repr(source), "fine")
    except SyntaxError as e:
        print(repr(source), "|", type(e).__name__, e.msg, e.lineno, e.offset)


heads = ["if a", "while a", "for a in b", "def f()", "class A", "class A()", "try", "with a", "with a as b", "with (a as b, c as d)",
         "async def f()", "def f() -> int", "match a"]
for head in heads:
    tell(head)
    tell(head + "\n    pass\n")
    tell(head + ":")
    tell(head + ":\npass\n")
    tell(head + ":\n\n# only a comment\n")
for rest in ["else", "elif b", "except", "except A", "except A as e", "finally", "except*A", "except (A, B)"]:
    start = "if a:\n  pass\n" if rest.startswith("el") else "try:\n  pass\n"
    tell(start + rest + "\n  pass\n")
    tell(start + rest + ":\npass\n")
