# At most twenty blocks inside each other in one function, as CPython's compiler has it.
def depth(kind, n, inside="pass"):
    heads = {"while": "while x:", "for": "for i in x:", "with": "with x:", "try": "try:", "if": "if x:"}
    lines = [" " * i + heads[kind] for i in range(n)] + [" " * n + inside]
    if kind == "try":
        lines += [" " * i + "finally: y" for i in reversed(range(n))]
    return "\n".join(lines) + "\n"


for kind in ["while", "for", "with", "try"]:
    for n in [19, 20, 21]:
        try:
            compile(depth(kind, n), "<s>", "exec")
        except SyntaxError as e:
            print(kind, n, e.msg, e.lineno, e.offset)
        else:
            print(kind, n, "is fine")
compile(depth("if", 90), "<s>", "exec")
compile(depth("while", 20, "def f():\n" + " " * 21 + "while y: pass"), "<s>", "exec")
print("a function begins anew")
