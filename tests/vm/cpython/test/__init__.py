"""CPython's tests as Debian installs them, with `test.support` of our own in front: both folders make up this package."""
import os

INSTALLED = "/usr/lib/python3.11/test"
__path__ = [os.path.dirname(os.path.abspath(__file__)), INSTALLED]
