# What a parser says on standard error before it exits with 2.
import argparse
import contextlib
import io

p = argparse.ArgumentParser(prog="prog")
p.add_argument("-n", type=int)
p.add_argument("--color", choices=["red", "green"])
p.add_argument("--collar")
p.add_argument("-t", nargs=2)
p.add_argument("-m", nargs="+")
p.add_argument("-f", action="store_true")
p.add_argument("file")
for line in ("", "-n x f", "-n", "--color blue f", "--col red f", "-t 1 f", "-m", "f g", "f --what", "-fx f", "--color", "f -n 1.5", "-x f", "-f=1 f"):
    err = io.StringIO()
    with contextlib.redirect_stderr(err):
        try:
            print(p.parse_args(line.split()))
        except SystemExit as e:
            print(repr(line), e.code)
    print(err.getvalue(), end="")
