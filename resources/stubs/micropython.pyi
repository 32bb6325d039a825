"""The interpreter on a board."""
class RingIO:
    def any(self, *args): ...
    def close(self, *args): ...
    def read(self, *args): ...
    def readinto(self, *args): ...
    def readline(self, *args): ...
    def write(self, *args): ...
def alloc_emergency_exception_buf(size):
    """Keeps memory for an exception in an interrupt."""
def buf_contains_ptrs(*args): ...
def bytecode(*args): ...
def const(value):
    """Says that a name is a constant."""
def heap_lock():
    """Forbids allocation."""
def heap_locked(*args): ...
def heap_unlock() -> int:
    """Allows allocation again."""
def kbd_intr(code):
    """Which character interrupts; -1: none."""
def mem_info(verbose=None):
    """Prints how memory is used."""
def native(function):
    """Decorator: for programs that say so; the function stays what it is."""
def opt_level(level=None) -> int:
    """How much the compiler leaves out."""
def qstr_info(verbose=None):
    """Prints how many names are known."""
def schedule(function, argument):
    """Calls the function soon, outside of the interrupt."""
def stack_use() -> int:
    """The bytes of the stack in use."""
def viper(function):
    """Decorator: integers as the machine has them."""
