# Expressions that end too early or go on too long, as eval() tells it.
def show(source):
    try:
        value = eval(source, {"a": 1, "b": [2]})
    except SyntaxError as e:
        print(repr(source), "|", type(e).__name__, e.msg, e.lineno, e.offset, e.end_offset, repr(e.text))
    else:
        print(repr(source), "gives", value)


for source in ["1 +", "a b", "a;", "a = 1", "", " ", "\n", "  a", "\ta ", "a\n", "a\n\n", "\na", "a # comment", "lambda:", "[1,", "(a", "a)",
               "b[", "b[0", "not", "a if", "a if a", "a if a else", "pass", "import os", "yield", "*b", "*b,", "a,", "a.", "a..b", 
               "'", "'''", "{1:", "{1:2", "\\", "a \\", "a \\\n+ 1", "print a", "a b c", "1 2", "-", "~", "a is", "a not", "a not in"]:
    show(source)
