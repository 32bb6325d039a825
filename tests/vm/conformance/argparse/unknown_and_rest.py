# parse_known_args, --, REMAINDER, intermixed, abbreviations, negative numbers.
import argparse

p = argparse.ArgumentParser(prog="p")
p.add_argument("-a", type=int)
p.add_argument("--long-option")
p.add_argument("pos", nargs="*")
for line in ("-a 1 x -q 5 --other=3 y", "-- -a 1", "x -- -a", "-a -1 -2", "--long v -z", "--lo=v"):
    print(line, "->", p.parse_known_args(line.split()))
r = argparse.ArgumentParser(prog="p")
r.add_argument("--verbose", action="store_true")
r.add_argument("command")
r.add_argument("args", nargs=argparse.REMAINDER)
for line in ("run", "run a -b --verbose", "--verbose run -- x"):
    print(line, "->", r.parse_args(line.split()))
i = argparse.ArgumentParser(prog="p")
i.add_argument("--foo")
i.add_argument("cmd")
i.add_argument("rest", nargs="*", type=int)
print(i.parse_intermixed_args("doit 1 --foo bar 2 3".split()), i.parse_known_args("doit 1 --foo bar 2 3".split()))
n = argparse.ArgumentParser(prog="p", allow_abbrev=False, prefix_chars="+-")
n.add_argument("-1", dest="one", action="store_true")
n.add_argument("+w")
n.add_argument("values", nargs="*")
for line in ("-1", "+w 5 x", "a -1 b"):
    print(line, "->", n.parse_known_args(line.split()))
