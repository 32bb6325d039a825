"""Files, directories and the system."""
class DirEntry:
    def __init__(self, directory, name, mode, size): ...
    def inode(self): ...
    def is_dir(self, *, follow_symlinks=True): ...
    def is_file(self, *, follow_symlinks=True): ...
    def is_symlink(self): ...
    def stat(self, *, follow_symlinks=True): ...
F_OK: int
R_OK: int
W_OK: int
X_OK: int
def chdir(path):
    """Changes the current directory."""
curdir: str
environ: _Environ
class error(Exception):
    @property
    def errno(self): ...
    @property
    def filename(self): ...
    @property
    def filename2(self): ...
    @property
    def strerror(self): ...
def fspath(path): ...
def getcwd() -> str:
    """The current directory."""
def getenv(key, default=None): ...
def ilistdir(path='.'):
    """Tuples of name, kind, inode and size for what is in a directory."""
linesep: str
def listdir(path='.') -> list:
    """The names in a directory."""
def makedirs(name, mode=511, exist_ok=False):
    """Makes a directory and those above it."""
def mkdir(path, mode=511):
    """Makes a directory."""
name: str
pardir: str
pathsep: str
def remove(path):
    """Removes a file."""
def removedirs(name): ...
def rename(src, dst):
    """Gives a file or directory another name."""
def replace(src, dst, *, src_dir_fd=None, dst_dir_fd=None): ...
def rmdir(path):
    """Removes an empty directory."""
class scandir:
    def __init__(self, path='.'): ...
    def close(self): ...
sep: str
def statvfs(path):
    """How large the file system is, and how much of it is free."""
def strerror(code): ...
def sync():
    """Sees that everything is written."""
def unlink(path):
    """Removes a file."""
def urandom(size) -> bytes:
    """Bytes by chance, fit for secrets."""
def walk(top, topdown=True, onerror=None, followlinks=False):
    """Directory, directories and files in it, for everything below top."""
