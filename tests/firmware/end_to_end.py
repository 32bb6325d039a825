"""The firmware from end to end: end_to_end.py sim ADDER_SIM | qemu IMAGE [unittest arguments].

The same tests for the simulator and for the image in QEMU: boot, the friendly REPL, raw and raw-paste, interrupting, soft
reset, files, machine. What only the simulator has is in SimOnly.
"""
import os
import random
import signal
import socket
import subprocess
import sys
import time
import unittest

from device import PATIENCE, Qemu, Sim, temporary_folder

kind, program = sys.argv[1:3]

# A file's content is its generation's digits over and over, as many as its name and generation say.
CHURN_FILES = """
import os
i = 0
while True:
    i += 1
    name = 'f%d' % (i % 5)
    if i % 7 == 0 and name in os.listdir(): os.remove(name)
    with open('new', 'w') as f: f.write('%06d' % i * (i * 37 % 900 + 1))
    os.rename('new', name)
    print('.', end='')
"""
CHECK_FILES = """
import os
bad = []
for name in os.listdir():
    text = open(name).read()
    i = int(text[:6]) if text else 0
    if text and text != '%06d' % i * (i * 37 % 900 + 1) and name != 'new' or not text and name != 'new': bad.append((name, len(text)))
print(bad or 'sound')
"""


DEEP_KINDS = """
class Deep:
    def __repr__(self): return repr(Deep())
    def __add__(self, other): return Deep() + other
    def __getattr__(self, name): return getattr(Deep(), name)
    def __getitem__(self, i): return Deep()[i]
    def __len__(self): return len(Deep())
    def __eq__(self, other): return Deep() == Deep()
    def __hash__(self): return hash(Deep())
    def __call__(self): return Deep()()
    def __iter__(self): yield from Deep()
    def __contains__(self, x): return x in Deep()
    def __enter__(self):
        with Deep(): pass
    def __exit__(self, *a): pass
    @property
    def own(self): return Deep().own
    def method(self, *a, **k): return self.method(*a, **k)
class Made:
    def __init__(self): Made()
def plain(): return plain()
def by_map(x): return list(map(by_map, [x]))
def by_sort(x): return sorted([x, x], key=by_sort)
def many(a, b, c, d, e, f, g, h): return many(h, g, f, e, d, c, b, a)
def generator():
    for x in generator(): yield x
async def coroutine(): await coroutine()
"""
DEEP_CALLS = [
    "plain()", "by_map(1)", "by_sort(1)", "many(1, 2, 3, 4, 5, 6, 7, 8)", "list(generator())", "coroutine().send(None)",
    "Made()", "repr(Deep())", "Deep() + 1", "Deep().x", "Deep()[0]", "len(Deep())", "Deep() == 1", "{Deep()}", "Deep()()",
    "list(Deep())", "1 in Deep()", "Deep().__enter__()", "Deep().own", "Deep().method(1, b=2)", "print(Deep())",
    "'%s' % Deep()", "f'{Deep()}'", "[Deep()] == [Deep()]", "max([Deep(), Deep()], key=lambda d: d.own)", "eval('plain()')",
]
# Nine tenths of the heap in small objects of several kinds by turns; every second one goes; then a block of four tenths.
FRAGMENTS = """
import gc
gc.collect()
room = gc.mem_free()
kept = dropped = None
n = 0
while gc.mem_free() > room // 10:
    kept = (n, 'kept %d' % n, kept)
    dropped = [n, dropped]
    n += 1
dropped = None
block = bytearray(room * 4 // 10)
block[0] = block[-1] = 7
while kept:
    n -= 1
    assert kept[0] == n and kept[1] == 'kept %d' % n
    kept = kept[2]
assert n == 0 and sum(block) == 14
block = None
print('alive')
"""


def start(folder, *options):
    return Sim(program, folder, *options) if kind == "sim" else Qemu(program)


