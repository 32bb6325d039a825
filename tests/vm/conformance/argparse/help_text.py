# The help, wrapped to 80 columns.
import argparse
import os

os.environ["COLUMNS"] = "80"
p = argparse.ArgumentParser(prog="prog", description="Does   something\nwith files, at length enough that the description has to be wrapped over two lines.", epilog="That is %(prog)s.")
p.add_argument("input", help="what to read")
p.add_argument("output", nargs="?", default="-", help="where to write (default: %(default)s)")
p.add_argument("rest", nargs="*", metavar="REST")
p.add_argument("-v", "--verbose", action="store_true", help="say more")
p.add_argument("--a-very-long-option-name", metavar="VALUE", help="an option whose name does not leave room for its help")
p.add_argument("-c", "--choice", choices=["one", "two", "three"], help="one of %(choices)s; the type is %(type)s", type=str)
p.add_argument("--pair", nargs=2, metavar=("A", "B"))
p.add_argument("--hidden", help=argparse.SUPPRESS)
p.add_argument("-q", required=True, type=int, help="100%% needed")
g = p.add_argument_group("more options", "A group with a description.")
g.add_argument("--in-group", action="append")
print(p.format_help())
print(p.format_usage(), end="")
