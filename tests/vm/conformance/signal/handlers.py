import os
import signal
import time

log = []
old = signal.signal(signal.SIGUSR1, lambda number, frame: log.append(int(number)))
print(old == signal.SIG_DFL, signal.getsignal(signal.SIGINT) is signal.default_int_handler)
os.kill(os.getpid(), signal.SIGUSR1)
for _ in range(100):
    pass
print(log == [signal.SIGUSR1])
signal.raise_signal(signal.SIGUSR1)
for _ in range(100):
    pass
print(len(log))
signal.signal(signal.SIGALRM, lambda n, f: log.append("alarm"))
signal.setitimer(signal.ITIMER_REAL, 0.01)
while "alarm" not in log:
    time.sleep(0.001)
print("alarm came")


def stop(number, frame):
    raise TimeoutError("too long")


signal.signal(signal.SIGALRM, stop)
signal.setitimer(signal.ITIMER_REAL, 0.02)
try:
    time.sleep(10)
except TimeoutError as e:
    print(e)
signal.setitimer(signal.ITIMER_REAL, 0.02)
try:
    while True:
        pass
except TimeoutError as e:
    print(e)
r, w = os.pipe()
signal.setitimer(signal.ITIMER_REAL, 0.02)
try:
    os.read(r, 1)
except TimeoutError as e:
    print("read:", e)
try:
    signal.raise_signal(signal.SIGINT)
    for _ in range(100):
        pass
    print("not here")
except KeyboardInterrupt:
    print("KeyboardInterrupt")
signal.signal(signal.SIGINT, signal.SIG_IGN)
signal.raise_signal(signal.SIGINT)
print(signal.getsignal(signal.SIGINT) == signal.SIG_IGN, signal.strsignal(signal.SIGTERM))
for wrong in (lambda: signal.signal(0, print), lambda: signal.signal(999, print), lambda: signal.signal(10, "x")):
    try:
        wrong()
    except (ValueError, TypeError) as e:
        print(type(e).__name__)
