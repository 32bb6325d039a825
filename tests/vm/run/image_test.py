#!/usr/bin/python3
"""Images (.apy): made, run, imported, listed; and damaged at every byte and cut at every length, which must be told, never crash.

usage: image_test.py ADDER ADDER_CROSS
"""
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

ADDER = os.path.abspath(sys.argv.pop(1))
ADDER_CROSS = os.path.abspath(sys.argv.pop(1))
TIMEOUT_S = 300
PROGRAM = '''"""doc"""
import sys
CONSTANTS = (1, -1, 10 ** 30, 1.5, 2j, "text", "é€😀", b"by\\0tes", None, True, ..., (1, (2, "x")))
def outer(a, b=2, /, *args, c, d=4, **kw):
    total = [0]
    def inner(n):
        nonlocal a
        a += n
        total[0] += n
        return lambda: a + n
    return inner(b)(), args, c, d, kw, total
class Base:
    """class doc"""
    x: int = 5
    def method(self): return __class__.__name__, f"{self.x:>4}|{self.x!r}"
class Derived(Base):
    def method(self): return super().method()
def generate(n):
    try:
        for i in range(n):
            yield i, (yield from [])
    finally:
        print("closed")
def fails():
    try:
        1 / 0
    except ZeroDivisionError as e:
        raise ValueError("again") from e
print(__name__, __doc__, CONSTANTS, sys.argv[1:])
print(outer(1, 3, 7, c=3, z=1), Derived().method(), list(generate(2)), [x * y for x in range(3) for y in (1, 2) if x != y], {k: v for k, v in zip("ab", (1, 2))})
print([n for n in (1, 2, "é", (3, "x"), None) if n in {2, "é", (3, "x"), 1.5}])
with open("/dev/null") as f: print(f.name)
try: fails()
except ValueError as e: print(e, repr(e.__cause__), e.__traceback__.tb_lineno)
'''


def run(*command, folder):
    return subprocess.run([str(c) for c in command], cwd=folder, capture_output=True, timeout=TIMEOUT_S, stdin=subprocess.DEVNULL)


