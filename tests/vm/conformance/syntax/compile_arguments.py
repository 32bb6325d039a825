# compile(): its modes, flags and wrong arguments.
def attempt(*args, **kwargs):
    try:
        code = compile(*args, **kwargs)
    except Exception as e:
        print(type(e).__name__, e)
    else:
        print("fine", code.co_filename, code.co_name)


attempt("1", "<s>", "nope")
attempt("1", "<s>", "exec", 1 << 30)
attempt("1", "<s>", "exec", 0, True)
attempt("1", "<s>", "exec", flags=0, dont_inherit=True, optimize=0)
attempt("1", "<s>", "eval", optimize=3)
attempt("1", "<s>", "eval", optimize=-2)
attempt(1, "<s>", "exec")
attempt("1", 1, "exec")
attempt("1", "<s>", 1)
attempt("1", b"name.py", "exec")
attempt("1", "<s>")
attempt(memoryview(b"1"), "<s>", "eval")
attempt(source="a", filename="f", mode="exec")
import __future__
space = {}
exec(compile("def f(a: undefined_name): pass", "<s>", "exec", __future__.annotations.compiler_flag), space)
print(space["f"].__annotations__)
