#!/usr/bin/python3
"""compare_trees.py DUMP-PROGRAM FOLDER: parses every .py file of FOLDER with vm_ast_dump and with CPython 3.11's own
parser and compares the trees, written as the S-expressions of ast_dump.cc. Exit status 77: nothing to compare with.

Left out, with a count: files that are not UTF-8, that CPython itself refuses, that name characters with \\N{…} or that
spell a name in another form than NFKC, for which the compiler has no tables.
"""

import ast
import pathlib
import re
import subprocess
import sys
import unicodedata
import warnings

BINARY = {"BitOr": "|", "BitXor": "^", "BitAnd": "&", "LShift": "<<", "RShift": ">>", "Add": "+", "Sub": "-", "Mult": "*",
          "Div": "/", "FloorDiv": "//", "Mod": "%", "MatMult": "@", "Pow": "**"}
UNARY = {"Not": "not", "Invert": "~", "UAdd": "+", "USub": "-"}
COMPARE = {"Eq": "==", "NotEq": "!=", "Lt": "<", "LtE": "<=", "Gt": ">", "GtE": ">=", "In": "in", "NotIn": "not-in",
           "Is": "is", "IsNot": "is-not"}


def op(node, table):
    return table[type(node).__name__]


def quote(data):
    out = bytearray()
    for byte in data:
        if byte in b'"\\':
            out += b"\\" + bytes([byte])
        elif byte < 32 or byte == 127:
            out += b"\\x%02x" % byte
        else:
            out.append(byte)
    return '"' + out.decode("latin-1") + '"'


def form(*parts):
    return "(" + " ".join(parts) + ")"


def name(text):
    return text.encode("utf-8", "surrogatepass").decode("latin-1") if text else "_"