class Images(unittest.TestCase):
    def setUp(self):
        self.holder = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.holder.name)

    def tearDown(self):
        self.holder.cleanup()

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    def cross(self, *arguments):
        done = run(ADDER_CROSS, *arguments, folder=self.folder)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done

    def adder(self, *arguments, status=0):
        done = run(ADDER, *arguments, folder=self.folder)
        self.assertEqual(done.returncode, status, done.stderr.decode())
        return done

    def test_runs_as_the_source_does(self):
        self.write("x.py", PROGRAM)
        self.cross("x.py", "-o", "out.apy")
        self.cross("x.py")
        source, image = self.adder("x.py", "a", "b"), self.adder("out.apy", "a", "b")
        self.assertEqual(source.stdout, image.stdout)
        self.assertEqual(source.stdout, run("/usr/bin/python3", "x.py", "a", "b", folder=self.folder).stdout)
        self.assertEqual((self.folder / "x.apy").read_bytes(), (self.folder / "out.apy").read_bytes())
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()), ["out.apy", "x.apy", "x.py"])

    def test_traceback_of_an_image(self):
        self.write("t.py", "def f(n):\n    return n / 0\n\n\nf(1)\n")
        self.cross("t.py")
        done = self.adder("t.apy", status=1)
        self.assertEqual(done.stderr.decode().splitlines()[-1], "ZeroDivisionError: division by zero")
        self.assertIn("line 2, in f", done.stderr.decode())

    def test_import_prefers_the_image(self):
        self.write("m.py", "value = 'image'\nprint(__name__, __file__.rsplit('/', 1)[-1])\n")
        self.write("pkg/__init__.py", "from . import sub\nvalue = 'image'\n")
        self.write("pkg/sub.py", "print('sub of', __package__)\n")
        for name in ("m", "pkg/__init__", "pkg/sub"):
            self.cross(name + ".py")
        self.write("m.py", "value = 'source'\n")
        self.write("pkg/__init__.py", "value = 'source'\n")
        self.write("main.py", "import m, pkg\nprint(m.value, pkg.value)\n")
        self.assertEqual(self.adder("main.py").stdout, b"m m.apy\nsub of pkg\nimage image\n")
        self.assertEqual(self.adder("-m", "m").stdout, b"__main__ m.apy\n")
        (self.folder / "m.apy").unlink()
        self.assertEqual(self.adder("-c", "import m; print(m.value)").stdout, b"source\n")

    def test_image_without_source(self):
        self.write("only.py", "x = 41\n")
        self.cross("only.py")
        (self.folder / "only.py").unlink()
        self.assertEqual(self.adder("-c", "import only; print(only.x + 1)").stdout, b"42\n")

    def test_listing(self):
        self.write("l.py", "def f(a):\n    return a.b + [1, 'two']\n")
        listing = self.cross("--disassemble", "l.py").stdout.decode()
        for word in ("<module>", "f: 1 arguments", "line 2", "GETATTR", "MAKE_FUNCTION", "RETURN", "'two'"):
            self.assertIn(word, listing)
        self.cross("l.py")
        self.assertEqual(self.cross("--disassemble", "l.apy").stdout.decode(), listing)

    def test_check(self):
        self.write("fine.py", "x = 1\n")
        self.assertEqual(self.cross("--check", "fine.py").stdout, b"")
        self.assertEqual([p.name for p in self.folder.iterdir()], ["fine.py"])
        for source in ("x = (1 +\n", "return 3\n", "if x:\npass\n", "a = 'ä' b\n", "def f(a, a): pass\n", "f(x for x in y, 1)\n",
                       "if 1:\n\tx\n        y\n"):
            self.write("bad.py", source)
            with self.assertRaises(SyntaxError) as caught:
                compile(source, "n.py", "exec")
            e = caught.exception
            place = f"n.py:{e.lineno}:{max(e.offset or 0, 0)}-{max(e.end_lineno or 0, 0)}:{max(e.end_offset or 0, 0)}"
            done = run(ADDER_CROSS, "--check", "bad.py", "--name", "n.py", folder=self.folder)
            self.assertEqual(done.stdout.decode(), f"{place}: {type(e).__name__}: {e.msg}\n")
            self.assertEqual(done.returncode, 1)

    def test_compiler_refuses(self):
        self.write("bad.py", "def f(:\n")
        self.write("fine.py", "x = 1\n")
        for arguments, status, words in ((["bad.py"], 1, "SyntaxError: invalid syntax"), (["missing.py"], 2, "cannot read 'missing.py'"), ([], 2, "usage"),
                                         (["fine.py", "-o", "no/such/place.apy"], 1, "cannot write"), (["--what"], 2, "unknown option")):
            done = run(ADDER_CROSS, *arguments, folder=self.folder)
            self.assertEqual(done.returncode, status, done.stderr)
            self.assertIn(words, done.stderr.decode())
        self.assertEqual(sorted(p.name for p in self.folder.iterdir()), ["bad.py", "fine.py"])

    def damaged(self, versions):
        """Imports every version of an image in one process; each must be refused with a sentence, and the process must live."""
        for i, data in enumerate(versions):
            self.write(f"d{i}.apy", data)
        self.write("try_all.py", f"""import sys
for i in range({len(versions)}):
    try:
        __import__("d%d" % i)
        print("d%d was taken" % i)
    except (ValueError, SyntaxError) as e:
        text = str(e)
        assert "image" in text or isinstance(e, SyntaxError), text
    except MemoryError: print("d%d: memory" % i)
print("alive")
""")
        done = self.adder("try_all.py")
        self.assertEqual(done.stdout, b"alive\n")

    def image(self):
        self.write("x.py", "def f(a, *b, c=(1, 'x')):\n    return [a + n for n in b], c, 1.5\nclass A:\n    y = f(1, 2)\n")
        self.cross("x.py")
        data = (self.folder / "x.apy").read_bytes()
        self.assertLess(len(data), 4000)
        return data

    def test_cut_at_every_length(self):
        data = self.image()
        self.damaged([data[:n] for n in range(len(data))] + [data + b"\0", data * 2])

    def test_every_byte_flipped(self):
        data = self.image()
        self.damaged([data[:i] + bytes([data[i] ^ bits]) + data[i + 1:] for i in range(len(data)) for bits in (0x01, 0x80, 0xFF)])


if __name__ == "__main__":
    unittest.main(verbosity=1)
