# Import statements that are not allowed, and odd ones that are.
def show(source):
    try:
        compile(source, "<s>", "exec")
    except SyntaxError as e:
        print(repr(source), "|", e.msg, e.offset, e.end_offset)
    else:
        print(repr(source), "is fine")


for source in ["import", "import a.", "import .a", "import a as", "import a as b.c", "import a as b, c as d", "import (a)", "import a,", "import a, b,", "import *", "import 1", "import a b",
               "from a import", "from a import b,", "from a import (b,)", "from a import (b, c as d,)", "from a import ()", "from a import (b", "from a import b)", "from . import a", "from .... import a",
               "from ...a.b import c", "from . a import b", "from .import a", "from a import *", "from a import *, b", "from a import (*)", "from a import b as c.d", "from import a", "from a", "from a.b. import c",
               "from a import b.c", "from a import b as c, d as e", "def f():\n from a import *", "class C:\n from a import *", "import a.b as c", "from a import None", "import None", "import a as None",
               "from a import b as True", "from a import __debug__", "import __debug__"]:
    show(source)
