import gzip
import io

for mode in ("", "rwb", "tr", "q"):
    try:
        gzip.open("x.gz", mode)
    except (ValueError, FileNotFoundError, OSError) as e:
        print(repr(mode), type(e).__name__)
with gzip.GzipFile(fileobj=io.BytesIO(), mode="wb") as f:
    for call in (lambda: f.read(1), lambda: f.write("text"), lambda: f.seek(-1), lambda: f.rewind()):
        try:
            call()
        except (OSError, TypeError) as e:
            print(type(e).__name__)
try:
    gzip.open(3.5)
except TypeError as e:
    print(e)
try:
    gzip.open("x", "rb", encoding="utf-8")
except ValueError as e:
    print(e)
