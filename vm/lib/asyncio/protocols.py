# CPython's name for a part of asyncio.transports.
from .transports import *
