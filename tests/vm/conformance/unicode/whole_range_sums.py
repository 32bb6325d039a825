# A checksum of what every 13th character is.
import unicodedata as u

h = 0
for c in range(0, 0x30000, 13):
    s = chr(c)
    bits = (s.isalpha(), s.isupper(), s.islower(), s.istitle(), s.isdecimal(), s.isdigit(), s.isnumeric(), s.isspace(), s.isprintable(), s.isidentifier())
    for b in bits:
        h = (h * 2 + b) % 1000003
    h = (h + ord(s.upper()[-1]) * 3 + ord(s.lower()[0]) * 5 + ord(s.title()[0]) * 7 + ord(s.casefold()[-1]) * 11 + len(u.category(s)) + u.combining(s)) % 1000003
    if c % (13 * 1024) == 0:
        print(hex(c), h)
print(h)
