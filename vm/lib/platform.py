# What the program runs on.
import os
import sys

_CPYTHON = "3.11.0"


def uname():
    from collections import namedtuple

    names = os.uname()
    kind = namedtuple("uname_result", "system node release version machine processor")
    return kind(names.sysname, names.nodename, names.release, names.version, names.machine, "")


def system():
    return os.uname().sysname


def node():
    return os.uname().nodename


def release():
    return os.uname().release


def version():
    return os.uname().version


def machine():
    return os.uname().machine


def processor():
    return ""


def platform(aliased=False, terse=False):
    names = os.uname()
    shown = f"{names.sysname}-{names.release}"
    return shown if terse else f"{shown}-{names.machine}"


def architecture(executable="", bits="", linkage=""):
    return ("64bit" if sys.maxsize > 2**32 else "32bit"), ""


def python_implementation():
    return "Adder"


def python_version():
    return _CPYTHON


def python_version_tuple():
    return tuple(_CPYTHON.split("."))


def python_compiler():
    return "GCC"


def python_build():
    return "main", ""


def python_branch():
    return ""


def python_revision():
    return ""


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    return lib, version
