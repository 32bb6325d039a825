import sys
import threading
import _thread
import time

caught = []
threading.excepthook = lambda args: caught.append((args.exc_type.__name__, str(args.exc_value), args.thread.name))


def fails():
    raise ValueError("in a thread")


t = threading.Thread(target=fails, name="F")
t.start()
t.join()
print(caught, t.is_alive())


def leaves():
    sys.exit(3)


caught.clear()
t = threading.Thread(target=leaves, name="L")
t.start()
t.join()
print(caught)
threading.excepthook = threading.__excepthook__
t = threading.Thread(target=leaves)
t.start()
t.join()
print("quiet")
ended = []


def raw(*args, **kwargs):
    ended.append((args, kwargs, _thread.get_ident() != main))
    _thread.exit()


main = _thread.get_ident()
number = _thread.start_new_thread(raw, (1, 2), {"k": 3})
while not ended:
    time.sleep(0)
print(ended, type(number))
for args in ((raw,), (raw, 3), (3, ()), (raw, (), 4)):
    try:
        _thread.start_new_thread(*args)
    except TypeError as e:
        print(type(e).__name__)
lock = _thread.allocate_lock()
print(type(lock) is _thread.LockType, lock.acquire(), lock.locked(), _thread.error is RuntimeError)
