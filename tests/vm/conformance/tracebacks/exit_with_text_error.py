# sys.exit with a text: to the error console, status 1.
import sys
print("out")
sys.exit("message to stderr")
