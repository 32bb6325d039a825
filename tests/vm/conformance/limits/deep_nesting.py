# Statements and expressions nested as deeply as they may be.
def run(source):
    names = {}
    exec(source, names)
    return names.get("r")


print("nested paren", run("r = " + "(" * 90 + "1" + ")" * 90))
print("nested list", run("r = len(str(" + "[" * 90 + "1" + "]" * 90 + "))"))
print("nested def", run("".join(" " * i + "def f%d():\n" % i for i in range(30)) + " " * 30 + "return 1\n" + "".join(" " * i + "return f%d\n" % i for i in range(29, 0, -1)) + "r = f0.__name__"))
print("nested if", run("x = 1\n" + "".join(" " * i + "if x:\n" for i in range(90)) + " " * 90 + "r = 9\n"))
print("nested for", run("r = 0\n" + "".join(" " * i + "for i%d in range(1):\n" % i for i in range(18)) + " " * 18 + "r += 1\n"))
print("nested try", run("r = 0\n" + "".join(" " * i + "try:\n" for i in range(15)) + " " * 15 + "1/0\n" + "".join(" " * i + "finally: r += 1\n" for i in range(14, 0, -1)) + "except ZeroDivisionError: r += 100\n"))
print("nested with", run("class C:\n def __enter__(s): return 1\n def __exit__(s, *a): pass\nr = 0\n" + "".join(" " * i + "with C():\n" for i in range(18)) + " " * 18 + "r += 1\n"))
print("with items", run("class C:\n def __enter__(s): return 1\n def __exit__(s, *a): pass\nr = 0\nwith " + ",".join("C()" for i in range(18)) + ": r += 1\n"))
print("nested lambda", run("r = (" + "lambda: " * 50 + "5)" + "()" * 50))
print("nested cond", run("x = 3\nr = " + " ".join("%d if x == %d else" % (i, i) for i in range(500, 1000)) + " 7"))
print("nested not", run("r = " + "not " * 90 + "1"))
print("nested neg", run("r = " + "-" * 90 + "1"))
print("nested pow", run("r = " + "**".join(["1"] * 90)))
print("nested call", run("r = " + "abs(" * 90 + "1" + ")" * 90))
print("nested comp", run("r = " + "[" * 15 + "1" + " for x in (1,)]" * 15))
print("comp fors", run("r = sum(1 " + " ".join("for x%d in (1,)" % i for i in range(18)) + ")"))
