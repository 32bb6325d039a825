# Subparsers: their own arguments, defaults, aliases and help.
import argparse
import contextlib
import io

p = argparse.ArgumentParser(prog="tool")
p.add_argument("--debug", action="store_true")
s = p.add_subparsers(title="commands", dest="command", help="what to do")
a = s.add_parser("add", aliases=["a"], help="adds things")
a.add_argument("things", nargs="+", type=int)
a.set_defaults(run=sum, field="things")
b = s.add_parser("list", help="lists them", description="Lists.")
b.add_argument("-l", "--long", action="store_true")
for line in ("add 1 2 3", "--debug a 5", "list", "list -l", "", "nothing", "add", "list --wide", "add 1 --debug"):
    err = io.StringIO()
    with contextlib.redirect_stderr(err):
        try:
            ns = vars(p.parse_args(line.split()))
            run = ns.pop("run", None)
            print(line, sorted(ns.items(), key=str), run and run(ns[ns["field"]]))
        except SystemExit as e:
            print(line, e.code, err.getvalue())
print(p.format_help())
print(a.format_help())
