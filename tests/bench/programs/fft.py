# A recursive radix-2 Fourier transform over complex numbers, and an iterative one over two lists of floats.
import cmath
import math


def fft(values):
    n = len(values)
    if n == 1:
        return values
    even, odd = fft(values[::2]), fft(values[1::2])
    out = [0j] * n
    for k in range(n // 2):
        turned = cmath.exp(-2j * cmath.pi * k / n) * odd[k]
        out[k] = even[k] + turned
        out[k + n // 2] = even[k] - turned
    return out


def fft_in_place(re, im):
    n = len(re)
    j = 0
    for i in range(1, n):
        bit = n >> 1
        while j & bit:
            j ^= bit
            bit >>= 1
        j |= bit
        if i < j:
            re[i], re[j] = re[j], re[i]
            im[i], im[j] = im[j], im[i]
    size = 2
    while size <= n:
        angle = -2 * math.pi / size
        for start in range(0, n, size):
            for k in range(size // 2):
                c, s = math.cos(angle * k), math.sin(angle * k)
                a, b = start + k, start + k + size // 2
                tr = re[b] * c - im[b] * s
                ti = re[b] * s + im[b] * c
                re[b], im[b] = re[a] - tr, im[a] - ti
                re[a] += tr
                im[a] += ti
        size *= 2


signal = [math.sin(i * 0.1) + (i % 16) / 8 for i in range(32768)]
spectrum = fft([complex(x) for x in signal])
re, im = signal * 2, [0.0] * 65536
fft_in_place(re, im)
assert max(abs(2 * spectrum[k] - complex(re[2 * k], im[2 * k])) for k in range(32768)) < 1e-6
assert max(range(1, 16384), key=lambda k: abs(spectrum[k])) == 522
assert f"{sum(map(abs, spectrum)):.6f}" == '275878.071329'
