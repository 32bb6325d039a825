"""Python source without what only its readers need: comments and docstrings go, an indent becomes one space. Lines keep
their numbers, other strings their text.
"""
import ast
import io
import tokenize


def without_docstrings(text):
    """What stands in a docstring's place is nothing, or `0` where the body would be empty."""
    lines = text.splitlines(keepends=True)
    for node in ast.walk(ast.parse(text)):
        if not isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef, ast.AsyncFunctionDef)):
            continue
        if ast.get_docstring(node, clean=False) is None:
            continue
        doc = node.body[0]
        rest = lines[doc.end_lineno - 1].encode()[doc.end_col_offset:].strip()
        if lines[doc.lineno - 1][:doc.col_offset].strip() or rest and not rest.startswith(b"#"):
            continue  # it shares its line with code
        for row in range(doc.lineno, doc.end_lineno + 1):
            lines[row - 1] = "\n"
        if len(node.body) == 1 and not isinstance(node, ast.Module):
            lines[doc.lineno - 1] = " " * doc.col_offset + "0\n"
    return "".join(lines)


def shrink(text):
    text = without_docstrings(text)
    lines = text.splitlines(keepends=True)
    begun, inside, comments, level = {}, set(), [], 0  # lines with their first token's level; lines that begin in a string
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        if token.type in (tokenize.INDENT, tokenize.DEDENT):
            level += 1 if token.type == tokenize.INDENT else -1
            continue
        if token.type == tokenize.COMMENT:
            comments.append(token.start)
        begun.setdefault(token.start[0], level)
        inside.update(range(token.start[0] + 1, token.end[0] + 1) if token.type == tokenize.STRING else ())
    for row, column in comments:
        lines[row - 1] = lines[row - 1][:column].rstrip() + "\n"
    for row, line in enumerate(lines, 1):
        if row not in inside and row in begun:
            lines[row - 1] = " " * begun[row] + line.lstrip() if line.strip() else "\n"
    return "".join(lines).rstrip("\n") + "\n"
