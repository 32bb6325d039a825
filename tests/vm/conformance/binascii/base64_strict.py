import binascii

for data in (b"YWJj", b"YWI=", b"YQ==", b"YQ=", b"Y", b"YW", b"=YWJj", b"YQ==YQ==", b"YWJj\n", b"Y!WJj", b"YW=Jj", b"YWI==",
             b"YQ===", b"", b"=", b"ab==c", b"YWJj="):
    for strict in (False, True):
        try:
            print(data, strict, binascii.a2b_base64(data, strict_mode=strict))
        except binascii.Error as e:
            print(data, strict, e)
