set(board_chip mps2)
set(board_cpu -mcpu=cortex-m3 -mthumb)
set(board_image_start 0x00000000)
# What of vm/lib, the modules written in Python, travels in the image. The others (unittest, datetime, argparse, logging,
# decimal, pickle, ...) are for larger machines; a program that wants one puts it into the files.
set(board_frozen_modules
    __future__ _thread threading _collections_counter _generic_alias _machine _os_walk _string _viper abc asyncio
    asyncio.core asyncio.coroutines asyncio.events asyncio.exceptions asyncio.futures asyncio.locks
    asyncio.queues asyncio.runners asyncio.taskgroups asyncio.tasks asyncio.timeouts
    base64 collections collections.abc contextlib contextvars copy deflate dht
    ds18x20 functools heapq hmac keyword neopixel onewire operator random select string types
    vfs warnings)
# Those of them whose RAM counts most: bytecode stays in flash, where source would be compiled into RAM.
set(board_frozen_code random)
