import deflate
import io
import json

class Stream(io.BytesIO):
    closed_by_us = False
    def close(self):
        self.closed_by_us = True

for close in (False, True):
    s = Stream()
    d = deflate.DeflateIO(s, deflate.ZLIB, 8, close)
    json.dump({"key": [1, 2, 3]}, d)
    d.close()
    d.close()
    print(s.closed_by_us, json.load(deflate.DeflateIO(io.BytesIO(s.getvalue()))))
    for use in (lambda: d.write(b"x"), lambda: d.read()):
        try:
            use()
        except OSError as e:
            print(e.errno)
