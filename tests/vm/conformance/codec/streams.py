import codecs
import io

raw = io.BytesIO()
w = codecs.getwriter("utf-8")(raw)
w.write("é\n")
w.writelines(["a", "日"])
print(raw.getvalue())
raw.seek(0)
r = codecs.getreader("utf-8")(raw)
print(repr(r.readline()), repr(r.read()), repr(r.read()))
r = codecs.getreader("utf-16-le")(io.BytesIO("ab\ncd\n".encode("utf-16-le")))
print(list(r), r.read())
rw = codecs.StreamReaderWriter(io.BytesIO(b"x\xc3\xa9"), codecs.getreader("utf-8"), codecs.getwriter("utf-8"))
print(rw.read(), [line for line in codecs.getreader("latin-1")(io.BytesIO(b"\xe9\nb"))])
