#!/usr/bin/python3
"""Python source without what only its readers need: shrink_source.py IN OUT.

Comments go and an indent becomes one space; lines keep their numbers, strings their text.
"""
import io
import sys
import tokenize


def shrink(text):
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
    return "".join(lines)


if __name__ == "__main__":
    with open(sys.argv[1], encoding="utf-8") as file:
        source = file.read()
    with open(sys.argv[2], "w", encoding="utf-8") as file:
        file.write(shrink(source))
