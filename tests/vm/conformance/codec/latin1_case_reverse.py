# Case, Latin-1 and reversal, which natively take words and runs at once.
for s in ('', 'a', '@AZ[`az{', 'Hello World 123 '*7, 'zZ'*33):
    print(s.upper(), s.lower(), s.encode().upper(), s.encode().lower())
b=bytes(range(256))
print(b.upper(), b.lower(), b.decode('latin-1').encode('latin-1')==b, len(b.decode('latin1')), ascii(b.decode('latin1')[120:140]))
for i in range(256):
    for n in (1,7,8,9,17):
        x=bytes([i])*n
        assert x.decode('latin1').encode('latin1')==x and x.decode('latin1')==chr(i)*n
t='héllo€😀 wörld'
print(t[::-1], t[::-1][::-1]==t, t[::-2], t[5::-1])
for enc in ('latin-1','ascii'):
    for u in (t, 'é'*30, 'abcĀ', 'ÿ'):
        for e in ('strict','replace','ignore','xmlcharrefreplace'):
            try: print(u.encode(enc,e))
            except UnicodeEncodeError as x: print(x)
