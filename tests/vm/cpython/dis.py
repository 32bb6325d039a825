"""Stands in for CPython's dis, so that files load which look at its byte code in one test: such a test is skipped."""
import unittest


def _skip(*args, **kwargs):
    raise unittest.SkipTest("looks at CPython's byte code")


dis = get_instructions = Bytecode = code_info = _skip
