# A reader of CSV with quotes, and of INI sections.
def csv(text, comma=","):
    row, field, quoted, i = [], "", False, 0
    while i < len(text):
        c = text[i]
        if quoted:
            if c == '"' and text[i + 1 : i + 2] == '"':
                field += '"'
                i += 1
            elif c == '"':
                quoted = False
            else:
                field += c
        elif c == '"':
            quoted = True
        elif c == comma:
            row.append(field)
            field = ""
        elif c == "\n":
            yield row + [field]
            row, field = [], ""
        else:
            field += c
        i += 1
    if row or field:
        yield row + [field]
def ini(text):
    out, section = {}, None
    for line in text.splitlines():
        line = line.split(";")[0].strip()
        if line.startswith("["):
            section = out.setdefault(line.strip("[]"), {})
        elif "=" in line:
            key, _, value = line.partition("=")
            section[key.strip()] = value.strip()
    return out
for row in csv('name,note\nAnn,"says ""hi"", often"\n"two\nlines",\n,,x\nlast'):
    print(row)
print(ini("[a]\nx = 1 ; one\ny=2=3\n\n[b]\nz =\n[a]\nx = 9"))
