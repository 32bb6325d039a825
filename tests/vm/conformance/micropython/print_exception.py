import io
import sys

out = io.StringIO()
try:
    1 / 0
except ZeroDivisionError as e:
    sys.print_exception(e, out)
lines = out.getvalue().splitlines()
print(lines[0], lines[-1])
