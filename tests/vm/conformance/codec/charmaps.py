text = "aé€ÿ‰日"
for enc in ("cp1252", "windows-1252", "cp437", "iso8859-15", "latin9", "koi8-r", "cp1251"):
    print(enc, text.encode(enc, "replace"), ascii(bytes(range(0x80, 0x90)).decode(enc, "replace")), "Привет".encode(enc, "ignore"))
for f in (lambda: "日".encode("cp1252"), lambda: b"\x81".decode("cp1252")):
    try:
        f()
    except UnicodeError as e:
        print(type(e).__name__, e)
