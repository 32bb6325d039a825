# Namespaces, defaults of several kinds, parents, set_defaults, files of arguments.
import argparse

ns = argparse.Namespace(a=1, b="x", **{"not-a-name": 2})
print(ns, ns == argparse.Namespace(**vars(ns)), "a" in ns, "c" in ns, vars(argparse.Namespace()))
base = argparse.ArgumentParser(add_help=False)
base.add_argument("--shared", default="S")
base.set_defaults(extra=5)
p = argparse.ArgumentParser(prog="p", parents=[base], argument_default=argparse.SUPPRESS, fromfile_prefix_chars="@")
p.add_argument("--maybe")
p.add_argument("--number", type=int, default="12")
p.set_defaults(number=13)
with open("args.txt", "w") as f:
    f.write("--maybe\nfrom file\n--shared=T\n")
class Mine:
    number = 99
for args in ([], ["--maybe", "m"], ["@args.txt"]):
    print(p.parse_args(args))
m = Mine()
p.parse_args([], m)
print(m.number, m.extra, p.get_default("number"), p.get_default("shared"), p.get_default("none"))
class Lines(argparse.ArgumentParser):
    def convert_arg_line_to_args(self, line):
        return line.split()
with open("words.txt", "w") as f:
    f.write("--x 1\n2 3\n")
q = Lines(prog="q", fromfile_prefix_chars="@")
q.add_argument("--x", nargs="+")
print(q.parse_args(["@words.txt"]))
