# sort and sorted with a key: a lambda, a method, an attribute, a tuple; min and max with a key.
class City:
    def __init__(self, name, people, height):
        self.name = name
        self.people = people
        self.height = height

    def density(self):
        return self.people / (self.height + 1)


def cities(n):
    seed = 2024
    out = []
    for i in range(n):
        seed = (seed * 69069 + 1) & 0xFFFFFFFF
        out.append(City("c%x" % (seed >> 12), seed >> 9 & 0xFFFF, seed >> 20 & 0x7FF))
    return out


places = cities(60000)
places.sort(key=lambda c: c.name)
first = [places[0].name, places[-1].name]
places.sort(key=City.density, reverse=True)
first += [places[0].name, places[-1].name]
by_height = sorted(places, key=lambda c: (c.height, -c.people))
first += [by_height[0].name, by_height[-1].name]
first.append(max(places, key=lambda c: c.people * c.height).name)
words = sorted((c.name.upper() for c in places), key=str.lower)
first += [words[100], words[-100]]
lengths = sorted(words, key=len)
first += [lengths[0], lengths[-1]]
assert first == ['c1000a', 'cfffcb', 'c1cfe', 'c5a000', 'c800f6', 'cfff0e', 'c7fff6', 'C106AD', 'CFF99F', 'C22', 'CFFFCB']
