# Each keyword as a name in the places where names stand; the soft ones are names.
import keyword


def tell(source):
    try:
        compile(source, "<s>", "exec")
        return "fine"
    except SyntaxError as e:
        return f"{e.msg} {e.lineno} {e.offset}"


for word in keyword.kwlist + ["_", "case", "match"]:
    print(word, "|", "; ".join(tell(form.format(word)) for form in ["{} = 1", "def {}(): pass", "class {}: pass", "import {}", "x.{}", "f({}=1)", "def f({}): pass", "global {}"]))