class Dumper:
    """Mirrors ast_dump.cc. `source` is needed for the spelling of numbers."""

    def __init__(self, source):
        self.lines = source.split(b"\n")

    def list(self, nodes):
        return "[" + " ".join(self.dump(node) for node in nodes) + "]"

    def dump(self, node):
        if node is None:
            return "_"
        return getattr(self, type(node).__name__)(node)

    def number(self, node):
        text = self.lines[node.lineno - 1][node.col_offset:node.end_col_offset].decode("latin-1")
        return text + ("i" if isinstance(node.value, complex) else "f" if isinstance(node.value, float) else "")

    def Constant(self, node):
        value = node.value
        if isinstance(value, str):
            return quote(value.encode("utf-8", "surrogatepass"))
        if isinstance(value, bytes):
            return "b" + quote(value)
        if value is ...:
            return "..."
        if value is None or isinstance(value, bool):
            return str(value)
        return self.number(node)

    def Name(self, node):
        return name(node.id)

    def JoinedStr(self, node):
        return form("f", self.list(node.values))

    def FormattedValue(self, node):
        return form("{}", self.dump(node.value), "_" if node.conversion < 0 else "!" + chr(node.conversion),
                    self.dump(node.format_spec))

    def Tuple(self, node):
        return form("tuple", self.list(node.elts))

    def List(self, node):
        return form("list", self.list(node.elts))

    def Set(self, node):
        return form("set", self.list(node.elts))

    def Dict(self, node):
        items = [form(self.dump(key) if key else "**", self.dump(value)) for key, value in zip(node.keys, node.values)]
        return form("dict", "[" + " ".join(items) + "]")

    def ListComp(self, node):
        return form("listcomp", self.dump(node.elt), self.list(node.generators))

    def SetComp(self, node):
        return form("setcomp", self.dump(node.elt), self.list(node.generators))

    def GeneratorExp(self, node):
        return form("genexp", self.dump(node.elt), self.list(node.generators))

    def DictComp(self, node):
        return form("dictcomp", self.dump(node.key), self.dump(node.value), self.list(node.generators))

    def comprehension(self, node):
        return form("async-for" if node.is_async else "for", self.dump(node.target), self.dump(node.iter),
                    self.list(node.ifs))

    def BoolOp(self, node):
        return form("or" if isinstance(node.op, ast.Or) else "and", self.list(node.values))

    def BinOp(self, node):
        return form(op(node.op, BINARY), self.dump(node.left), self.dump(node.right))

    def UnaryOp(self, node):
        return form(op(node.op, UNARY), self.dump(node.operand))

    def Compare(self, node):
        items = [form(op(item, COMPARE), self.dump(operand)) for item, operand in zip(node.ops, node.comparators)]
        return form("compare", self.dump(node.left), "[" + " ".join(items) + "]")

    def Call(self, node):
        return form("call", self.dump(node.func), self.list(node.args), self.list(node.keywords))

    def keyword(self, node):
        return (name(node.arg) + "=" if node.arg else "**") + self.dump(node.value)

    def Attribute(self, node):
        return form(".", self.dump(node.value), name(node.attr))

    def Subscript(self, node):
        return form("[]", self.dump(node.value), self.dump(node.slice))

    def Slice(self, node):
        return form("slice", self.dump(node.lower), self.dump(node.upper), self.dump(node.step))

    def Starred(self, node):
        return "*" + self.dump(node.value)

    def NamedExpr(self, node):
        return form(":=", self.dump(node.target), self.dump(node.value))

    def IfExp(self, node):
        return form("ifexp", self.dump(node.test), self.dump(node.body), self.dump(node.orelse))

    def Lambda(self, node):
        return form("lambda", self.arguments(node.args), self.dump(node.body))

    def Await(self, node):
        return form("await", self.dump(node.value))

    def Yield(self, node):
        return form("yield", self.dump(node.value))

    def YieldFrom(self, node):
        return form("yield-from", self.dump(node.value))

    def arg(self, node):
        return name(node.arg) + (":" + self.dump(node.annotation) if node.annotation else "")

    def arguments(self, node):
        plain = node.posonlyargs + node.args
        defaults = [None] * (len(plain) - len(node.defaults)) + node.defaults
        parts = []
        for index, (arg, default) in enumerate(zip(plain, defaults)):
            if index == len(node.posonlyargs) and index:
                parts.append("/")
            parts.append(self.arg(arg) + ("=" + self.dump(default) if default else ""))
        if node.posonlyargs and not node.args:
            parts.append("/")
        if node.vararg:
            parts.append("*" + self.arg(node.vararg))
        elif node.kwonlyargs:
            parts.append("*")
        for arg, default in zip(node.kwonlyargs, node.kw_defaults):
            parts.append(self.arg(arg) + ("=" + self.dump(default) if default else ""))
        if node.kwarg:
            parts.append("**" + self.arg(node.kwarg))
        return "(" + " ".join(parts) + ")"

    def Expr(self, node):
        return form("expr", self.dump(node.value))

    def Assign(self, node):
        return form("=", self.list(node.targets), self.dump(node.value))

    def AugAssign(self, node):
        return form(op(node.op, BINARY) + "=", self.dump(node.target), self.dump(node.value))

    def AnnAssign(self, node):
        return form("ann" if node.simple else "ann-complex", self.dump(node.target), self.dump(node.annotation),
                    self.dump(node.value))

    def Delete(self, node):
        return form("del", self.list(node.targets))

    def Pass(self, _):
        return "(pass)"

    def Break(self, _):
        return "(break)"

    def Continue(self, _):
        return "(continue)"

    def Return(self, node):
        return form("return", self.dump(node.value))

    def Raise(self, node):
        return form("raise", self.dump(node.exc), self.dump(node.cause))

    def Assert(self, node):
        return form("assert", self.dump(node.test), self.dump(node.msg))

    def Global(self, node):
        return form("global", "[" + " ".join(map(name, node.names)) + "]")

    def Nonlocal(self, node):
        return form("nonlocal", "[" + " ".join(map(name, node.names)) + "]")

    def Import(self, node):
        return form("import", self.list(node.names))

    def ImportFrom(self, node):
        return form("from", str(node.level), name(node.module), self.list(node.names))

    def alias(self, node):
        return form(name(node.name), "as", name(node.asname)) if node.asname else name(node.name)

    def If(self, node, word="if"):
        orelse = self.list(node.orelse)
        if len(node.orelse) == 1 and isinstance(node.orelse[0], ast.If):
            inner = node.orelse[0]
            line = self.lines[inner.lineno - 1][inner.col_offset:]
            if line.startswith(b"elif"):
                orelse = "[" + self.If(inner, "elif") + "]"
        return form(word, self.dump(node.test), self.list(node.body), orelse)

    def While(self, node):
        return form("while", self.dump(node.test), self.list(node.body), self.list(node.orelse))

    def For(self, node, word="for"):
        return form(word, self.dump(node.target), self.dump(node.iter), self.list(node.body), self.list(node.orelse))

    def AsyncFor(self, node):
        return self.For(node, "async-for")

    def Try(self, node, word="try"):
        return form(word, self.list(node.body), self.list(node.handlers), self.list(node.orelse), self.list(node.finalbody))

    def TryStar(self, node):
        return self.Try(node, "try*")

    def ExceptHandler(self, node):
        return form("except", self.dump(node.type), name(node.name), self.list(node.body))

    def With(self, node, word="with"):
        return form(word, self.list(node.items), self.list(node.body))

    def AsyncWith(self, node):
        return self.With(node, "async-with")

    def withitem(self, node):
        return form(self.dump(node.context_expr), self.dump(node.optional_vars))

    def decorated(self, node, *parts):
        if node.decorator_list:
            parts += (form("decorators", self.list(node.decorator_list)),)
        return form(*parts)

    def FunctionDef(self, node, word="def"):
        return self.decorated(node, word, name(node.name), self.arguments(node.args), self.dump(node.returns),
                              self.list(node.body))

    def AsyncFunctionDef(self, node):
        return self.FunctionDef(node, "async-def")

    def ClassDef(self, node):
        return self.decorated(node, "class", name(node.name), self.list(node.bases), self.list(node.keywords),
                              self.list(node.body))

    def Match(self, node):
        return form("match", self.dump(node.subject), self.list(node.cases))

    def match_case(self, node):
        return form("case", self.dump(node.pattern), self.dump(node.guard), self.list(node.body))

    def MatchValue(self, node):
        return form("value", self.dump(node.value))

    def MatchSingleton(self, node):
        return form("value", str(node.value))

    def MatchSequence(self, node):
        return form("seq", self.list(node.patterns))

    def MatchMapping(self, node):
        items = [form(self.dump(key), self.dump(pattern)) for key, pattern in zip(node.keys, node.patterns)]
        return form("map", "[" + " ".join(items) + "]", name(node.rest))

    def MatchClass(self, node):
        keywords = [form(name(key), self.dump(pattern)) for key, pattern in zip(node.kwd_attrs, node.kwd_patterns)]
        return form("cls", self.dump(node.cls), self.list(node.patterns), "[" + " ".join(keywords) + "]")

    def MatchStar(self, node):
        return "*" + name(node.name)

    def MatchAs(self, node):
        return form("as", self.dump(node.pattern), name(node.name)) if node.pattern else name(node.name)

    def MatchOr(self, node):
        return form("|", self.list(node.patterns))


