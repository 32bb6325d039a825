import ubinascii, ucollections, uerrno, uhashlib, uheapq, uio, ujson, uos, urandom, ure, ustruct, usys, utime, uzlib, uctypes, uarray, ucryptolib
import array, binascii, collections, cryptolib, errno, hashlib, heapq, io, json, os, random, re, struct, sys, time, zlib

pairs = ((ubinascii, binascii), (ucollections, collections), (uerrno, errno), (uhashlib, hashlib), (uheapq, heapq), (uio, io),
         (ujson, json), (uos, os), (urandom, random), (ure, re), (ustruct, struct), (usys, sys), (utime, time), (uzlib, zlib),
         (uarray, array), (ucryptolib, cryptolib))
print(all(a is b for a, b in pairs), ujson.__name__, sys.modules["ujson"] is json)
from utime import ticks_ms, sleep_ms
from ucollections import OrderedDict
import uasyncio, asyncio
print(uasyncio.sleep is asyncio.sleep)
try:
    import unothing
except ImportError as e:
    print(e)
