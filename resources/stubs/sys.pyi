"""The interpreter itself."""
argv: list
builtin_module_names: tuple
byteorder: str
def displayhook(object): ...
dont_write_bytecode: bool
def exc_info(): ...
def excepthook(exctype, value, traceback): ...
def exception(): ...
executable: str
def exit(status=None):
    """Ends the program."""
flags: flags
float_info: float_info
def get_int_max_str_digits(): ...
def getdefaultencoding(): ...
def getfilesystemencoding(): ...
def getrecursionlimit() -> int:
    """How deeply functions may call each other."""
def getsizeof(object, default=...) -> int:
    """The bytes that an object occupies."""
hash_info: hash_info
hexversion: int
implementation: implementation
int_info: int_info
def intern(string): ...
maxsize: int
maxunicode: int
meta_path: list
modules: dict
path: list
path_hooks: list
platform: str
def print_exception(exception, file=...):
    """Prints an exception with its traceback."""
def set_int_max_str_digits(maxdigits): ...
def setrecursionlimit(limit):
    """How deeply functions may call each other."""
stderr: TextIOWrapper
stdin: TextIOWrapper
stdout: TextIOWrapper
def unraisablehook(unraisable): ...
version: str
version_info: version_info
warnoptions: list
