# os.path by the name that it has on systems like this.
import sys, os.path
sys.modules[__name__] = os.path
