# Arguments that cannot be made, conflicts, and exit_on_error=False.
import argparse

def attempt(call):
    try:
        print("made", call())
    except (ValueError, TypeError, argparse.ArgumentError) as e:
        print(type(e).__name__, e)

p = argparse.ArgumentParser(prog="p", exit_on_error=False)
p.add_argument("--foo", "-f")
attempt(lambda: p.add_argument("--foo"))
attempt(lambda: p.add_argument("-f", "--foo"))
attempt(lambda: p.add_argument("--bar", action="none"))
attempt(lambda: p.add_argument("--bar", nargs=0))
attempt(lambda: p.add_argument("--bar", type="int"))
attempt(lambda: p.add_argument("x", "-y"))
attempt(lambda: p.add_argument("x", required=False))
attempt(lambda: p.add_argument("--", "-"))
attempt(lambda: p.add_argument("--bar", const=3))
attempt(lambda: p.add_argument("--bar", nargs=2, metavar=("a",)))
attempt(lambda: p.add_mutually_exclusive_group().add_argument("z"))
attempt(lambda: argparse.ArgumentParser(conflict_handler="maybe"))
r = argparse.ArgumentParser(prog="r", conflict_handler="resolve")
r.add_argument("-f", "--foo", help="old")
r.add_argument("--foo", help="new")
print(r.format_help())
p.add_argument("--n", type=int)
attempt(lambda: p.parse_args(["--n", "x"]))
attempt(lambda: p.parse_args(["--n"]))
print(repr(p.add_argument("--last", type=int, help="h")))
