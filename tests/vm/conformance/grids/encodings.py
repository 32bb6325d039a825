# Encoding and decoding with each codec and error handler.
from _grid import grid

codecs = ("utf-8", "UTF8", "ascii", "latin-1", "iso8859-1", "utf-16", "utf-16-le", "utf-32-be", "utf-8-sig", "cp1252", "nonsense")
grid(lambda t, c, e: t.encode(c, e), ("", "ab", "é", "€", "\U0001F600", "\udc80"), codecs, ("strict", "replace", "ignore", "backslashreplace", "xmlcharrefreplace", "surrogateescape"))
