#!/usr/bin/python3
"""adder's command line beside CPython's: options, arguments, exit codes, what goes to which stream.

usage: command_test.py ADDER ADDER_CROSS
"""
import os
import pathlib
import re
import signal
import subprocess
import sys
import tempfile
import time
import unittest

ADDER = os.path.abspath(sys.argv.pop(1))
ADDER_CROSS = os.path.abspath(sys.argv.pop(1))
CPYTHON = "/usr/bin/python3"
TIMEOUT_S = 120
ENVIRONMENT = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONIOENCODING": "utf-8"}
FILES = {
 "args.py": "import sys\nprint(sys.argv, __name__, sys.path[0] if sys.path[0] == '' else sys.path[0].rsplit('/', 1)[-1])\n",
 "exit.py": "import sys\nprint('before')\nsys.exit(eval(sys.argv[1]))\nprint('never')\n",
 "raise.py": "import sys\nprint('out')\nraise eval(sys.argv[1])\n",
 "mod.py": "import sys\nprint(__name__, sys.argv[1:], sys.argv[0].rsplit('/', 1)[-1], __file__.rsplit('/', 1)[-1], __package__,'spec')\n",
 "pkg/__init__.py": "print('init', __name__)\n",
 "pkg/__main__.py": "import sys\nfrom . import sub\nprint('main', __name__, __package__, sys.argv[1:], sub.x)\n",
 "pkg/sub.py": "x = 5\nprint('sub', __name__, __package__)\n",
 "pkg/rel.py": "from .sub import x\nprint(x)\n",
 "nomain/__init__.py": "",
 "dir/__main__.py": "import sys, helper\nprint('dir main', __name__, helper.h, sys.argv[1:])\n",
 "dir/helper.py": "h = 1\n",
 "noeol.py": "print('no newline at the end')",
 "empty.py": "", "comment.py": "# only a comment", "bom.py": "\ufeffprint('bom')\n", "crlf.py": "if True:\r\n    print('crlf')\r\nprint('x')\r\n",
 "tabs.py": "if 1:\n\tprint(1)\n\tprint(2)\n", "syntax.py": "def f(:\n    pass\n", "shebang.py": "#!/usr/bin/env python3\nprint('shebang')\n",
 "coding.py": "# -*- coding: utf-8 -*-\nprint('é')\n", "formfeed.py": "x = 1\n\x0cprint(x)\n", "nul.py": "x = 1\0\nprint(x)\n", "latin.py": b"# \xe9\nprint('caf\xe9')\n",
 "stdin.py": "import sys\nprint(sys.stdin.read())\nprint(input('p> ') if 0 else '')\n", "input.py": "x = input('name? ')\nprint('hello', x)\ninput()\n",
 "kbd.py": "raise KeyboardInterrupt\n", "kbd2.py": "import os, time\nprint('go', flush=True)\nwhile True: pass\n",
 "mainmod.py": "import __main__, sys\nprint(__main__.__name__, sys.modules['__main__'] is __main__, __main__.x if hasattr(__main__, 'x') else None)\nx = 3\n",
 "selfimp.py": "import selfimp\nprint(__name__)\n", "stderr.py": "import sys\nsys.stderr.write('err\\n')\nprint('out')\nprint('e2', file=sys.stderr)\n",
 "exitin.py": "import sys\ntry:\n    sys.exit(4)\nfinally:\n    print('finally')\n", "exitcatch.py": "import sys\ntry:\n    sys.exit(4)\nexcept SystemExit as e:\n    print('caught', e.code, repr(e))\nexcept BaseException: print('no')\n",
 "quit.py": "exit(3)\n", "quit2.py": "quit()\n", "atexit1.py": "class A:\n    pass\nraise SystemExit\n", "doc.py": "'''module doc'''\nprint(__doc__)\n", "future.py": "from __future__ import annotations\nx: undefined = 1\nprint(__annotations__)\n",
 "deep.py": "def f(n): return f(n + 1)\ntry: f(0)\nexcept RecursionError as e: print(e)\n", "unicode_é.py": "print('unicode name')\n", "with space.py": "print('space')\n",
 "unbuf.py": "import sys\nsys.stdout.write('no newline')\n", "big.py": "print('x' * 100000)\n",
}
# Arguments, and what stands on standard input.
CASES = [
 (["args.py"],), (["args.py", "a", "-b", "--c", "-"],), (["./args.py"],), (["-c", "import sys; print(sys.argv, __name__)", "x", "-y"],), (["-c", "print(1)\nprint(2)"],), (["-c", "1/0"],), (["-c", "x ="],), (["-c", ""],), (["-c", "def f():\n    return undefined\nf()"],), (["-c", "  print(1)"],),
 (["-", "a", "b"], "import sys\nprint(sys.argv, __name__)\n"), ([], "print('from stdin')\nprint(__name__)\n"), ([], "1/0\n"), ([], "x = \n"), ([], ""), ([], "def f():\n    return 5\nprint(f())"), (["-"], "import sys\nprint(repr(sys.stdin.read()))\n"),
 *[(["exit.py", c],) for c in ("0", "1", "3", "255", "256", "-1", "None", "'text'", "''", "True", "False", "1.5", "(1, 2)", "[]", "2**40", "{}", "ValueError('x')", "object", "b'x'")],
 *[(["raise.py", c],) for c in ("ValueError('x')", "SystemExit", "SystemExit(5)", "SystemExit('txt')", "SystemExit(1, 2)", "SystemExit()", "KeyError('k')", "MemoryError", "StopIteration(1)", "GeneratorExit", "Exception", "AssertionError('a')", "OSError(2, 'x')", "UnicodeDecodeError('utf-8', b'x', 0, 1, 'r')", "type('MyExit', (SystemExit,), {})(7)", "BaseException('b')", "Warning('w')")],
 (["-m", "mod"],), (["-m", "mod", "a", "-b"],), (["-m", "pkg"],), (["-m", "pkg", "x"],), (["-m", "pkg.sub"],), (["-m", "pkg.rel"],), (["-m", "nomain"],), (["-m", "nothing"],), (["-m", "pkg.nothing"],), (["-m", "nothing.x"],), (["-m", "mod.x"],), (["pkg/rel.py"],), (["dir"],), (["dir", "a"],), (["pkg/sub.py"],), (["nomain"],),
 *[([f],) for f in FILES if f.endswith(".py") and "/" not in f and f not in ("exit.py", "raise.py", "kbd.py", "kbd2.py", "input.py", "stdin.py", "nul.py", "latin.py")],
 (["stdin.py"], "some input\nline 2"), (["input.py"], "bob\n"), (["input.py"], "bob\n\n"), (["input.py"], ""), (["missing.py"],), (["missing/x.py"],), (["-c"],), (["-m"],), (["--nonsense"],), (["-X"],), (["-B", "args.py"],), (["-u", "unbuf.py"],), (["-E", "-s", "args.py"],),
 (["-i", "args.py"], "print('more', __name__)\n1 + 1\n"), (["-i", "-c", "x = 5"], "x\nx + 1\n_\n"), (["-i", "-c", "1/0"], "print('after')\n"), (["-i", "exit.py", "3"], "print('after')\n"), (["-i"], "x = 1\nx\nif x:\n  print('y')\n\nfor i in range(2):\n  i\n\n1/0\nx +\ndef f():\n  return 3\n\nf()\n'str'\nNone\n_\nimport sys\nsys.exit(4)\n"),
 (["-i"], "class A:\n  def f(self):\n    return 1\n\n  def g(self): return 2\n\nA().g()\n"), (["-i"], "x = (1,\n2)\nx\n'''a\nb'''\n"), (["-i"], "  x = 1\nexit()\n"), (["-i"], "raise SystemExit(9)\n"), (["-i"], "x = 5; x; x + 1\nif 1: x\n\n[x\n]\n"), (["-i"], "@property\ndef f(): pass\n\nf.__class__.__name__\n"), (["-i"], "try:\n  1/0\nexcept ZeroDivisionError:\n  'caught'\nfinally:\n  'fin'\n\n"), (["-i"], "while True:\n  break\nelse:\n  3\n\n"), (["-i"], "if 1:\n  pass\nx = 2\n\nprint('go on')\n"), (["-i"], "\n\n# comment\n5 # c\n"), (["-i"], "x = 1 \\\n + 2\nx\n"), (["-i"], "with open('/dev/null') as f:\n  f.name\n\n"), (["-i"], "lambda: 0 and 5\n..."),
]
# Their words on standard error are CPython's own affair: usage, the prompt, modules that are not there.
OWN_WORDS = ("-i", "-m", "-X", "--nonsense")


