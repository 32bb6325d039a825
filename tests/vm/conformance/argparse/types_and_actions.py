# type= as any callable, own actions, FileType, errors from a type.
import argparse
import contextlib
import io
import sys

class Point(argparse.Action):
    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (option_string, tuple(values)))

def even(text):
    n = int(text)
    if n % 2:
        raise argparse.ArgumentTypeError(f"{text} is odd")
    return n

p = argparse.ArgumentParser(prog="p")
p.add_argument("-p", "--point", nargs=2, type=float, action=Point)
p.add_argument("-e", type=even, default="8")
p.add_argument("-x", type=lambda s: s[::-1], default="abc")
p.add_argument("-f", type=argparse.FileType("w"))
p.add_argument("--hex", type=lambda s: int(s, 16), choices=range(16))
with open("out.txt", "w") as f:
    f.write("content")
for line in ("", "-p 1 2", "--point 3 4.5 -e 4", "-e 3", "-e x", "-x xyz", "--hex f", "--hex 10", "-f out.txt", "-f no/such/file"):
    err = io.StringIO()
    with contextlib.redirect_stderr(err):
        try:
            ns = p.parse_args(line.split())
            if ns.f:
                ns.f.write("new")
                ns.f.close()
                ns.f = open("out.txt").read()
            print(line, "->", ns)
        except SystemExit:
            print(line, "->", err.getvalue().splitlines()[-1])
print(argparse.FileType("r")("-") is sys.stdin, repr(argparse.FileType("wb", 0)), repr(argparse.FileType(encoding="utf-8")))
