"""secrets: random numbers for keys and passwords, from the system's entropy."""
import binascii
import os

from hmac import compare_digest

__all__ = ["choice", "randbelow", "randbits", "SystemRandom", "token_bytes", "token_hex", "token_urlsafe",
           "compare_digest"]

DEFAULT_ENTROPY = 32


def randbits(k):
    if k < 0:
        raise ValueError("number of bits must be non-negative")
    n = (k + 7) // 8
    return int.from_bytes(os.urandom(n), "big") >> (n * 8 - k)


def randbelow(exclusive_upper_bound):
    if exclusive_upper_bound <= 0:
        raise ValueError("Upper bound must be positive.")
    bits = exclusive_upper_bound.bit_length()
    while True:
        n = randbits(bits)
        if n < exclusive_upper_bound:
            return n


def choice(sequence):
    if not len(sequence):
        raise IndexError("Cannot choose from an empty sequence")
    return sequence[randbelow(len(sequence))]


def token_bytes(nbytes=None):
    return os.urandom(DEFAULT_ENTROPY if nbytes is None else nbytes)


def token_hex(nbytes=None):
    return binascii.hexlify(token_bytes(nbytes)).decode()


def token_urlsafe(nbytes=None):
    text = binascii.b2a_base64(token_bytes(nbytes), newline=False).decode()
    return text.replace("+", "-").replace("/", "_").rstrip("=")


def __getattr__(name):
    if name == "SystemRandom":
        import random
        return random.SystemRandom
    raise AttributeError("module 'secrets' has no attribute %r" % name)
