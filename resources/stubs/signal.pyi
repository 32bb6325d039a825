ITIMER_PROF: int
ITIMER_REAL: int
ITIMER_VIRTUAL: int
class ItimerError(Exception):
    @property
    def errno(self): ...
    @property
    def filename(self): ...
    @property
    def filename2(self): ...
    @property
    def strerror(self): ...
NSIG: int
SIGABRT: int
SIGALRM: int
SIGBUS: int
SIGCHLD: int
SIGCONT: int
SIGFPE: int
SIGHUP: int
SIGILL: int
SIGINT: int
SIGIO: int
SIGIOT: int
SIGKILL: int
SIGPIPE: int
SIGPOLL: int
SIGPROF: int
SIGPWR: int
SIGQUIT: int
SIGSEGV: int
SIGSTOP: int
SIGSYS: int
SIGTERM: int
SIGTRAP: int
SIGTSTP: int
SIGTTIN: int
SIGTTOU: int
SIGURG: int
SIGUSR1: int
SIGUSR2: int
SIGVTALRM: int
SIGWINCH: int
SIGXCPU: int
SIGXFSZ: int
SIG_DFL: int
SIG_IGN: int
def alarm(seconds): ...
def default_int_handler(signalnum, frame): ...
def getitimer(which): ...
def getsignal(signalnum): ...
def raise_signal(signalnum): ...
def setitimer(which, seconds, interval=0.0): ...
def siginterrupt(signalnum, flag): ...
def signal(signalnum, handler): ...
def strsignal(signalnum): ...
def valid_signals(): ...
