import io

# An int is how much room to prepare, not content.
s, b = io.StringIO(64), io.BytesIO(64)
print(repr(s.getvalue()), b.getvalue(), s.write("text"), b.write(b"bytes"), s.getvalue(), b.getvalue())
