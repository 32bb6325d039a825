# calcsize in all five modes, with padding of native mode and none elsewhere.
import struct

for fmt in ("b", "h", "i", "l", "q", "n", "P", "f", "d", "e", "?", "c", "5s", "5p", "3x", "bh", "bi", "bq", "bd", "hb", "ib", "bhilqfd", "b0i", "b0q", "3b2h", "0s", "", " b h "):
    row = []
    for order in ("", "@", "=", "<", ">", "!"):
        try:
            row.append(struct.calcsize(order + fmt))
        except struct.error:
            row.append("error")
    print(fmt, *row)
for bad in ("z", "5", "b5", "1 b", "<n", ">P", "b@", "99999999999999999999b", "ß", None, 3, b"2h"):
    try:
        print(bad, struct.calcsize(bad))
    except (struct.error, TypeError, UnicodeEncodeError) as e:
        print(ascii(bad), type(e).__name__, ascii(str(e)))
