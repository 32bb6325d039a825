# SyntaxError.text: what the tokenizer had read of the line; None for what only the compiler finds.
def show(source, mode="exec", filename="<s>"):
    try:
        compile(source, filename, mode)
    except SyntaxError as e:
        print(mode, repr(source), repr(e.text), e.filename)


for source in ["f() = 1", "a b", "x = (1", "'abc", "1_", "0b3", "x = $", "return 1", "def f():\n  nonlocal x\n", "a\n b",
               "if 1:\npass", "a = 1\nb c\n", "(a\nb c\nd)", "del f()\n", "break", "x = é €", ")", "for x in y"]:
    show(source)
    if "\n" not in source:
        show(source, "eval")
        show(source, "single")
show("a b", filename="")
