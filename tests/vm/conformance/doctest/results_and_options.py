# doctest: examples that pass and fail, counted; ellipsis, blank lines, exceptions, skipped ones, the parser's examples.
import doctest


def counted(text, flags=0):
    test = doctest.DocTestParser().get_doctest(text, {}, "name", None, 0)
    out = []
    result = doctest.DocTestRunner(verbose=False, optionflags=flags).run(test, out=out.append)
    return result.failed, result.attempted, "".join(out).count("Expected")


print(counted(">>> 1 + 1\n2\n"), counted(">>> 1 + 1\n3\n"), counted(">>> print('a\\n\\nb')\na\n<BLANKLINE>\nb\n"), counted(">>> 1/0\nTraceback (most recent call last):\nZeroDivisionError: division by zero\n"))
print(counted(">>> 1/0\nTraceback (most recent call last):\nZeroDivisionError: other\n"), counted(">>> list(range(20))\n[0, ..., 19]\n"), counted(">>> list(range(20)) # doctest: +ELLIPSIS\n[0, ..., 19]\n"), counted(">>> 1 # doctest: +SKIP\n2\n"), counted(">>> print('a   b')\na b\n", doctest.NORMALIZE_WHITESPACE))
for e in doctest.DocTestParser().get_examples("text\n>>> for i in range(2):\n...     print(i)\n0\n1\n\nmore\n>>> x = 1\n  >>> y\n  2\n"):
    print(repr(e.source), repr(e.want), e.lineno, e.indent)
for text in [">>>1\n", "  >>> f()\n a\n"]:
    try:
        doctest.DocTestParser().get_examples(text)
    except ValueError as e:
        print(e)