def write_files(folder):
    for name, content in FILES.items():
        path = pathlib.Path(folder, name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())


def run(program, arguments, folder, text=""):
    done = subprocess.run([program, *arguments], input=text.encode(), capture_output=True, cwd=folder, timeout=TIMEOUT_S, env=ENVIRONMENT)
    return done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"), done.returncode


def without_addresses(text):
    return re.sub(r"0x[0-9a-f]+", "0x", text)


class LikeCPython(unittest.TestCase):
    def test_cases(self):
        with tempfile.TemporaryDirectory() as folder:
            write_files(folder)
            for arguments, *text in CASES:
                with self.subTest(arguments=arguments, text=text):
                    want = run(CPYTHON, arguments, folder, *text)
                    got = run(ADDER, arguments, folder, *text)
                    self.assertEqual(without_addresses(want[0]), without_addresses(got[0]))
                    self.assertEqual(want[2], got[2], got[1])
                    if arguments and (arguments[0] in OWN_WORDS or arguments == ["-c"]):
                        continue
                    self.assertEqual(want[1].replace(CPYTHON + ":", "adder:"), got[1])


class OwnWords(unittest.TestCase):
    def setUp(self):
        self.holder = tempfile.TemporaryDirectory()
        self.folder = self.holder.name
        write_files(self.folder)

    def tearDown(self):
        self.holder.cleanup()

    def adder(self, *arguments, text=""):
        return run(ADDER, arguments, self.folder, text)

    def test_what_is_missing_is_named(self):
        for arguments, words in ((["-m", "nothing"], "No module named nothing"), (["-m", "nothing.x"], "No module named 'nothing'"),
                                 (["-m", "mod.x"], "'mod' is not a package"), (["-m", "nomain"], "cannot be directly executed"),
                                 (["-m", "pkg.nothing"], "No module named pkg.nothing")):
            out, err, status = self.adder(*arguments)
            self.assertIn(words, err)
            self.assertEqual(status, 1)

    def test_usage(self):
        for arguments in (["-c"], ["-m"], ["-X"], ["-X", "heapsize=many"], ["-X", "other=1"], ["--nonsense"], ["-X", "heapsize=0"]):
            out, err, status = self.adder(*arguments)
            self.assertEqual((out, status), ("", 2))
            self.assertIn("usage: adder", err)
        out, err, status = self.adder("--help")
        self.assertEqual((err, status), ("", 0))
        self.assertIn("heapsize", out)
        self.assertRegex(self.adder("--version")[0], r"^Adder \d")

    def test_heap_size(self):
        grow = "x = []\nwhile True:\n    x.append('%0100d' % len(x))\n"
        for size in ("64k", "65536", "1m", "2M", "128K"):
            out, err, status = self.adder("-X", "heapsize=" + size, "-c", "print(sum(range(100)))")
            self.assertEqual((out, err, status), ("4950\n", "", 0), size)
        out, err, status = self.adder("-X", "heapsize=64k", "-c", grow)
        self.assertEqual(status, 1)
        self.assertEqual(err.splitlines()[-1], "MemoryError")
        caught = "try:\n    " + grow.replace("\n", "\n    ") + "\nexcept MemoryError:\n    x = None\n    print('survived', len('y' * 10000))\n"
        self.assertEqual(self.adder("-X", "heapsize=64k", "-c", caught)[0], "survived 10000\n")
        out, err, status = self.adder("-X", "heapsize=100", "-c", "1")
        self.assertNotEqual(status, 0)
        self.assertIn("too small", err)

    def test_interrupt(self):
        for program in (ADDER, CPYTHON):
            p = subprocess.Popen([program, "kbd2.py"], cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            self.assertEqual(p.stdout.readline(), b"go\n")
            time.sleep(0.1)
            p.send_signal(signal.SIGINT)
            out, err = p.communicate(timeout=TIMEOUT_S)
            self.assertEqual(p.returncode, -signal.SIGINT)
            self.assertTrue(err.rstrip().endswith(b"KeyboardInterrupt"), err)
        self.assertEqual(subprocess.run(["/bin/sh", "-c", f"{ADDER} kbd.py; echo $?"], cwd=self.folder, capture_output=True).stdout, b"130\n")

    def test_output_that_nobody_reads(self):
        script = f"{ADDER} -c 'for i in range(100000): print(i)' | head -1"
        done = subprocess.run(["/bin/sh", "-c", script], capture_output=True, timeout=TIMEOUT_S)
        self.assertEqual(done.stdout, b"0\n")

    def test_ten_megabytes(self):
        out, err, status = self.adder("-c", "for i in range(100): print('x' * 100000)")
        self.assertEqual((len(out), err, status), (100 * 100001, "", 0))


if __name__ == "__main__":
    unittest.main(verbosity=1)
