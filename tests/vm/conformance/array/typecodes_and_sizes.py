# Typecodes, their sizes and limits, and the defaults of new arrays.
import array

print(array.typecodes, array.ArrayType is array.array)
for code in array.typecodes:
    a = array.array(code)
    print(code, a.typecode, a.itemsize >= 1, len(a), a, a.tobytes(), bool(a))
for code, low, high in (("b", -128, 127), ("B", 0, 255), ("h", -32768, 32767), ("H", 0, 65535), ("i", -2 ** 31, 2 ** 31 - 1), ("I", 0, 2 ** 32 - 1),
                        ("q", -2 ** 63, 2 ** 63 - 1), ("Q", 0, 2 ** 64 - 1)):
    print(array.array(code, [low, high]), array.array(code, [low, high]).tobytes().hex())
    for bad in (low - 1, high + 1, 10 ** 30, -10 ** 30):
        try:
            array.array(code, [bad])
        except OverflowError as e:
            print(code, e)
