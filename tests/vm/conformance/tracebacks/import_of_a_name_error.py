# from module import name, without such a name.
from sys import missing_name
