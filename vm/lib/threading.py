# Threads and what they wait for, over _thread's locks. Who waits takes a lock of its own that the other lets go of.
import _thread
import sys
from _thread import RLock as _RLock, TIMEOUT_MAX, allocate_lock as Lock, get_ident, get_native_id
from time import monotonic as _time

ThreadError = RuntimeError
_CRLock = _PyRLock = _RLock

__all__ = [
    "Barrier", "BoundedSemaphore", "BrokenBarrierError", "Condition", "Event", "ExceptHookArgs", "Lock", "RLock",
    "Semaphore", "TIMEOUT_MAX", "Thread", "ThreadError", "Timer", "active_count", "current_thread", "enumerate",
    "excepthook", "get_ident", "get_native_id", "getprofile", "gettrace", "local", "main_thread", "setprofile",
    "settrace", "stack_size",
]


def RLock(*args, **kwargs):
    return _RLock(*args, **kwargs)


def stack_size(size=0):
    return _thread.stack_size(size)


# ---- conditions


class Condition:
    def __init__(self, lock=None):
        self._lock = lock = _RLock() if lock is None else lock
        self.acquire = lock.acquire
        self.release = lock.release
        self._waiters = []

    def __enter__(self):
        return self._lock.__enter__()

    def __exit__(self, *exc_info):
        return self._lock.__exit__(*exc_info)

    def __repr__(self):
        return f"<Condition({self._lock}, {len(self._waiters)})>"

    def _is_owned(self):
        owned = getattr(self._lock, "_is_owned", None)
        if owned is not None:
            return owned()
        if self._lock.acquire(False):
            self._lock.release()
            return False
        return True

    def wait(self, timeout=None):
        if not self._is_owned():
            raise RuntimeError("cannot wait on un-acquired lock")
        waiter = Lock()
        waiter.acquire()
        self._waiters.append(waiter)
        save = getattr(self._lock, "_release_save", None)
        state = save() if save is not None else self._lock.release()
        woken = False
        try:
            if timeout is None:
                woken = waiter.acquire()
            else:
                woken = waiter.acquire(timeout > 0, timeout if timeout > 0 else -1)
            return woken
        finally:
            if save is not None:
                self._lock._acquire_restore(state)
            else:
                self._lock.acquire()
            if not woken and waiter in self._waiters:
                self._waiters.remove(waiter)

    def wait_for(self, predicate, timeout=None):
        end = None if timeout is None else _time() + timeout
        result = predicate()
        while not result:
            left = None if end is None else end - _time()
            if left is not None and left <= 0:
                break
            self.wait(left)
            result = predicate()
        return result

    def notify(self, n=1):
        if not self._is_owned():
            raise RuntimeError("cannot notify on un-acquired lock")
        waiters = self._waiters
        while waiters and n > 0:
            waiters.pop(0).release()
            n -= 1

    def notify_all(self):
        self.notify(len(self._waiters))

    notifyAll = notify_all


class Semaphore:
    def __init__(self, value=1):
        if value < 0:
            raise ValueError("semaphore initial value must be >= 0")
        self._cond = Condition(Lock())
        self._value = value

    def __repr__(self):
        cls = type(self)
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: value={self._value}>"

    def acquire(self, blocking=True, timeout=None):
        if not blocking and timeout is not None:
            raise ValueError("can't specify timeout for non-blocking acquire")
        with self._cond:
            if not blocking and self._value == 0:
                return False
            if not self._cond.wait_for(lambda: self._value > 0, timeout):
                return False
            self._value -= 1
            return True

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *exc_info):
        self.release()

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            self._value += n
            self._cond.notify(n)


class BoundedSemaphore(Semaphore):
    def __init__(self, value=1):
        super().__init__(value)
        self._initial_value = value

    def __repr__(self):
        return f"{super().__repr__()[:-1]}/{self._initial_value}>"

    def release(self, n=1):
        if n < 1:
            raise ValueError("n must be one or more")
        with self._cond:
            if self._value + n > self._initial_value:
                raise ValueError("Semaphore released too many times")
            self._value += n
            self._cond.notify(n)


class Event:
    def __init__(self):
        self._cond = Condition(Lock())
        self._flag = False

    def __repr__(self):
        cls = type(self)
        return f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}: {'set' if self._flag else 'unset'}>"

    def is_set(self):
        return self._flag

    isSet = is_set

    def set(self):
        with self._cond:
            self._flag = True
            self._cond.notify_all()

    def clear(self):
        with self._cond:
            self._flag = False

    def wait(self, timeout=None):
        with self._cond:
            if not self._flag:
                self._cond.wait(timeout)
            return self._flag


class BrokenBarrierError(RuntimeError):
    pass


