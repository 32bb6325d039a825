# Bytes and bytearray: replace with limits, partition, splitlines, expandtabs, results' types, arguments that are other buffers.
for make in (bytes, bytearray):
    b = make(b"a-b-c")
    print(b.replace(b"-", b"+"), b.replace(b"-", b"", 1), b.replace(b"", b"."), b.replace(b"", b".", 2), b.replace(b"x", b"y") is b, b.replace(b"-", b"--", -1), b.replace(b"-", b"+", 0))
    print(b.partition(b"-"), b.rpartition(b"-"), b.partition(b"x"), b.rpartition(b"x"), [type(p).__name__ for p in b.partition(bytearray(b"-"))])
    print(make(b"a\nb\r\nc\rd\x0be\x85f\n").splitlines(), make(b"a\nb\r\n").splitlines(True), make(b"").splitlines(), make(b"\n").splitlines(keepends=True), make(b"a\tb").expandtabs(4))
    print(b.split(b"-"), b.split(bytearray(b"-"), 1), b.rsplit(b"-", maxsplit=1), make(b" a  b ").split(), make(b" a\x0b\x1cb ").split(), type(b.split(b"-")[0]).__name__)
    print(b.strip(b"ac"), b.lstrip(bytearray(b"a")), b.rstrip(b"-c"), make(b" \t\n\x0b\x0c\rx\x85 ").strip(), b.center(9, b"*"), b.zfill(8), b.removeprefix(b"a-"), b.removesuffix(memoryview(b"c")))
    for f in [lambda: b.replace("a", b"b"), lambda: b.replace(b"a"), lambda: b.split("-"), lambda: b.split(b""), lambda: b.partition(b""), lambda: b.partition("-"), lambda: b.strip("a"), lambda: b.strip(97), lambda: b.center(9, "*"), lambda: b.center(9, b"**"), lambda: b.replace(97, 98), lambda: b.join("ab"), lambda: b.startswith("a"), lambda: b.startswith([b"a"]),
              lambda: b.find("a"), lambda: b.find(256), lambda: b.translate("a"), lambda: b.translate(b"abc"), lambda: b.translate(None, b"-"), lambda: b.hex(b"--"), lambda: b.hex("\u00e9")]:
        try:
            print(f())
        except (TypeError, ValueError) as e:
            print(type(e).__name__, e)
