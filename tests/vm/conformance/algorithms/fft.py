# A recursive Fourier transform and its inverse; a convolution by it.
import cmath
def fft(a, sign=-1):
    n = len(a)
    if n == 1:
        return a
    even, odd = fft(a[::2], sign), fft(a[1::2], sign)
    out = [0] * n
    for k in range(n // 2):
        t = cmath.exp(sign * 2j * cmath.pi * k / n) * odd[k]
        out[k], out[k + n // 2] = even[k] + t, even[k] - t
    return out
def clean(z):
    return complex(round(z.real, 6) + 0.0, round(z.imag, 6) + 0.0)
print([clean(z) for z in fft([1, 1, 1, 1, 0, 0, 0, 0])])
a = [3, 1, 4, 1, 5, 9, 2, 6]
print([round(z.real / 8) for z in fft(fft(a), 1)] == a)
x, y = [1, 2, 3, 0, 0, 0, 0, 0], [4, 5, 6, 0, 0, 0, 0, 0]
print([round(z.real / 8) for z in fft([p * q for p, q in zip(fft(x), fft(y))], 1)])
