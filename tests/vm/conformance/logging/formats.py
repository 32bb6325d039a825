# Formatter: the three styles, defaults, exceptions in a record.
import logging
import sys

def record(**more):
    r = logging.LogRecord("n.m", logging.WARNING, "/tmp/file.py", 12, "message %s %d", ("x", 3), None, "func")
    r.__dict__.update(more)
    return r

for style, text in (("%", "%(levelname)-8s|%(name)s|%(message)s|%(lineno)03d|%(filename)s|%(module)s|%(funcName)s"), ("{", "{levelname:>8}|{name}|{message!r}|{lineno:x}"),
                    ("$", "$levelname ${name} $$ $message")):
    print(logging.Formatter(text, style=style).format(record()))
print(logging.Formatter().format(record()), logging.Formatter("%(custom)s", defaults={"custom": "C"}).format(record()), logging.Formatter("%(custom)s").format(record(custom=5)))
for style, text in (("%", "no fields"), ("{", "no fields"), ("$", "no fields"), ("%", "%(x)z"), ("{", "{x!z}"), ("?", "x"), ("{", "{}")):
    try:
        logging.Formatter(text, style=style)
        print("made", text)
    except ValueError as e:
        print(e)
try:
    logging.Formatter("%(missing)s").format(record())
except ValueError as e:
    print(e)
try:
    1 / 0
except ZeroDivisionError:
    text = logging.Formatter("%(message)s").format(record(exc_info=sys.exc_info()))
    print(text.splitlines()[0], text.splitlines()[1], text.splitlines()[-1])
f = logging.Formatter("%(asctime)s %(message)s", "%H:%M")
print(f.usesTime(), logging.Formatter("%(message)s").usesTime(), len(f.format(record())), len(logging.Formatter("%(asctime)s").format(record())))
