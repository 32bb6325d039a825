# A template engine that makes a Python function of its text.
import re
def template(text):
    lines, depth = ["def render(**v):", " out = []", " globals().update(v)"], 1
    for part in re.split(r"({{.*?}}|{%.*?%})", text):
        pad = " " * depth
        if part.startswith("{{"):
            lines.append(f"{pad}out.append(str({part[2:-2].strip()}))")
        elif part.startswith("{%"):
            word = part[2:-2].strip()
            if word == "end":
                depth -= 1
            elif word == "else":
                lines.append(" " * (depth - 1) + "else:")
            else:
                lines.append(f"{pad}{word}:")
                depth += 1
        elif part:
            lines.append(f"{pad}out.append({part!r})")
    space = {}
    exec("\n".join(lines + [" return ''.join(out)"]), space)
    return space["render"]
page = template("Hello {{name.title()}}!\n{% for x in items %}- {{x}}{% if x > 2 %} (big){% else %} (small){% end %}\n{% end %}total {{sum(items)}}")
print(page(name="ann lee", items=[1, 2, 3]))
print(page(name="bo", items=[]))
try:
    template("{{1/0}}")()
except ZeroDivisionError as e:
    print(e)
