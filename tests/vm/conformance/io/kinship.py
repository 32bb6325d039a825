import io

with open("f", "w") as f:
    print(type(f).__name__, isinstance(f, io.TextIOWrapper), isinstance(f, io.TextIOBase), isinstance(f, io.IOBase),
          isinstance(f, io.RawIOBase))
for mode, kind in (("rb", io.BufferedReader), ("wb", io.BufferedWriter), ("r+b", io.BufferedRandom)):
    with open("f", mode) as f:
        print(type(f).__name__, type(f) is kind, isinstance(f, io.BufferedIOBase), isinstance(f, io.TextIOBase))
with open("f", "rb", buffering=0) as f:
    print(type(f).__name__, isinstance(f, io.FileIO), isinstance(f, io.RawIOBase), isinstance(f, io.BufferedIOBase))
print(isinstance(io.StringIO(), io.TextIOBase), isinstance(io.BytesIO(), io.BufferedIOBase),
      isinstance(io.BytesIO(), io.RawIOBase), issubclass(io.StringIO, io.IOBase))
print([c.__name__ for c in (io.RawIOBase, io.BufferedIOBase, io.TextIOBase) if issubclass(c, io.IOBase)])
print(io.DEFAULT_BUFFER_SIZE, io.SEEK_SET, io.SEEK_CUR, io.SEEK_END, io.BlockingIOError is BlockingIOError)
