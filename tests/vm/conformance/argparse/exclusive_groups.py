# Mutually exclusive arguments.
import argparse
import contextlib
import io

def parser(required):
    p = argparse.ArgumentParser(prog="p")
    g = p.add_mutually_exclusive_group(required=required)
    g.add_argument("--on", action="store_true")
    g.add_argument("--off", action="store_true")
    g.add_argument("--level", type=int, default=1)
    g.add_argument("where", nargs="?")
    return p

for required in (False, True):
    p = parser(required)
    print(p.format_usage(), end="")
    for line in ("", "--on", "--on --off", "--level 1", "--level 2 --on", "here", "here --on", "--off there"):
        err = io.StringIO()
        with contextlib.redirect_stderr(err):
            try:
                print(line, "->", p.parse_args(line.split()))
            except SystemExit:
                print(line, "->", err.getvalue().splitlines()[-1])
