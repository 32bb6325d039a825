import threading
import time

log = []
go = threading.Event()


def work(n, *, tag="t"):
    go.wait()
    for i in range(3):
        log.append((tag, n, i))
        time.sleep(0.001)


ts = [threading.Thread(target=work, args=(n,), kwargs={"tag": "x"}) for n in range(3)]
print([t.is_alive() for t in ts], ts[0].ident)
for t in ts:
    t.start()
print(threading.active_count(), len(threading.enumerate()), all(t.is_alive() for t in ts))
go.set()
for t in ts:
    t.join()
print(sorted(log), [t.is_alive() for t in ts], threading.active_count())
print(threading.current_thread() is threading.main_thread(), threading.current_thread().name)
t = threading.Thread(target=print, args=("named",), name="my name", daemon=True)
print(t.name, t.daemon)
t.name = "other"
t.start()
t.join()
print(t.name, t.ident is not None)
for wrong in (t.start, lambda: threading.current_thread().join(), threading.Thread().join,
              lambda: setattr(threading.main_thread(), "daemon", True)):
    try:
        wrong()
    except RuntimeError as e:
        print(e)


class Sub(threading.Thread):
    def __init__(self, n):
        super().__init__()
        self.n = n

    def run(self):
        self.result = self.n * 2


s = Sub(21)
s.start()
s.join(5)
print(s.result)
end = threading.Event()
slow = threading.Thread(target=end.wait)
slow.start()
slow.join(0.001)
print(slow.is_alive())
end.set()
slow.join()
print(slow.is_alive())


def late():
    time.sleep(0.005)
    print("the program waits for this")


threading.Thread(target=late).start()
