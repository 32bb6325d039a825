# Thread names, daemon flags, joining, starting twice, Timer cancelled, an Event awaited, current and main thread.
import threading

out = []
t = threading.Thread(target=out.append, args=(1,), name="worker")
print(t.name, t.daemon, t.is_alive(), t.ident)
t.start()
t.join()
print(out, t.is_alive(), t.ident is not None)
for f in [lambda: t.start(), lambda: threading.Thread().join(), lambda: threading.current_thread().join(), lambda: setattr(t, "daemon", True), lambda: threading.Thread(5), lambda: threading.Thread(target=print, wrong=1)]:
    try:
        print(f())
    except (RuntimeError, AssertionError, TypeError) as e:
        print(type(e).__name__, e)
timer = threading.Timer(30, out.append, ["late"])
timer.start()
timer.cancel()
timer.join()
print(out, threading.current_thread() is threading.main_thread(), threading.main_thread().name)
e = threading.Event()
print(e.is_set(), e.wait(0), e.set(), e.wait(), e.clear(), e.is_set())
