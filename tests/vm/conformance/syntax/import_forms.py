# Wrong import statements: stars, brackets, dots, commas and reserved words.
def tell(source):
    try:
        compile(source, "<s>", "exec")
        print(repr(source), "fine")
    except SyntaxError as e:
        print(repr(source), "|", e.msg, e.lineno, e.offset)


for source in ["import", "import a,", "import a b", "import a as", "import a as b.c", "import a.b as c", "import .a", "import *", "import (a)", "import a.",
               "import a..b", "import 1", "import None", "import a as None", "from", "from a", "from a import", "from import b", "from a import b,", "from a import (b,)",
               "from a import (b, c", "from a import ()", "from a import (*)", "from a import *, b", "from a import b, *", "from a import b as", "from a import b as c.d",
               "from a import b.c", "from . import a", "from .. import a", "from ... import a", "from .... import a", "from .a.b import c", "from . import *",
               "from a. import b", "from a import b c", "from a import (b as c, d as e,)", "from a as b import c", "import a from b", "def f():\n from a import *",
               "class A:\n from a import *", "from a import b; from c import *", "from __future__ import x", "from __future__ import *", "import a, b as c, d.e",
               "from a import True", "from True import a", "import a;import b;", "from a import (b\n,c)", "from a import b,\\\n c", "import a as (b)"]:
    tell(source)
