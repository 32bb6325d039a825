import re

try:
    re.compile("ab\n(c\nd[e")
except re.error as e:
    print(e, "|", e.msg, e.pattern == "ab\n(c\nd[e", e.pos, e.lineno, e.colno, e.args, repr(e))
e = re.error("why", "text", 2)
print(e, e.msg, e.pattern, e.pos, e.lineno, e.colno)
e = re.error("alone")
print(e, e.pattern, e.pos, e.lineno, e.colno, issubclass(re.error, Exception), re.error.__name__, re.error.__module__)
class Mine(re.error):
    pass
print(Mine("m", "p", 0), isinstance(Mine("x"), re.error))
