# compile: modes, endings of the source, names of files, flags, what the sources may be.
for args in [("1", "s", "eval"), ("1", "s", "exec"), ("1", "s", "single"), ("x = 1", "s", "eval"), ("x = 1", "s", "single"), ("x = 1\ny = 2", "s", "single"), ("if x:\n  y\n", "s", "single"), ("if x:\n  y", "s", "single"), ("", "s", "eval"), ("", "s", "exec"), ("", "s", "single"),
             ("1", "s", "other"), ("1", "s"), ("1",), (), (5, "s", "exec"), (None, "s", "exec"), ("1", 5, "exec"), ("1", None, "exec"), ("1", b"s", "exec"), (b"1", "s", "eval"), ("# only", "s", "exec"), ("# only", "s", "eval"), ("1;2", "s", "single"),
             ("\n\n1", "s", "eval"), ("  1", "s", "eval"), ("  1", "s", "exec"), ("1 \\\n", "s", "eval"), ("1", "s", "eval", -1), ("1", "s", "eval", 0, True, 5), ("a\r\nb\rc", "s", "exec")]:
    try:
        code = compile(*args)
        print(args[0], args[2], code.co_filename, code.co_name, code.co_firstlineno)
    except Exception as e:
        print(args[:1], type(e).__name__, str(e).split(" (")[0])
print(eval(compile("a + 1", "s", "eval"), {"a": 4}))
exec(compile("5; 'six'; None; [7]", "s", "single"))
exec(compile("5; 'six'", "s", "exec"))
try:
    eval(compile("\n\n1/0", "named file", "exec"))
except ZeroDivisionError as e:
    print(e.__traceback__.tb_next.tb_frame.f_code.co_filename, e.__traceback__.tb_next.tb_lineno)
print(compile(source="1", filename="s", mode="eval").co_name, type(compile("1", "s", "eval")).__name__)
