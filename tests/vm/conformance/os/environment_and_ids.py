# os: the environment, urandom, errors of the OSError family built by hand.
import os

os.environ["ADDER_X"] = "value"
print(os.environ["ADDER_X"], os.getenv("ADDER_X"), os.getenv("ADDER_NONE"), os.getenv("ADDER_NONE", "default"), "ADDER_X" in os.environ, os.environ.get("ADDER_NONE", 5))
del os.environ["ADDER_X"]
print("ADDER_X" in os.environ, len(os.urandom(0)), len(os.urandom(16)), os.urandom(8) != os.urandom(8), type(os.urandom(1)).__name__)
print(os.strerror(2), os.strerror(13), os.strerror(17), os.strerror(28), os.fspath("x"), os.fspath(b"y"))
for number in (1, 2, 4, 9, 11, 13, 17, 20, 21, 28, 32, 39, 104, 110, 111):
    e = OSError(number, os.strerror(number), "file")
    print(number, type(e).__name__, e, e.errno == number, e.filename)
print(repr(OSError(2, "msg")), str(OSError(2, "msg")), str(OSError("only")), OSError("only").errno, str(OSError(2, "m", "f", None, "g")), OSError(5).args, IOError is OSError, os.error is OSError, FileNotFoundError(2, "x").errno, str(FileNotFoundError("plain")))
for f in (lambda: os.environ["ADDER_NONE"], lambda: os.fspath(5), lambda: os.urandom(-1), lambda: os.strerror("a")):
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
