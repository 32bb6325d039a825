# Shifts by multiples of the digit's and the limb's width and one beside it.
n = 0x123456789ABCDEF0FEDCBA9876543210F
for k in (0, 1, 31, 32, 33, 63, 64, 65, 127, 128, 129, 300):
    print(k, n << k == n * 2 ** k, n >> k == n // 2 ** k, -n >> k == -n // 2 ** k, hex(n >> k), hex(-n >> k))
print((1 << 4000).bit_length(), (1 << 4000) >> 3999, -1 >> 4000, -(1 << 4000) >> 4000, (-(1 << 4000) - 1) >> 4000)
