#!/usr/bin/python3
"""adder's interactive prompt on a terminal, beside CPython's: what is typed, what is echoed, Ctrl-C, Ctrl-D, exit codes.

usage: prompt_test.py ADDER ADDER_CROSS
"""
import os
import pty
import re
import select
import sys
import time
import unittest

ADDER = os.path.abspath(sys.argv.pop(1))
del sys.argv[1]
CPYTHON = ["/usr/bin/python3", "-E"]
TIMEOUT_S = 60
MORE, PROMPT, END = b"... ", b">>> ", None


class Terminal:
    def __init__(self, program):
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.environ["TERM"] = "dumb"
            os.execv(program[0], program)
        self.output = b""
        self.deadline = time.monotonic() + TIMEOUT_S

    def read(self):
        """False at the end of what the program writes."""
        if time.monotonic() > self.deadline:
            raise TimeoutError(self.output)
        if not select.select([self.fd], [], [], 0.2)[0]:
            return True
        try:
            data = os.read(self.fd, 4096)
        except OSError:  # Linux: the other side has closed
            return False
        self.output += data
        return bool(data)

    def until(self, marker):
        start = len(self.output)
        while marker not in self.output[start:] and self.read():
            pass

    def type(self, text, answer):
        os.write(self.fd, text)
        if answer is not None:
            self.until(answer)

    def close(self):
        while self.read():
            pass
        status = os.waitpid(self.pid, 0)[1]
        os.close(self.fd)
        return status


def session(program, steps):
    """What was shown from the first prompt on, without terminal codes, and the exit status."""
    terminal = Terminal(program)
    terminal.until(PROMPT)
    for text, answer in steps:
        terminal.type(text, answer)
    status = terminal.close()
    shown = re.sub(r"\x1b\[[?0-9;]*[a-zA-Z]", "", terminal.output.decode("utf-8", "replace").replace("\r", ""))
    return shown[shown.index(">>> "):], os.waitstatus_to_exitcode(status)


def line(text, answer=PROMPT):
    return text.encode() + b"\n", answer


class Prompt(unittest.TestCase):
    def same(self, *steps):
        self.assertEqual(session(CPYTHON, steps), session([ADDER], steps))

    def test_expressions(self):
        self.same(line("1 + 1"), line("_ * 2"), line("x = 5"), line("x"), line("None"), line("'text'"), line("[1, 'é']"), (b"\x04", END))

    def test_blocks(self):
        self.same(line("for i in range(2):", MORE), line("  print(i)", MORE), line(""), line("def f(a):", MORE), line("  return a", MORE), line(""),
                  line("f(3)"), line("if x:=1: x", MORE), line(""), line("@staticmethod", MORE), line("def g(): pass", MORE), line(""),
                  line("try:", MORE), line("  1/0", MORE), line("except ZeroDivisionError:", MORE), line("  'z'", MORE), line(""), line("exit()", END))

    def test_pieces_over_lines(self):
        self.same(line("[1,", MORE), line("2]"), line("'''a", MORE), line("b'''"), line("x = 1 \\", MORE), line("+ 2"), line("x"), line(""),
                  line("# comment"), line("x # c"), line("x = 1; x; x + 1"), line("class A:", MORE), line("  def f(self):", MORE),
                  line("    return '''a", MORE), line("b'''", MORE), line(""), line("A().f()"), (b"\x04", END))

    def test_errors(self):
        self.same(line("1/0"), line("undefined"), line("x = = 1"), line("'abc"), line("if 1:", MORE), line("x"), line("import nothing_here"),
                  line("def f():", MORE), line("  raise ValueError('v')", MORE), line(""), line("f()"), line("(1,", MORE), line(")"), line("exit(7)", END))

    def test_exits(self):
        for code, steps in ((0, [line("exit()", END)]), (3, [line("import sys"), line("sys.exit(3)", END)]), (1, [line("raise SystemExit('bye')", END)]),
                            (0, [line("quit()", END)]), (0, [(b"\x04", END)])):
            with self.subTest(steps=steps):
                self.same(*steps)
                self.assertEqual(session([ADDER], steps)[1], code)

    def test_interrupt(self):
        # Not beside CPython: there a Ctrl-C right after the prompt can get lost.
        shown, status = session([ADDER], [
            (b"abc", b"abc"), (b"\x03", PROMPT), line("1"), line("if 1:", MORE), (b"\x03", PROMPT), line("2"), line("def loop():", MORE),
            line("  print('going')", MORE), line("  while True: pass", MORE), line(""), line("loop()", b"going\r\n"), (b"\x03", PROMPT),
            line("3"), (b"\x04", END)])
        self.assertEqual(shown.replace("^C", "").split("\n"), [
            ">>> abc", "KeyboardInterrupt", ">>> 1", "1", ">>> if 1:", "... ", "KeyboardInterrupt", ">>> 2", "2",
            ">>> def loop():", "...   print('going')", "...   while True: pass", "... ", ">>> loop()", "going",
            "Traceback (most recent call last):", '  File "<stdin>", line 1, in <module>', '  File "<stdin>", line 3, in loop',
            "KeyboardInterrupt", ">>> 3", "3", ">>> ", ""])
        self.assertEqual(status, 0)

    def test_input(self):
        shown, status = session([ADDER], [line("x = input('name? ')", b"name? "), line("bob"), line("x"), (b"\x04", END)])
        self.assertIn("'bob'", shown)
        self.assertEqual(status, 0)


if __name__ == "__main__":
    unittest.main(verbosity=1)