def oracle(path):
    """The tree as CPython sees it, or None when the file is left out."""
    source = path.read_bytes()
    if b"\\N{" in source or b"\r" in source or b"\f" in source and b"\f\n" not in source:
        return None
    try:
        text = source.decode("utf-8")
        if not text.isascii() and any(
                unicodedata.normalize("NFKC", word) != word for word in re.findall(r"[^\W\d]\w*", text)):
            return None
        tree = ast.parse(source)
        dumper = Dumper(source)
        return "\n".join(dumper.dump(statement) for statement in tree.body)
    except (SyntaxError, ValueError, RecursionError):
        return None


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    if sys.version_info[:2] != (3, 11) or not folder.is_dir():
        print("CPython 3.11 and its library are not installed here")
        return 77
    warnings.simplefilter("ignore")
    sys.setrecursionlimit(20000)
    files = sorted(folder.rglob("*.py"))
    expected = [(path, tree) for path in files if (tree := oracle(path)) is not None]
    different = 0
    for start in range(0, len(expected), 200):
        batch = expected[start:start + 200]
        output = subprocess.run([program] + [str(path) for path, _ in batch], stdout=subprocess.PIPE, check=False).stdout
        trees = output.decode("latin-1").split("\n=\n")
        for (path, want), got in zip(batch, trees):
            if got == want:
                continue
            different += 1
            at = next((i for i, (a, b) in enumerate(zip(got, want)) if a != b), min(len(got), len(want)))
            print(f"{path}:\n  CPython … {want[max(0, at - 60):at + 100]!r}\n  ours    … {got[max(0, at - 60):at + 100]!r}")
    print(f"{len(expected)} files compared, {len(files) - len(expected)} left out, {different} differ")
    return 1 if different or len(expected) < 100 else 0


sys.exit(main())
