# Signals: handlers written in Python, called between two instructions of the main thread.
import _posix

SIGHUP, SIGINT, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE = range(1, 9)
SIGKILL, SIGUSR1, SIGSEGV, SIGUSR2, SIGPIPE, SIGALRM, SIGTERM = range(9, 16)
SIGCHLD, SIGCONT, SIGSTOP, SIGTSTP, SIGTTIN, SIGTTOU, SIGURG = range(17, 24)
SIGXCPU, SIGXFSZ, SIGVTALRM, SIGPROF, SIGWINCH, SIGIO, SIGPWR, SIGSYS = range(24, 32)
SIGIOT, SIGPOLL = SIGABRT, SIGIO
NSIG = 65
SIG_DFL, SIG_IGN = 0, 1
ITIMER_REAL, ITIMER_VIRTUAL, ITIMER_PROF = 0, 1, 2
ItimerError = OSError

_names = {
    1: "Hangup", 2: "Interrupt", 3: "Quit", 4: "Illegal instruction", 5: "Trace/breakpoint trap", 6: "Aborted",
    7: "Bus error", 8: "Floating point exception", 9: "Killed", 10: "User defined signal 1", 11: "Segmentation fault",
    12: "User defined signal 2", 13: "Broken pipe", 14: "Alarm clock", 15: "Terminated", 17: "Child exited",
    18: "Continued", 19: "Stopped (signal)", 20: "Stopped", 21: "Stopped (tty input)", 22: "Stopped (tty output)",
    23: "Urgent I/O condition", 28: "Window changed",
}


def default_int_handler(signalnum, frame, /):
    raise KeyboardInterrupt


_handlers = {SIGINT: default_int_handler, SIGPIPE: SIG_IGN}


def _dispatch(mask):
    number = 0
    while mask:
        if mask & 1:
            handler = _handlers.get(number, SIG_DFL)
            if callable(handler):
                handler(number, None)
        mask >>= 1
        number += 1


_posix.on_signals(_dispatch)


def _number(signalnum):
    if not isinstance(signalnum, int):
        raise TypeError(f"'{type(signalnum).__name__}' object cannot be interpreted as an integer")
    if not 1 <= signalnum < NSIG:
        raise ValueError("signal number out of range")
    return signalnum


def signal(signalnum, handler):
    import _thread

    if _thread.get_ident() != 1:
        raise ValueError("signal only works in main thread of the main interpreter")
    number = _number(signalnum)
    if handler not in (SIG_DFL, SIG_IGN) and not callable(handler):
        raise TypeError("signal handler must be signal.SIG_IGN, signal.SIG_DFL, or a callable object")
    old = _handlers.get(number, SIG_DFL)
    _posix.catch_signal(number, handler if handler in (SIG_DFL, SIG_IGN) else 2)
    _handlers[number] = handler
    return old


def getsignal(signalnum):
    return _handlers.get(_number(signalnum), SIG_DFL)


def raise_signal(signalnum):
    _posix.kill(_posix.numbers()[0], signalnum)


def alarm(seconds):
    return int(_posix.alarm(3, seconds, 0)[0])


def setitimer(which, seconds, interval=0.0):
    return _posix.alarm(which, seconds, interval)


def getitimer(which):
    left = _posix.alarm(which, 0, 0)
    _posix.alarm(which, *left)
    return left


def strsignal(signalnum):
    return _names.get(_number(signalnum))


def valid_signals():
    return set(range(1, 32)) | set(range(34, 65))


def siginterrupt(signalnum, flag):
    _number(signalnum)
