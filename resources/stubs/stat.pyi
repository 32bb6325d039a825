ST_ATIME: int
ST_CTIME: int
ST_DEV: int
ST_GID: int
ST_INO: int
ST_MODE: int
ST_MTIME: int
ST_NLINK: int
ST_SIZE: int
ST_UID: int
S_ENFMT: int
S_IEXEC: int
S_IFBLK: int
S_IFCHR: int
S_IFDIR: int
S_IFDOOR: int
S_IFIFO: int
S_IFLNK: int
def S_IFMT(mode): ...
S_IFPORT: int
S_IFREG: int
S_IFSOCK: int
S_IFWHT: int
def S_IMODE(mode): ...
S_IREAD: int
S_IRGRP: int
S_IROTH: int
S_IRUSR: int
S_IRWXG: int
S_IRWXO: int
S_IRWXU: int
def S_ISBLK(mode): ...
def S_ISCHR(mode): ...
def S_ISDIR(mode): ...
def S_ISDOOR(mode): ...
def S_ISFIFO(mode): ...
S_ISGID: int
def S_ISLNK(mode): ...
def S_ISPORT(mode): ...
def S_ISREG(mode): ...
def S_ISSOCK(mode): ...
S_ISUID: int
S_ISVTX: int
def S_ISWHT(mode): ...
S_IWGRP: int
S_IWOTH: int
S_IWRITE: int
S_IWUSR: int
S_IXGRP: int
S_IXOTH: int
S_IXUSR: int
def filemode(mode): ...
