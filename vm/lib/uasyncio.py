# MicroPython's former name for asyncio.
import sys
import asyncio

sys.modules[__name__] = asyncio
