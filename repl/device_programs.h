// The programs that DeviceFs runs on a device: a few lines each, of a Python that old and small MicroPythons understand
// too. What they print is lines of numbers and bytes literals, so no name and no content can be mistaken for anything
// else. Their names there start with _adder. Only repl/device_fs.cc includes this.
#pragma once

#include <string_view>

namespace adder::repl {

inline constexpr std::string_view kProbe =
    "def _adder():\n"
    " import os\n"
    " for n in ('rename','ilistdir','stat','statvfs'):\n"
    "  if hasattr(os,n):print(n)\n"
    "_adder()\n"
    "def _adder():\n"
    " from hashlib import sha256\n"
    " print('sha256')\n"
    "try:_adder()\n"
    "except ImportError:pass\n"
    "def _adder():\n"
    " from binascii import crc32\n"
    " print('crc32')\n"
    "try:_adder()\n"
    "except ImportError:pass\n"
    "del _adder\n";

inline constexpr std::string_view kList =
    "def _adder(d):\n"
    " import os\n"
    " for e in os.ilistdir(d):\n"
    "  k=1 if e[1]&0x4000 else 0\n"
    "  z=e[3] if len(e)>3 else -1\n"
    "  if z<0 and not k:z=os.stat(d+('' if d[-1:] in('','/') else '/')+e[0])[6]\n"
    "  print(k,z,bytes(e[0],'utf8'))\n";

inline constexpr std::string_view kListByStat =
    "def _adder(d):\n"
    " import os\n"
    " for n in os.listdir(d):\n"
    "  s=os.stat(d+('' if d[-1:] in('','/') else '/')+n)\n"
    "  print(1 if s[0]&0x4000 else 0,s[6],bytes(n,'utf8'))\n";

inline constexpr std::string_view kListFlat =
    "def _adder(d):\n"
    " import os\n"
    " for n in os.listdir():print(0,os.size(n),bytes(n,'utf8'))\n";

// Files are closed on every way out: the micro:bit's filesystem does not survive one that is forgotten.
inline constexpr std::string_view kRead =
    "def _adder(p,n):\n"
    " f=open(p,'rb')\n"
    " try:\n"
    "  while 1:\n"
    "   b=f.read(n)\n"
    "   if not b:break\n"
    "   print(b)\n"
    " finally:f.close()\n";

inline constexpr std::string_view kSha256 =
    "def _adder(p):\n"
    " from hashlib import sha256\n"
    " h=sha256()\n"
    " f=open(p,'rb')\n"
    " try:\n"
    "  while 1:\n"
    "   b=f.read(256)\n"
    "   if not b:break\n"
    "   h.update(b)\n"
    " finally:f.close()\n"
    " print(h.digest())\n";

inline constexpr std::string_view kCrc32 =
    "def _adder(p):\n"
    " from binascii import crc32\n"
    " c=0\n"
    " f=open(p,'rb')\n"
    " try:\n"
    "  while 1:\n"
    "   b=f.read(256)\n"
    "   if not b:break\n"
    "   c=crc32(b,c)\n"
    " finally:f.close()\n"
    " print(c&0xffffffff)\n";

// FAT does not rename over a file that exists.
inline constexpr std::string_view kMove =
    "def _adder(s,d):\n"
    " import os\n"
    " try:os.rename(s,d)\n"
    " except OSError:\n"
    "  os.remove(d)\n"
    "  os.rename(s,d)\n"
    " if hasattr(os,'sync'):os.sync()\n";

inline constexpr std::string_view kCopy =
    "def _adder(s,d):\n"
    " f=open(s,'rb')\n"
    " try:\n"
    "  g=open(d,'wb')\n"
    "  try:\n"
    "   while 1:\n"
    "    b=f.read(64)\n"
    "    if not b:break\n"
    "    g.write(b)\n"
    "  finally:g.close()\n"
    " finally:f.close()\n";

// Closes an upload's file. A name that is not there raises NameError here and KeyError there, so every exception is
// passed over.
inline constexpr std::string_view kCleanUp =
    "try:\n"
    " _adder_f.close()\n"
    " del _adder_f\n"
    "except Exception:pass\n";

}  // namespace adder::repl
