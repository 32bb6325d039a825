text = "aä€\U0001F600\n"
for encoding in ("utf-8", "latin-1", "ascii"):
    for errors in ("replace", "ignore", "backslashreplace", "xmlcharrefreplace"):
        with open("f", "w", encoding=encoding, errors=errors) as f:
            f.write(text)
            print(f.encoding, f.errors, end=" ")
        with open("f", "rb") as f:
            print(f.read())
    try:
        with open("f", "w", encoding=encoding) as f:
            f.write(text)
        print("fine")
    except UnicodeEncodeError as e:
        print(e.encoding, e.start, e.reason)
with open("f", "wb") as f:
    f.write(b"ok \xe4\xff end")
for errors in ("replace", "ignore", "surrogateescape", "backslashreplace"):
    with open("f", encoding="utf-8", errors=errors) as f:
        print(ascii(f.read()))
with open("f", encoding="latin-1") as f:
    print(ascii(f.read()))
try:
    open("f", encoding="utf-8").read()
except UnicodeDecodeError as e:
    print(e.start, e.reason)
with open("f", "w", encoding="utf-8", newline="\r\n") as f:
    f.write("a\nb\n")
with open("f", newline="") as f:
    print(repr(f.read()))
with open("f", "r+", encoding="utf-8") as f:
    f.reconfigure(encoding="latin-1", errors="replace")
    print(f.encoding, f.errors, f.read())