class Board(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = temporary_folder()
        cls.board = start(cls.folder.name)
        cls.greeting = b""
        if kind == "sim":
            cls.greeting = cls.board.until(b">>> ")

    @classmethod
    def tearDownClass(cls):
        cls.board.stop()
        cls.folder.cleanup()

    def raw(self, source):
        out, error = self.board.raw(source)
        self.assertEqual(error, "")
        return out.replace("\r\n", "\n")


class Friendly(Board):
    def test_banner(self):
        self.board.prompt()
        self.board.send(b"\x02")
        banner = self.board.until(b">>> ").decode()
        self.assertRegex(banner, r'^\r\nAdder \d+\.\d+\.\d+ on \d{4}-\d\d-\d\d; (sim|mps2-an385) with [^\r\n]+\r\n'
                                 r'Type "help\(\)" for more information\.\r\n>>> $')

    def test_expressions_and_statements(self):
        self.board.prompt()
        self.assertEqual(self.board.line("1 + 2"), "3\r\n")
        self.assertEqual(self.board.line("x = 'é☃'"), "")
        self.assertEqual(self.board.line("x"), "'é☃'\r\n")
        self.assertEqual(self.board.line("print(x * 2)"), "é☃é☃\r\n")
        self.assertEqual(self.board.line("None"), "")

    def test_block_with_auto_indent(self):
        self.board.prompt()
        self.board.send(b"for i in range(3):\r")
        self.board.until(b"\r\n...     ")
        self.board.send(b"if i:\r")
        self.board.until(b"\r\n...         ")
        self.board.send(b"print(i)\r")
        self.board.until(b"\r\n...         ")
        self.board.send(b"\r")
        self.assertEqual(self.board.until(b">>> "), b"\r\n1\r\n2\r\n>>> ")

    def test_open_bracket_continues(self):
        self.board.prompt()
        self.board.send(b"print(1,\r")
        self.board.until(b"... ")
        self.board.send(b"2)\r")
        self.assertEqual(self.board.until(b">>> "), b"2)\r\n1 2\r\n>>> ")

    def test_traceback(self):
        self.board.prompt()
        out = self.board.line("1/0")
        self.assertRegex(out, r'^Traceback \(most recent call last\):\r\n  File "<stdin>", line 1, in <module>\r\n')
        self.assertRegex(out, r"ZeroDivisionError: division by zero\r\n$")
        self.assertIn("SyntaxError", self.board.line("1 +* 2"))

    def test_history_and_editing(self):
        self.board.prompt()
        self.board.line("print('first')")
        self.board.send(b"\x1b[A\x1b[D\x1b[D\x7f\x7f\x7f\x7f\x7fsecond\r")
        self.assertIn(b"\r\nsecond\r\n", self.board.until(b"\r\n>>> "))
        for i in range(6):  # the history's memory grows, and moves
            self.board.line("print('%d of the lines'); import gc; gc.collect()" % i)
        self.board.send(b"\x1b[A" * 4 + b"\r")
        self.assertIn(b"\r\n2 of the lines\r\n", self.board.until(b"\r\n>>> "))

    def test_completion(self):
        self.board.prompt()
        self.board.line("a_rather_long_name = 42")
        self.board.send(b"a_rath\t\r")
        self.assertIn(b"\r\n42\r\n", self.board.until(b"\r\n>>> "))
        self.board.line("import sys")
        self.board.send(b"sys.implem\t.name\r")
        self.assertIn(b"'adder'", self.board.until(b"\r\n>>> "))

    def test_completion_of_keywords_and_modules(self):
        self.board.prompt()
        self.board.send(b"impo\t bina\t; 1 if binascii els\t 0\r")
        self.assertEqual(self.board.until(b"\r\n>>> "), b"import binascii; 1 if binascii else 0\r\n1\r\n>>> ")
        self.board.send(b"import s\t")
        shown = self.board.until(b">>> import s").decode()
        self.assertIn("struct", shown)
        self.assertIn("sys", shown)
        self.board.send(b"\x03")

    def test_paste_mode(self):
        self.board.prompt()
        self.board.send(b"\x05")
        self.board.until(b"paste mode; Ctrl-C to cancel, Ctrl-D to finish\r\n=== ")
        self.board.send(b"def f(n):\r    return n * 2\r\rprint(f(21))\r\x04")
        self.assertIn(b"\r\n42\r\n", self.board.until(b"\r\n>>> "))
        self.board.send(b"\x05never = 1\r\x03")
        self.board.until(b"\r\n>>> ")
        self.assertIn("NameError", self.board.line("never"))

    def test_interrupt_a_loop(self):
        self.board.prompt()
        for source in ("exec('while True: pass')", "import time; time.sleep(1000)", "input()"):
            self.start_and_interrupt(source)
            self.assertIn(b"KeyboardInterrupt", self.board.until(b"\r\n>>> "))

    def start_and_interrupt(self, source):
        self.board.send(b"print('g' + 'o'); " + source.encode() + b"\r")
        self.board.until(b"\r\ngo\r\n")
        self.board.send(b"\x03")

    def test_a_caught_interrupt_leaves_nothing_behind(self):
        self.board.prompt()
        self.board.send(b"\x05import time\rtry:\r    print('g' + 'o')\r    while True: pass\rexcept KeyboardInterrupt: print('caught')\r"
                        b"start = time.ticks_ms()\rtime.sleep_ms(30)\rprint(time.ticks_diff(time.ticks_ms(), start) >= 30)\r"
                        b"print('got', input('? '))\r\x04")
        self.board.until(b"go\r\n")
        self.board.send(b"\x03")
        self.board.until(b"caught\r\nTrue\r\n? ")
        self.board.send(b"x\r")
        self.assertIn(b"\r\ngot x\r\n", self.board.until(b"\r\n>>> "))

    def test_input(self):
        self.board.prompt()
        self.board.send(b"name = input('who? ')\r")
        self.board.until(b"who? ")
        self.board.send(b"Ada\r")
        self.board.until(b">>> ")
        self.assertEqual(self.board.line("name"), "'Ada'\r\n")
        self.board.send("name = input('who? ')\ry\x7f☃!\x1b[D\x7fé\r".encode())  # typed ahead, and edited
        self.board.until(b"\r\n>>> ")
        self.assertEqual(self.board.line("name"), "'é!'\r\n")
        self.board.send(b"input()\r\x04")
        self.assertIn(b"EOFError", self.board.until(b"\r\n>>> "))

    def test_standard_input(self):
        self.board.prompt()
        self.board.send(b"import sys; a = sys.stdin.readline(); b = sys.stdin.read(3)\rone\rtwo")
        self.board.until(b"\r\n>>> ")
        self.assertEqual(self.board.line("a, b"), "('one\\n', 'two')\r\n")

    def test_soft_reset_forgets_names(self):
        self.board.prompt()
        self.board.line("forget_me = 1")
        self.board.send(b"\x04")
        out = self.board.until(b">>> ")
        self.assertIn(b"\r\nMPY: soft reboot\r\n", out)
        self.assertIn("NameError", self.board.line("forget_me"))


class Raw(Board):
    def setUp(self):
        self.board.enter_raw()

    def test_enter_like_mpremote(self):
        self.board.prompt()
        self.board.send(b"\r\x03\r\x01")
        self.board.until(b"\r\nraw REPL; CTRL-B to exit\r\n>")
        self.board.send(b"\x04")
        self.board.until(b"OK\r\nMPY: soft reboot\r\n")
        self.board.until(b"raw REPL; CTRL-B to exit\r\n>")
        self.assertEqual(self.board.raw("print(1+1)"), ("2\r\n", ""))

    def test_enter_like_thonny_byte_by_byte(self):
        """Each byte waits for nothing but its turn; then a helper of a few kilobytes in blocks that are not the window's size."""
        self.board.prompt()
        for byte in b"\x03\x02":
            self.board.send(bytes([byte]), piece=1)
        self.board.until(b'Type "help()" for more information.\r\n>>> ')
        self.board.send(b"\x01", piece=1)
        self.board.until(b"raw REPL; CTRL-B to exit\r\n>")
        helper = "class __helper:\n" + "".join(
            "    @classmethod\n    def part_%d(cls, *args):\n        return repr(args) + '%s'\n" % (i, "é" * 9) for i in range(24))
        self.board.send((helper + "print('<m>', __helper.part_3(1, None), '</m>')").encode() + b"\x04", piece=127)
        self.board.until(b"OK")
        self.assertEqual(self.board.raw_result(), ("<m> (1, None)ééééééééé </m>\r\n", ""))
        for byte in "print('é')\x04".encode():
            self.board.send(bytes([byte]), piece=1)
        self.board.until(b"OK")
        self.assertEqual(self.board.raw_result(), ("é\r\n", ""))
        out = self.raw("import os, sys, binascii, time, builtins\n"
                       "help('modules')\n"
                       "print(sys.implementation.name, time.localtime(946684800)[:6], os.getcwd(), os.statvfs('/')[0] > 0)\n"
                       "with open('t.bin', 'wb') as f: print(f.write(bytes(range(256)) * 4)); f.flush(); os.sync()\n"
                       "print(binascii.crc32(open('t.bin', 'rb').read()), os.stat('t.bin')[6]); os.remove('t.bin')\n")
        self.assertRegex(out, r"(?s)builtins.*machine.*\nadder \(2000, 1, 1, 0, 0, 0\) / True\n1024\n3070970918 1024\n$")

    def test_typed_ahead_of_a_busy_program(self):
        """More than the console holds comes while a program runs, as fast as the line takes it: none of it is lost."""
        text = "".join("%04d," % i for i in range(1500))
        for _ in range(10):
            self.board.send(b"import time; time.sleep(0.05)\x04")
            self.board.send(b"x = '%s'\nprint(len(x), x == ''.join('%%04d,' %% i for i in range(1500)))\x04" % text.encode())
            for expected in ("", "7500 True\r\n"):
                self.board.until(b"OK")
                self.assertEqual(self.board.raw_result(), (expected, ""))

    def test_raw_paste_of_mpremote_byte_by_byte(self):
        """The whole exchange of PROTOCOLS.md's trace, each byte of the host on its own, each of the board's checked."""
        self.board.prompt()
        for byte in b"\r\x03":
            self.board.send(bytes([byte]), piece=1)
        self.board.until(b">>> ")
        for byte in b"\r\x01":
            self.board.send(bytes([byte]), piece=1)
        self.board.until(b"\r\nraw REPL; CTRL-B to exit\r\n>")
        self.board.received = b""
        for byte in b"\x05A\x01":
            self.board.send(bytes([byte]), piece=1)
        header = self.board.until(b"R\x01") + self.board.take(3)
        self.assertRegex(header, rb"(?s)^R\x01..\x01$")
        window = header[2] | header[3] << 8
        self.assertEqual(window % 32, 0)
        program = b"print(1+1)" + b"#" * (2 * window - 10)  # all that may be in flight at first
        for byte in program:
            self.board.send(bytes([byte]), piece=1)
        self.board.until(b"\x01\x01")  # an allowance for each window taken
        self.board.send(b"\x04")
        self.assertEqual(self.board.until(b">"), b"\x042\r\n\x04\x04>")
        self.board.send(b"\r\x02")
        self.board.until(b">>> ")

    def test_raw_paste_of_a_syntax_error(self):
        out, error = self.board.raw_paste("if True print(1)\n" + "# much more\n" * 300)
        self.assertEqual(out, "")
        self.assertIn("SyntaxError", error)
        self.assertEqual(self.board.raw("print('fine')"), ("fine\r\n", ""))

    def test_a_ctrl_c_drops_what_was_sent(self):
        self.board.send(b"print('never')\x03print('now')\x04")
        self.board.until(b"OK")
        self.assertEqual(self.board.raw_result(), ("now\r\n", ""))
        self.board.send(b"\x01")
        self.board.until(b"\r\nraw REPL; CTRL-B to exit\r\n>")

    def test_error(self):
        out, error = self.board.raw("print('before')\nraise ValueError('why')")
        self.assertEqual(out, "before\r\n")
        self.assertRegex(error, r"^Traceback \(most recent call last\):\r\n(.*\r\n)+ValueError: why\r\n$")

    def test_syntax_error(self):
        out, error = self.board.raw("print('before')\nif")
        self.assertIn("SyntaxError", error)

    def test_many_in_a_row(self):
        for i in range(50):
            self.assertEqual(self.board.raw("print(%d)" % i), ("%d\r\n" % i, ""))

    def test_raw_paste(self):
        self.assertEqual(self.board.raw_paste("print(1+1)"), ("2\r\n", ""))
        long = "".join("x%d = %d\n" % (i, i) for i in range(500)) + "print(sum((x1, x250, x499)))"
        self.assertEqual(self.board.raw_paste(long), ("750\r\n", ""))
        out, error = self.board.raw_paste("print(1)\nraise KeyError('k')")
        self.assertEqual(out, "1\r\n")
        self.assertIn("KeyError: 'k'", error)

    def test_raw_paste_too_long(self):
        out, error = self.board.raw_paste("# filler that only takes room\n" * 3000)
        self.assertIn("MemoryError", error)
        self.assertEqual(self.board.raw_paste("print('fine')"), ("fine\r\n", ""))

    def test_raw_paste_given_up(self):
        self.board.send(b"\x05A\x01")
        self.board.until(b"R\x01")
        self.board.send(b"print('no")
        self.board.send(b"\x03")
        self.board.until(b"\x04\x04")
        self.assertIn(b"KeyboardInterrupt", self.board.until(b"\x04>"))
        self.assertEqual(self.board.raw("print('fine')"), ("fine\r\n", ""))

    def test_interrupt(self):
        self.board.send(b"print('go')\nwhile True: pass\x04")
        self.board.until(b"OKgo\r\n")
        self.board.send(b"\x03")
        out, error = self.board.raw_result()
        self.assertIn("KeyboardInterrupt", error)

    def test_interrupt_while_printing(self):
        self.board.send(b"while True: print('x' * 60)\x04")
        self.board.until(b"x" * 60 + b"\r\n")
        self.board.send(b"\x03")
        out, error = self.board.raw_result()
        self.assertIn("KeyboardInterrupt", error)

    def test_much_output(self):
        lines, width = (20000, 500) if kind == "sim" else (1500, 40)  # 10 MB, as much as a serial line gives in 15 minutes
        out, error = self.board.raw("for i in range(%d): print('line', i, '.' * %d)" % (lines, width))
        self.assertEqual(error, "")
        got = out.splitlines()
        self.assertEqual(len(got), lines)
        self.assertEqual(got[-1], "line %d %s" % (lines - 1, "." * width))

    def test_recursion_and_memory_errors(self):
        out, error = self.board.raw("def f(): f()\nf()")
        self.assertIn("RecursionError", error)
        out, error = self.board.raw("a = []\nwhile True: a.append(bytearray(1000))")
        self.assertIn("MemoryError", error)
        self.assertEqual(self.raw("a = None\nprint('alive')"), "alive\n")
        for deep in ("f = lambda n: n and [f(n - 1)]\nf(100000)", "class C:\n  def __repr__(self): return repr(self)\nrepr(C())",
                     "a = []\nfor i in range(2000): a = [a]\nprint(a)", "x = '(' * 3000 + ')' * 3000\neval(x)",
                     "import json\njson.loads('[' * 20000)"):
            out, error = self.board.raw(deep)
            self.assertRegex(error, r"(RecursionError|MemoryError|SyntaxError|ValueError)[^\r]*\r\n$", deep)
            self.assertEqual(self.raw("a = None\nprint('alive')"), "alive\n")
        out, error = self.board.raw("d = {}\nfor i in range(10 ** 6): d[i] = str(i) * 5")
        self.assertIn("MemoryError", error)
        self.assertEqual(self.raw("print(len(d) > 100)\nd = None\nprint(sum(range(1000)))"), "True\n499500\n")
        out, error = self.board.raw("s = 'x'\nwhile True: s += s")
        self.assertIn("MemoryError", error)
        self.assertEqual(self.raw("s = None\nprint('alive')"), "alive\n")

    def test_recursion_of_every_kind(self):
        """RecursionError and never a crash: what stood before still stands after each."""
        self.raw(DEEP_KINDS + "witness = 'still here'")
        for call in DEEP_CALLS:
            out, error = self.board.raw("try:\n  %s\n  print('came to an end')\nexcept RecursionError: print('too deep')" % call)
            self.assertEqual((out, error), ("too deep\r\n", ""), call)
            out, error = self.board.raw(call)
            self.assertRegex(error, r"RecursionError[^\r]*\r\n$", call)
            self.assertEqual(self.raw("print(witness)"), "still here\n", call)

    def test_a_large_block_after_many_small_ones(self):
        self.assertEqual(self.raw(FRAGMENTS), "alive\n")

    def test_exit_is_a_soft_reset(self):
        self.board.send(b"import sys; sys.exit()\x04")
        self.board.until(b"MPY: soft reboot\r\n")
        self.board.until(b"raw REPL; CTRL-B to exit\r\n>")

    def test_leave(self):
        self.board.send(b"\x02")
        self.board.until(b">>> ")


class Files(Board):
    def setUp(self):
        self.board.enter_raw()

    def test_write_read_list(self):
        out = self.raw("import os\n"
                       "os.mkdir('/d')\n"
                       "with open('/d/a.txt', 'w') as f: print(f.write('héllo\\n' * 300))\n"
                       "with open('/d/a.txt') as f: print(len(f.read()))\n"
                       "print(os.listdir('/d'), os.stat('/d/a.txt')[6], list(os.ilistdir('/d'))[0][0])\n"
                       "os.rename('/d/a.txt', '/d/b.txt')\n"
                       "print(os.listdir('/d'))\n"
                       "os.remove('/d/b.txt'); os.rmdir('/d')\n"
                       "print('d' in os.listdir('/'))\n")
        self.assertEqual(out, "1800\n1800\n['a.txt'] 2100 a.txt\n['b.txt']\nFalse\n")

    def test_files_while_memory_is_collected(self):
        """What a file collects for the flash lies in the heap and moves with it."""
        out = self.raw("import gc, os\n"
                       "os.mkdir('/w'); os.chdir('/w')\n"
                       "files = [open('%d.txt' % i, 'wb') for i in range(3)]\n"
                       "try: open('3.txt', 'wb')\n"
                       "except OSError as e: print(e.errno)\n"
                       "for n in range(400):\n"
                       "    garbage = [bytes(n % 50) for i in range(20)]\n"
                       "    for i in range(3): files[i].write(b'%d:%d;' % (i, n)); n % 9 or files[i].flush()\n"
                       "    n % 50 or gc.collect()\n"
                       "print(os.getcwd())\n"
                       "for f in files: f.close()\n"
                       "for i in range(3):\n"
                       "    with open('/w/%d.txt' % i) as f: print(f.read() == ''.join(['%d:%d;' % (i, n) for n in range(400)]))\n"
                       "    os.remove('%d.txt' % i)\n"
                       "os.chdir('..'); os.rmdir('w'); print(os.getcwd())\n")
        self.assertEqual(out, "24\n/w\nTrue\nTrue\nTrue\n/\n")

    def test_missing_file(self):
        out, error = self.board.raw("open('nothing.txt')")
        self.assertIn("[Errno 2]", error)

    def test_import_from_lib(self):
        self.raw("import os\n"
                 "if 'lib' not in os.listdir('/'): os.mkdir('/lib')\n"
                 "with open('/lib/mine.py', 'w') as f: f.write('def double(n):\\n    return 2 * n\\n')\n")
        self.assertEqual(self.raw("import mine\nprint(mine.double(21))"), "42\n")

    def test_boot_and_main_run(self):
        self.raw("with open('boot.py', 'w') as f: f.write(\"print('this is boot')\\n\")\n"
                 "with open('main.py', 'w') as f: f.write(\"print('this is main')\\nkept = 7\\n\")\n")
        self.board.send(b"\x04")
        raw = self.board.until(b"raw REPL; CTRL-B to exit\r\n>")
        self.assertIn(b"MPY: soft reboot\r\nthis is boot\r\n", raw)
        self.assertNotIn(b"this is main", raw)
        self.board.send(b"\x02")
        self.board.until(b">>> ")
        self.board.send(b"\x04")
        out = self.board.until(b">>> ")
        self.assertIn(b"MPY: soft reboot\r\nthis is boot\r\nthis is main\r\nAdder ", out)
        self.assertEqual(self.board.line("kept"), "7\r\n")
        self.board.enter_raw()
        self.raw("import os\nos.remove('boot.py'); os.remove('main.py')")

    def test_main_that_fails_or_loops_leads_to_the_prompt(self):
        self.raw("with open('main.py', 'w') as f: f.write(\"print('in main')\\nwhile True: pass\\n\")")
        self.board.send(b"\x02")
        self.board.until(b">>> ")
        self.board.send(b"\x04")
        self.board.until(b"in main\r\n")
        self.board.send(b"\x03")
        self.assertIn(b"KeyboardInterrupt", self.board.until(b">>> "))
        self.board.enter_raw()
        self.raw("with open('main.py', 'w') as f: f.write('1/0')")
        self.board.send(b"\x02")
        self.board.until(b">>> ")
        self.board.send(b"\x04")
        self.assertIn(b"ZeroDivisionError", self.board.until(b">>> "))
        self.board.enter_raw()
        self.raw("import os\nos.remove('main.py')")

    def test_full_filesystem(self):
        out = self.raw("import os\n"
                       "with open('keep', 'w') as f: f.write('precious')\n"
                       "try:\n"
                       "    with open('big', 'wb') as f:\n"
                       "        while True: f.write(bytes(4096))\n"
                       "except OSError as e: print(e.errno)\n"
                       "print(open('keep').read(), 'big' in os.listdir())\n"
                       "os.remove('keep')\n")
        self.assertEqual(out, "28\nprecious False\n")


class Machine(Board):
    def setUp(self):
        self.board.enter_raw()

    def test_identity(self):
        out = self.raw("import machine, sys\n"
                       "print(len(machine.unique_id()), machine.freq() > 1000000, sys.implementation.name)")
        self.assertEqual(out, "8 True adder\n")

    def test_pins(self):
        out = self.raw("from machine import Pin\n"
                       "p = Pin(5, Pin.OUT)\n"
                       "p.on(); print(p.value(), p())\n"
                       "p.off(); print(p.value())\n"
                       "p.toggle(); print(p())\n"
                       "p(0); print(p.value())\n"
                       "p.value(1); print(p.value())\n"
                       "q = Pin(6, Pin.OUT, value=1); print(q.value(), repr(q))\n"
                       "try: Pin(5000)\n"
                       "except ValueError as e: print('ValueError')\n")
        self.assertEqual(out, "1 1\n0\n1\n0\n1\n1 Pin(6, mode=OUT)\nValueError\n")

    def test_modules_leave_memory(self):
        out = self.raw("import asyncio\n"
                       "async def soon():\n    await asyncio.sleep_ms(1)\n    return 7\n"
                       "async def both(): return await asyncio.wait_for(asyncio.gather(soon(), soon()), 5)\n"
                       "print(asyncio.run(both()))")
        self.assertEqual(out, "[7, 7]\n")
        out = self.raw("import machine\n"
                       "s = machine.Signal(machine.Pin(1, machine.Pin.OUT), invert=True)\n"
                       "s.on(); print(s.value(), machine.Pin(1).value())\n"
                       "try: print(machine.mem32[0] > 0)\n"
                       "except ValueError: print(True)  # the simulator has no addresses\n")
        self.assertEqual(out, "1 0\nTrue\n")
        for name in "string re json struct collections random hashlib framebuf uctypes neopixel".split():
            self.raw("import " + name)
        free = int(self.raw("import gc; gc.collect(); print(gc.mem_free())"))
        self.assertGreater(free, 64 * 1024, "free of 256 KB for Python when much of the library is imported")

    def test_soft_reset(self):
        self.board.send(b"import machine; machine.soft_reset()\x04")
        self.board.until(b"MPY: soft reboot\r\n")
        self.board.until(b"raw REPL; CTRL-B to exit\r\n>")

    def test_reset(self):
        self.raw("with open('kept.txt', 'w') as f: f.write('still here')")
        self.board.send(b"import machine; machine.reset()\x04")
        self.board.until(b'Type "help()" for more information.\r\n>>> ')
        self.board.enter_raw()
        self.assertEqual(self.raw("print(open('kept.txt').read())"), "still here\n")


@unittest.skipUnless(kind == "sim", "the simulator's own")
class SimOnly(unittest.TestCase):
    def setUp(self):
        self.folder = temporary_folder()
        self.boards = []

    def tearDown(self):
        for board in self.boards:
            if board.alive():
                board.stop()
        self.folder.cleanup()

    def start(self, *options, **keywords):
        board = Sim(program, self.folder.name, *options, **keywords)
        self.boards.append(board)
        return board

    def test_what_was_said_to_nobody_reaches_the_next_client(self):
        """By itself, without a key, whatever point of its loop the board is at when the client comes."""
        board = self.start()
        board.until(b">>> ")
        board.line("import time")
        for i in range(60):
            board.send(b"time.sleep(0.01); print('l' + 'ate')\r")
            board.until(b"'ate')\r\n")
            board.disconnect()
            time.sleep(0.02 + i * 0.0005)
            board.connect()
            board.until(b"late\r\n>>> ")

    def test_files_survive_a_restart_and_a_kill(self):
        board = self.start()
        board.enter_raw()
        self.assertEqual(board.raw("f = open('kept', 'w'); f.write('here'); f.close()")[1], "")
        self.assertEqual(board.stop(), 0)
        board = self.start()
        board.enter_raw()
        self.assertEqual(board.raw("print(open('kept').read())"), ("here\r\n", ""))
        board.send(b"i = 0\nwhile True:\n  with open('kept', 'w') as f: f.write(str(i) * 1000)\n  i += 1\n  print(i)\x04")
        board.until(b"\r\n20\r\n")
        board.stop(signal.SIGKILL)
        board = self.start()
        board.enter_raw()
        out, error = board.raw("t = open('kept').read()\nprint(len(t) % 1000, len(t) // 1000 == len(t[:len(t) // 1000]),"
                               " t[:len(t) // 1000] * 1000 == t)")
        self.assertEqual((out, error), ("0 True True\r\n", ""))

    def test_link_goes_away_with_the_board(self):
        for number in (signal.SIGTERM, signal.SIGINT):
            board = self.start(flash=None)
            self.assertTrue(os.path.islink(board.link))
            self.assertEqual(board.stop(number), 0)
            self.assertFalse(os.path.lexists(board.link))

    def test_terminates_although_the_program_catches_everything(self):
        board = self.start(flash=None)
        board.enter_raw()
        board.send(b"print('go')\nwhile True:\n  try:\n    while True: pass\n  except BaseException: pass\x04")
        board.until(b"go\r\n")
        self.assertEqual(board.stop(), 0)
        self.assertFalse(os.path.lexists(board.link))

    def test_reconnect(self):
        board = self.start(flash=None)
        board.until(b">>> ")
        for i in range(5):
            board.disconnect()
            board.connect()
            board.prompt()
            self.assertEqual(board.line("1+%d" % i), "%d\r\n" % (1 + i))

    def test_output_without_a_listener_does_not_stop_the_program(self):
        board = self.start()
        board.enter_raw()
        board.send(b"import time\nfor i in range(3000): print('tick', i, '-' * 50)\n"
                   b"f = open('done', 'w'); f.close()\ntime.sleep(1000)\x04")
        board.until(b"tick 5 ")
        board.disconnect()
        deadline = time.monotonic() + PATIENCE
        done = b""
        while time.monotonic() < deadline and b"done" not in done:
            with open(os.path.join(self.folder.name, "flash.img"), "rb") as f:
                done = f.read()
        self.assertIn(b"done", done)
        board.connect()
        board.prompt()
        self.assertEqual(board.line("1+1"), "2\r\n")

    def test_a_stale_link_is_replaced_a_file_is_not(self):
        link = os.path.join(self.folder.name, "board")
        os.symlink("/nowhere", link)
        self.start(flash=None).stop()
        with open(link, "w") as f:
            f.write("mine")
        done = subprocess.run([program, "--pty", link], stdin=subprocess.DEVNULL, capture_output=True, timeout=PATIENCE)
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"left alone", done.stderr)

    def test_flash_in_use_is_refused(self):
        board = self.start()
        done = subprocess.run([program, "--pty", board.link + "2", "--flash", os.path.join(self.folder.name, "flash.img")],
                              stdin=subprocess.DEVNULL, capture_output=True, timeout=PATIENCE)
        self.assertEqual(done.returncode, 2)
        self.assertIn(b"in use by another simulator", done.stderr)
        self.assertFalse(os.path.lexists(board.link + "2"))

    def test_a_flash_file_that_is_none_is_left_alone(self):
        path = os.path.join(self.folder.name, "flash.img")

        def refused():
            done = subprocess.run([program, "--flash", path], stdin=subprocess.DEVNULL, capture_output=True, timeout=PATIENCE)
            return done.returncode, done.stderr

        board = self.start()
        board.enter_raw()
        self.assertEqual(board.raw("with open('kept', 'w') as f: print(f.write('here' * 100))"), ("400\r\n", ""))
        board.stop()
        with open(path, "rb") as f:
            good = f.read()
        something_else = bytes(range(256)) * 4096
        too_short = good[:1000]
        other_size = good[:len(good) // 2]
        headless = b"".join(b"\0\0\0\0" + good[at + 4:at + 4096] for at in range(0, len(good), 4096))
        for content in something_else, too_short, other_size, headless:
            with open(path, "wb") as f:
                f.write(content)
            code, message = refused()
            self.assertEqual(code, 2)
            self.assertRegex(message, rb"is no flash file|holds no board's filesystem")
            with open(path, "rb") as f:
                self.assertEqual(f.read(), content)
        for content in b"", bytes(len(good)), b"\xff" * len(good):  # new, or left by one killed at once
            with open(path, "wb") as f:
                f.write(content)
            self.assertEqual(refused()[0], 0)
        with open(path, "wb") as f:
            f.write(good)
        board = self.start()
        board.enter_raw()
        self.assertEqual(board.raw("print(open('kept').read())"), ("here" * 100 + "\r\n", ""))

    def test_killed_at_any_time_keeps_whole_files(self):
        """Kills while files are replaced, made and removed. Each file is whole: an old or a new state of it."""
        chance = random.Random(20261121)
        board = self.start()
        for round in range(12):
            board.enter_raw()
            out, error = board.raw(CHECK_FILES)
            self.assertEqual((out, error), ("sound\r\n", ""), "after kill %d" % round)
            board.send(CHURN_FILES.encode() + b"\x04")
            for _ in range(chance.randrange(1, 40)):
                board.until(b".")
            board.stop(signal.SIGKILL)
            board = self.start()
        board.enter_raw()
        self.assertEqual(board.raw(CHECK_FILES), ("sound\r\n", ""))

    def test_options(self):

        def run(*arguments):
            return subprocess.run([program, *arguments], stdin=subprocess.DEVNULL, capture_output=True, timeout=PATIENCE)

        self.assertIn(b"--control PATH", run("--help").stdout)
        self.assertRegex(run("--version").stdout, rb"^adder-sim \d")
        self.assertIn(b"mps2-an385", run("--board", "help").stdout)
        for wrong in (["--board", "toaster"], ["--heap", "lots"], ["--what", "1"], ["--pty"]):
            self.assertEqual(run(*wrong).returncode, 2, wrong)
        done = subprocess.run([program], input=b"print(6*7)\r", capture_output=True, timeout=PATIENCE)
        self.assertIn(b"\r\n42\r\n>>> ", done.stdout)
        self.assertEqual(done.returncode, 0)

    def test_heap_is_what_was_asked_for(self):
        board = self.start("--heap", "64k", flash=None)
        board.enter_raw()
        out, error = board.raw("a = bytearray(100000)")
        self.assertIn("MemoryError", error)
        board = self.start("--heap", "2m", flash=None)
        board.enter_raw()
        self.assertEqual(board.raw("a = bytearray(1000000); print(len(a))"), ("1000000\r\n", ""))

    def test_idle_takes_no_time(self):
        board = self.start(flash=None)
        board.prompt()

        def used():
            with open("/proc/%d/stat" % board.process.pid) as f:
                fields = f.read().rsplit(")", 1)[1].split()
            return int(fields[11]) + int(fields[12])

        before = used()
        board.send(b"import time; time.sleep(1.5); print('woke')\r")
        board.until(b"\r\nwoke\r\n")
        self.assertLess(used() - before, 30)  # of some 150 ticks, if it were burnt

    def test_control_socket(self):
        path = os.path.join(self.folder.name, "control")
        board = self.start("--control", path, flash=None)
        with socket.socket(socket.AF_UNIX) as s:
            s.settimeout(PATIENCE)
            s.connect(path)
            lines = s.makefile("rw")

            def ask(text):
                lines.write(text + "\n")
                lines.flush()
                return lines.readline().strip()

            self.assertEqual(ask("pin 5"), "pin 5 in 0")
            self.assertEqual(ask("pin 5 = 1"), "ok")
            board.enter_raw()
            self.assertEqual(board.raw("from machine import Pin\nprint(Pin(5, Pin.IN).value())"), ("1\r\n", ""))
            self.assertEqual(ask("pin 5"), "pin 5 in 1 driven=1")
            self.assertEqual(ask("pin 5=z"), "ok")
            self.assertEqual(board.raw("print(Pin(5, Pin.IN, Pin.PULL_UP).value())"), ("1\r\n", ""))
            self.assertEqual(ask("pin 5 = 0"), "ok")
            self.assertEqual(board.raw("print(Pin(5).value())"), ("0\r\n", ""))
            self.assertEqual(ask("watch"), "ok")
            board.raw("p = Pin(7, Pin.OUT)\nfor i in range(3): p.toggle()")
            self.assertEqual([lines.readline().split()[:3] for _ in range(3)],
                             [["change", "7", "1"], ["change", "7", "0"], ["change", "7", "1"]])
            self.assertEqual(ask("pin 7"), "pin 7 out 1")
            self.assertTrue(ask("pin 4000").startswith("error "))
            self.assertTrue(ask("pin 5 = up").startswith("error "))
            self.assertTrue(ask("what").startswith("error "))
            lines.write("reset\n")
            lines.flush()
            board.until(b'Type "help()" for more information.\r\n>>> ')
        self.assertEqual(board.stop(), 0)
        self.assertFalse(os.path.exists(path))


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0]] + sys.argv[3:], verbosity=2)