class Barrier:
    def __init__(self, parties, action=None, timeout=None):
        if parties < 1:
            raise ValueError("parties must be > 0")
        self._cond = Condition(Lock())
        self._action = action
        self._timeout = timeout
        self._parties = parties
        self._state = 0  # 0 filling, 1 draining, -1 resetting, -2 broken
        self._count = 0

    def __repr__(self):
        cls = type(self)
        where = f"<{cls.__module__}.{cls.__qualname__} at {id(self):#x}"
        return where + (": broken>" if self.broken else f": waiters={self.n_waiting}/{self.parties}>")

    def wait(self, timeout=None):
        if timeout is None:
            timeout = self._timeout
        with self._cond:
            while self._state in (-1, 1):
                self._cond.wait()
            if self._state < 0:
                raise BrokenBarrierError
            index = self._count
            self._count += 1
            try:
                if index + 1 == self._parties:
                    self._open()
                else:
                    if not self._cond.wait_for(lambda: self._state != 0, timeout):
                        self._break()
                        raise BrokenBarrierError
                    if self._state < 0:
                        raise BrokenBarrierError
                return index
            finally:
                self._count -= 1
                if self._count == 0 and self._state in (-1, 1):
                    self._state = 0
                    self._cond.notify_all()

    def _open(self):
        try:
            if self._action:
                self._action()
        except:
            self._break()
            raise
        self._state = 1
        self._cond.notify_all()

    def _break(self):
        self._state = -2
        self._cond.notify_all()

    def reset(self):
        with self._cond:
            if self._count > 0:
                if self._state in (0, -2):
                    self._state = -1
            else:
                self._state = 0
            self._cond.notify_all()

    def abort(self):
        with self._cond:
            self._break()

    @property
    def parties(self):
        return self._parties

    @property
    def n_waiting(self):
        return self._count if self._state == 0 else 0

    @property
    def broken(self):
        return self._state == -2


# ---- what each thread has of its own


class local:
    def __new__(cls, /, *args, **kwargs):
        if (args or kwargs) and cls.__init__ is object.__init__:
            raise TypeError("Initialization arguments are not supported")
        self = object.__new__(cls)
        object.__setattr__(self, "_local_args", (args, kwargs))
        _thread._slots()[id(self)] = (self, {})  # __init__ is called now, for this thread
        return self

    def _local_dict(self):
        slots = _thread._slots()
        entry = slots.get(id(self))
        if entry is None:
            entry = slots[id(self)] = (self, {})
            args, kwargs = object.__getattribute__(self, "_local_args")
            self.__init__(*args, **kwargs)
        return entry[1]

    def __getattribute__(self, name):
        values = local._local_dict(self)
        if name == "__dict__":
            return values
        if name in values:
            found = getattr(type(self), name, None)
            if not hasattr(type(found), "__set__"):
                return values[name]
        elif name == "_local_args" or not hasattr(type(self), name):
            shown = "_thread._local" if type(self) is local else type(self).__name__
            if not hasattr(type(self), "__getattr__"):
                raise AttributeError(f"'{shown}' object has no attribute '{name}'", name=name, obj=self)
        return object.__getattribute__(self, name)

    def __setattr__(self, name, value):
        if name == "__dict__":
            raise AttributeError(f"{type(self).__name__!r} object attribute '__dict__' is read-only")
        found = getattr(type(self), name, None)
        if hasattr(type(found), "__set__"):
            return object.__setattr__(self, name, value)
        local._local_dict(self)[name] = value

    def __delattr__(self, name):
        if name == "__dict__":
            raise AttributeError(f"{type(self).__name__!r} object attribute '__dict__' is read-only")
        values = local._local_dict(self)
        if name not in values:
            raise AttributeError(f"'{type(self).__name__}' object has no attribute '{name}'")
        del values[name]


# ---- threads

_active = {}  # number -> Thread
_starting = []  # started, but not running so far
_thread_number = 0
_trace = _profile = None


class ExceptHookArgs:
    def __init__(self, args):
        self.exc_type, self.exc_value, self.exc_traceback, self.thread = args


def excepthook(args, /):
    if args.exc_type is SystemExit:
        return
    name = args.thread.name if args.thread is not None else get_ident()
    if sys.stderr is None:
        return
    print(f"Exception in thread {name}:", file=sys.stderr)
    value = args.exc_type() if args.exc_value is None else args.exc_value
    sys.print_exception(value, sys.stderr)


__excepthook__ = excepthook


