import re

text = "aZ09_- \t\n.^]\\é\x00"
for cls in ("[a-z]", "[^a-z]", "[]]", "[^]]", r"[\]]", r"[\\]", "[-a]", "[a-]", r"[\w-]", r"[\d.]", r"[^\s\w]", r"[\x00-\x1f]", r"[\t-\n]",
            "[.^]", r"[\^a]", "[é-ü]", "[^\x00-\x7f]", r"[\W_]", r"[\b]", r"[\D\S]", "[0-9A-Z]"):
    print(cls, [m.group() for m in re.finditer(cls, text)])
