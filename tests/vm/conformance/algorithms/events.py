# An event system with priorities, one-shot handlers, and handlers removed while it calls them.
class Events:
    def __init__(self):
        self.handlers = {}
    def on(self, name, f=None, *, priority=0, once=False):
        if f is None:
            return lambda g: self.on(name, g, priority=priority, once=once)
        self.handlers.setdefault(name, []).append((priority, once, f))
        self.handlers[name].sort(key=lambda h: -h[0])
        return f
    def emit(self, name, *args):
        results = []
        for h in tuple(self.handlers.get(name, ())):
            if h not in self.handlers[name]:
                continue
            if h[1]:
                self.handlers[name].remove(h)
            r = h[2](*args)
            results.append(r)
            if r is False:
                break
        return results
e = Events()
@e.on("x", priority=5)
def first(v):
    return f"first {v}"
@e.on("x", once=True)
def once(v):
    return f"once {v}"
@e.on("x", priority=-1)
def stopper(v):
    return v < 2
e.on("x", lambda v: "never unless small", priority=-2)
print(e.emit("x", 1), e.emit("x", 2), e.emit("y"))
def suicidal(v):
    e.handlers["z"].clear()
    return "gone"
e.on("z", suicidal)
e.on("z", print)
print(e.emit("z", 1), e.emit("z", 1))
