# A syntax error in an imported module.
import _broken