class Thread:
    _daemonic = False
    _ident = None
    _ready = False

    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, *, daemon=None):
        global _thread_number
        if group is not None:
            raise AssertionError("group argument must be None for now")
        if name is None:
            _thread_number += 1
            name = f"Thread-{_thread_number}"
            shown = getattr(target, "__name__", None)
            if shown is not None:
                name += f" ({shown})"
        self._name = str(name)
        self._target = target
        self._args = args
        self._kwargs = {} if kwargs is None else kwargs
        self._daemonic = current_thread().daemon if daemon is None else bool(daemon)
        self._started = Event()
        self._ended = False
        self._joiners = Condition(Lock())
        self._ready = True

    def _check(self):
        if not self._ready:
            raise RuntimeError("Thread.__init__() not called")

    def __repr__(self):
        self._check()
        status = "stopped" if self._ended else "started" if self._started.is_set() else "initial"
        if self._daemonic:
            status += " daemon"
        if self._ident is not None:
            status += f" {self._ident}"
        return f"<{type(self).__name__}({self._name}, {status})>"

    def start(self):
        if not self._ready:
            raise RuntimeError("thread.__init__() not called")
        if self._started.is_set() or self in _starting:
            raise RuntimeError("threads can only be started once")
        _starting.append(self)
        try:
            _thread.start_new_thread(self._bootstrap, ())
        except Exception:
            _starting.remove(self)
            raise
        self._started.wait()

    def run(self):
        try:
            if self._target is not None:
                self._target(*self._args, **self._kwargs)
        finally:
            del self._target, self._args, self._kwargs

    def _bootstrap(self):
        self._ident = get_ident()
        _active[self._ident] = self
        _starting.remove(self)
        _thread._slots()["is_thread"] = True
        if _trace is not None or _profile is not None:
            for name, function in (("settrace", _trace), ("setprofile", _profile)):
                if function is not None and hasattr(sys, name):
                    getattr(sys, name)(function)
        self._started.set()
        try:
            try:
                self.run()
            except:
                self._report()
        finally:
            with self._joiners:
                self._ended = True
                _active.pop(self._ident, None)
                self._joiners.notify_all()

    def _report(self):
        kind, value, traceback = sys.exc_info()
        try:
            excepthook(ExceptHookArgs((kind, value, traceback, self)))
        except Exception as error:
            print("Exception in threading.excepthook:", file=sys.stderr)
            sys.print_exception(error, sys.stderr)

    def join(self, timeout=None):
        if not self._ready:
            raise RuntimeError("Thread.__init__() not called")
        if not self._started.is_set():
            raise RuntimeError("cannot join thread before it is started")
        if self is current_thread():
            raise RuntimeError("cannot join current thread")
        with self._joiners:
            self._joiners.wait_for(lambda: self._ended, timeout)

    def is_alive(self):
        self._check()
        return self._started.is_set() and not self._ended

    @property
    def name(self):
        self._check()
        return self._name

    @name.setter
    def name(self, name):
        self._check()
        self._name = str(name)

    @property
    def ident(self):
        self._check()
        return self._ident

    native_id = ident

    @property
    def daemon(self):
        self._check()
        return self._daemonic

    @daemon.setter
    def daemon(self, daemonic):
        if not self._ready:
            raise RuntimeError("Thread.__init__() not called")
        if self._started.is_set():
            raise RuntimeError("cannot set daemon status of active thread")
        self._daemonic = daemonic

    def isDaemon(self):
        return self.daemon

    def setDaemon(self, daemonic):
        self.daemon = daemonic

    def getName(self):
        return self.name

    def setName(self, name):
        self.name = name


class Timer(Thread):
    def __init__(self, interval, function, args=None, kwargs=None):
        super().__init__()
        self.interval = interval
        self.function = function
        self.args = [] if args is None else args
        self.kwargs = {} if kwargs is None else kwargs
        self.finished = Event()

    def cancel(self):
        self.finished.set()

    def run(self):
        self.finished.wait(self.interval)
        if not self.finished.is_set():
            self.function(*self.args, **self.kwargs)
        self.finished.set()


class _Adopted(Thread):
    """A thread that was not started here."""

    def __init__(self, name, daemon):
        self._name = name
        self._daemonic = daemon
        self._started = Event()
        self._started._flag = True
        self._ended = False
        self._joiners = Condition(Lock())
        self._ident = get_ident()
        self._ready = True
        _active[self._ident] = self

    def join(self, timeout=None):
        raise RuntimeError("cannot join " + ("current thread" if self is current_thread() else "a dummy thread"))


class _MainThread(_Adopted):
    pass


class _DummyThread(_Adopted):
    pass


_main = _MainThread("MainThread", False)


def main_thread():
    return _main


def current_thread():
    thread = _active.get(get_ident())
    return _DummyThread(f"Dummy-{get_ident()}", True) if thread is None else thread


currentThread = current_thread


def active_count():
    return len(_active) + len(_starting)


activeCount = active_count


def enumerate():
    return [*_active.values(), *_starting]


def settrace(func):
    global _trace
    _trace = func


def gettrace():
    return _trace


def setprofile(func):
    global _profile
    _profile = func


def getprofile():
    return _profile


_atexit = []


def _register_atexit(func, *args, **kwargs):
    _atexit.append((func, args, kwargs))


# At the end of the program: waits for the threads that are not daemons.
def _shutdown():
    while _atexit:
        func, args, kwargs = _atexit.pop()
        func(*args, **kwargs)
    me = current_thread()
    while True:
        left = [t for t in [*_active.values(), *_starting] if t is not me and not t._daemonic and t is not _main]
        if not left:
            break
        for thread in left:
            thread._started.wait()
            if not isinstance(thread, _Adopted):
                thread.join()
