# Chains, literals and blocks that are long.
def run(source):
    names = {}
    exec(source, names)
    return names.get("r")


print("long try", run("g = 1\nn = 0\ntry:\n" + "".join(" n = n + g * 1\n" for i in range(8000)) + " 1/0\nexcept ZeroDivisionError: n += 5\nr = n"))
print("long with", run("class C:\n def __enter__(s): return 1\n def __exit__(s, *a): return True\ng = 1\nn = 0\nwith C() as x:\n" + "".join(" n = n + g * 1\n" for i in range(8000)) + " 1/0\nr = n"))
print("long str concat", run("r = len(" + " ".join("'a%d'" % i for i in range(3000)) + ")"))
print("fstring", run("x = 5\nr = len(f'" + "".join("{x}a" for i in range(2000)) + "')"))
print("chain call", run("def f(): return f\nr = f" + "()" * 1000 + " is f"))
print("chain assign", run("=".join("v%d" % i for i in range(1000)) + " = 5\nr = v999"))
print("bigint", run("r = %s %% 1000007" % ("9" * 3000)))
print("bigstr", run("r = len('%s')" % ("x" * 100000)))
print("longline", run("r = len(%r)" % ("é" * 50000)))
print("manylines", run("\n" * 100000 + "r = 5"))
print("docs", run('def f():\n "' + "d" * 5000 + '"\nr = len(f.__doc__)'))
print("if chain", run("def f(x):\n if x == 0: return 0\n" + "".join(" elif x == %d: return %d\n" % (i, i * 2) for i in range(1, 600)) + " return -1\nr = f(0), f(300), f(599), f(600)"))
print("and", run("x = 1\nr = " + " and ".join("x" for i in range(900))))
print("or", run("x = 0\nr = " + " or ".join("x" for i in range(900)) + " or 7"))
print("sum", run("x = 1\nr = " + " + ".join("x" for i in range(900))))
print("loop body", run("def f():\n n = 0\n for i in range(3):\n" + "".join("  n += i * %d + g\n" % (i % 100) for i in range(900)) + " return n\ng = 1\nr = f()"))
print("compare", run("x = 1\nr = " + " <= ".join("x" for i in range(200))))
print("attributes", run("class A: pass\na = A(); a.a = a\nr = a" + ".a" * 100 + " is a"))
