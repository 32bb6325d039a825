# from __future__ import: where it may be, and what it may name.
def show(source):
    try:
        compile(source, "<s>", "exec")
    except SyntaxError as e:
        print(repr(source), "|", e.msg, e.lineno, e.offset, e.end_lineno, e.end_offset)
    else:
        print(repr(source), "is fine")


for source in ["from __future__ import annotations", "from __future__ import division, generators", "from __future__ import (nested_scopes)",
               "'doc'\nfrom __future__ import division", "# c\n\nfrom __future__ import division", "x = 1\nfrom __future__ import division",
               "'doc'\n'not'\nfrom __future__ import division", "import x\nfrom __future__ import division",
               "from __future__ import division\nfrom __future__ import generators\nx = 1", "from __future__ import braces",
               "from __future__ import nonsense", "from __future__ import *", "from __future__ import division as d",
               "def f():\n from __future__ import division", "import __future__", "from .__future__ import nonsense",
               "from __future__ import barry_as_FLUFL", "from __future__ import division; x = 1"]:
    show(source)
