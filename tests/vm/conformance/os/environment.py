import os

os.environ["ADDER_TEST"] = "value"
print(os.getenv("ADDER_TEST"), os.environ.get("ADDER_TEST"), "ADDER_TEST" in os.environ)
print(os.getenv("ADDER_NOT_THERE"), os.getenv("ADDER_NOT_THERE", "default"), os.getenv(key="ADDER_NOT_THERE", default=3))
os.environ.update(ADDER_A="1", ADDER_B="2")
print(os.environ.pop("ADDER_A"), os.environ.pop("ADDER_A", "gone"), os.environ.setdefault("ADDER_B", "x"))
os.environ.setdefault("ADDER_C", "new")
print(os.environ["ADDER_C"])
print(os.system("test $ADDER_C = new"))
del os.environ["ADDER_C"]
for wrong in (lambda: os.environ["ADDER_C"], lambda: os.environ.__setitem__("X", 3), lambda: os.environ.__setitem__(3, "X"),
              lambda: os.environ.__delitem__("ADDER_C")):
    try:
        wrong()
    except (KeyError, TypeError) as e:
        print(type(e).__name__, e)
print(type(os.environ.copy()) is dict, isinstance(os.environ["PATH"], str), len(os.environ) > 1)
os.putenv("ADDER_D", "d")
print(os.system("test $ADDER_D = d"))
os.unsetenv("ADDER_D")
print(os.system("test -z \"$ADDER_D\""))
print(os.system("exit 3") >> 8, os.getpid() > 0, os.getppid() > 0, os.cpu_count() > 0)
