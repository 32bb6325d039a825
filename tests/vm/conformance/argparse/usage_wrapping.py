# A usage line too long for the screen; exclusive groups; a long program name.
import argparse
import os

os.environ["COLUMNS"] = "50"
for prog in ("p", "a_rather_long_program_name_that_leaves_no_room"):
    p = argparse.ArgumentParser(prog=prog)
    for name in ("alpha", "beta", "gamma", "delta"):
        p.add_argument("--" + name, metavar=name[0])
    g = p.add_mutually_exclusive_group(required=True)
    g.add_argument("-x", action="store_true")
    g.add_argument("-y")
    h = p.add_mutually_exclusive_group()
    h.add_argument("--one")
    h.add_argument("--two", action="store_true")
    p.add_argument("first")
    p.add_argument("others", nargs="+")
    print(p.format_usage())
print(argparse.ArgumentParser(prog="q", usage="%(prog)s [options] anything").format_usage())
