#!/usr/bin/env python3
"""Writes syntax_errors.tsv: what CPython 3.11 says to every snippet of syntax_errors.snippets.

Run it with /usr/bin/python3 (Debian 12's 3.11) after changing the snippets:
    /usr/bin/python3 tests/vm/compile/make_error_table.py
Columns: snippet, exception type (empty: parses), line, offset, end line, end offset, message. Only the parser is asked
(ast.parse), as our parser is; what needs scopes is not here.
"""

import ast
import pathlib
import sys
import warnings


def unescape(text):
    return text.replace("\\\\", "\0").replace("\\n", "\n").replace("\\t", "\t").replace("\0", "\\")


def describe(source):
    try:
        ast.parse(source)
    except SyntaxError as error:
        fields = (type(error).__name__, error.lineno, error.offset, error.end_lineno, error.end_offset, error.msg)
        return "\t".join("" if field is None else str(field) for field in fields)
    except ValueError as error:
        return f"ValueError\t\t\t\t\t{error}"
    return "\t\t\t\t\t"


def main():
    if sys.version_info[:2] != (3, 11):
        sys.exit("make_error_table.py: the table is CPython 3.11's; run it with that version")
    warnings.simplefilter("ignore")
    here = pathlib.Path(__file__).parent
    lines = (here / "syntax_errors.snippets").read_text(encoding="utf-8").splitlines()
    rows = [f"{line}\t{describe(unescape(line))}" for line in lines if line and not line.startswith("#")]
    (here / "syntax_errors.tsv").write_text("\n".join(rows) + "\n", encoding="utf-8")
    print(len(rows), "rows")


main()
