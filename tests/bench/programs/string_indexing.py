# Indexing and slicing a string of 64 K characters, forwards, backwards and all over the place.
text = "".join(chr(32 + (i * i + i // 7) % 95) for i in range(65536))


def hash_of(text):
    h = 5381
    i = 0
    while i < len(text):
        h = (h * 33 ^ ord(text[i])) & 0xFFFFFFFF
        i += 1
    return h


def hops(text, n):
    at = total = 0
    for _ in range(n):
        at = (at * 1103515245 + 12345) & 0xFFFF
        if text[at] == text[-1 - at]:
            total += 1
        elif text[at] < text[at ^ 1]:
            total += 2
    return total


def longest_run(text):
    best = ""
    for i in range(0, len(text) - 8, 2):
        piece = text[i:i + 6]
        if piece > best:
            best = piece
    return best


assert (len(text), hash_of(text), hash_of(text[::-1]), hops(text, 1200000), longest_run(text)) == (65536, 1838856548, 3993026756, 1182079, '}l]PE=')
