# Raw text, defaults and types in the help.
import argparse
import os

os.environ["COLUMNS"] = "60"
text = """First line.

    Indented code
Last line, which is quite a bit longer than the sixty columns that there are."""
for cls in (argparse.HelpFormatter, argparse.RawDescriptionHelpFormatter, argparse.RawTextHelpFormatter, argparse.ArgumentDefaultsHelpFormatter, argparse.MetavarTypeHelpFormatter):
    p = argparse.ArgumentParser(prog="x", description=text, formatter_class=cls, add_help=False)
    p.add_argument("--size", type=int, default=7, help="how\n  big")
    p.add_argument("--kind", type=str, help="which kind", default=argparse.SUPPRESS)
    print(cls.__name__)
    print(p.format_help())
p = argparse.ArgumentParser(prog="x", formatter_class=lambda prog: argparse.HelpFormatter(prog, max_help_position=10, width=40))
p.add_argument("--something", help="words and more words until the line is full")
print(p.format_help())
