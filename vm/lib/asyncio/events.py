# CPython's name for a part of asyncio.core.
from .core import *
