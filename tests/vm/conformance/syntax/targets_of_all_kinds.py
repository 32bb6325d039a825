# Every kind of expression as the target of =, for, with, del, += and :.
def message(source):
    try:
        compile(source, "<s>", "exec")
    except SyntaxError as e:
        return e.msg
    return "fine"


targets = ["a", "(a)", "a.b", "a[0]", "a, b", "(a, b)", "[a, b]", "*a", "*a,", "[*a]", "()", "[]", "1", "'s'", "b's'", "f's'", "None", "True",
           "...", "a + b", "-a", "not a", "a and b", "a < b", "a if b else c", "lambda: a", "f()", "f(a).b", "[a for a in b]",
           "{a for a in b}", "{a: b for a in b}", "(a for a in b)", "{a}", "{a: b}", "{}", "(yield)", "(a := 1)", "__debug__"]
for target in targets:
    print(target)
    for form in ["{} = x", "for {} in x: pass", "with x as {}: pass", "del {}", "{} += x", "{}: int", "[x for {} in y]"]:
        print("   ", form, "|", message(form.format(target)))
