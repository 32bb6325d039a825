# Options: long and short, with =, attached, with nargs, repeated.
import argparse

p = argparse.ArgumentParser(prog="p")
p.add_argument("-v", "--verbose", action="count", default=0)
p.add_argument("-n", type=int, default=3)
p.add_argument("--name", default="x")
p.add_argument("-l", nargs="+", type=float)
p.add_argument("-o", nargs="?", const="C", default="D")
p.add_argument("-z", nargs="*")
p.add_argument("-p", nargs=2, metavar=("X", "Y"))
p.add_argument("--flag", action="store_true")
p.add_argument("--no", dest="yes", action="store_false")
p.add_argument("--const", action="store_const", const=42)
p.add_argument("--add", action="append")
p.add_argument("--ext", action="extend", nargs="+")
p.add_argument("--ac", action="append_const", const=1, dest="add")
p.add_argument("--opt", action=argparse.BooleanOptionalAction)
for line in ("", "-v", "-vvv", "-n5", "-n 5", "-n=5", "--name=y", "--name y", "--name=", "-l 1 2.5 -n 1", "-o", "-o Q", "-oQ", "-z", "-z a b", "-p 1 2", "--flag --no --const",
             "--add 1 --add 2 --ac", "--ext 1 2 --ext 3", "--opt", "--no-opt", "-vn7", "-vo", "-vvn 2", "--verb", "-n -5"):
    print(line, "->", p.parse_args(line.split()))
