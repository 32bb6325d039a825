# How positionals with different nargs share out the values.
import argparse

for first, second in ((None, "*"), ("*", None), ("+", "?"), ("?", "+"), (2, "*"), ("?", None), ("*", "*"), (1, 2), ("?", "?")):
    p = argparse.ArgumentParser(prog="p", exit_on_error=False)
    p.add_argument("a", nargs=first)
    p.add_argument("b", nargs=second)
    for n in range(5):
        args = [str(i) for i in range(n)]
        try:
            print(first, second, n, p.parse_args(args))
        except SystemExit as e:
            print(first, second, n, "exit", e.code)
