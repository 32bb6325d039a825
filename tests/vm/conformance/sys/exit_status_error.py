# The status and what stands on stderr when a program ends by sys.exit of a text, after its finally blocks.
import sys
try:
    sys.exit("the reason, on standard error")
finally:
    print("finally runs")
