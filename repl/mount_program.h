// The device's side of a mount: a program that puts a folder of the host's at /remote by os.mount, as a filesystem
// whose operations are requests on the console (mount_protocol.h). Needs what MicroPython from 1.13 on has where it
// keeps its VFS open to Python, and Adder's own firmware.
//
// What it keeps of the host's answers - listings, from which it also knows what does not exist, and files that came
// ahead - is good for a second; then one short request tells whether anything has changed.
//
// Ctrl-C: while a request is on its way the device does not look for it, since a reply may hold any byte; one that
// comes before the reply is kept, and raised after it (after a second, if none comes). A reply that does not come, or
// is damaged, is asked for again (a second one that may follow is passed over); without any for ten seconds the
// operation raises OSError ETIMEDOUT, and for the next seconds at once.
#pragma once

#include <string>
#include <string_view>

namespace adder::repl {

inline constexpr std::string_view kMountPoint = "/remote";
// Raises where the program below cannot run; prints whether the device inflates, so that it may come deflated.
inline constexpr std::string_view kMountProbe =
    "def _adder_can_mount():\n"
    " import sys,binascii\n"
    " from io import IOBase,BytesIO\n"
    " from time import ticks_diff\n"
    " from select import poll\n"
    " try:from os import mount\n"
    " except ImportError:from vfs import mount\n"
    " sys.stdin.buffer.readinto\n"
    " binascii.crc32,binascii.b2a_base64\n"
    " try:\n"
    "  import deflate\n"
    "  print('deflate')\n"
    " except ImportError:pass\n"
    "_adder_can_mount()\n"
    "del _adder_can_mount\n";

// Takes two names, point and enter: whether to change into it. Statements of its own rather than one: what the device
// holds of a statement while it compiles is many times its text.
inline constexpr std::string_view kMountProgram = R"(import sys,os,gc
from io import IOBase
from time import ticks_ms,ticks_diff
from select import poll
from struct import pack,unpack_from
from binascii import crc32,b2a_base64
try:from os import mount,umount
except ImportError:from vfs import mount,umount
source=sys.stdin.buffer
try:from micropython import kbd_intr
except ImportError:kbd_intr=lambda n:None
waiting=poll()
waiting.register(sys.stdin,1)
gc.collect()
room=min(8192,max(512,(gc.mem_free() if hasattr(gc,'mem_free') else 131072)//16))
class Wire:
 def __init__(self):
  self.number=0
  self.generation=-1
  self.heard=ticks_ms()
  self.silent=None
  self.busy=self.stop=False
  self.cwd='/'
  self.dirs={}
  self.ahead={}
  self.head=memoryview(bytearray(9))
 def fill(self,v,span):
  a=0
  while a<len(v):
   if not waiting.poll(span):return False
   a+=source.readinto(v[a:a+16]) or 0
  return True
 def reply(self,span):
  h=self.head
  while 1:
   if not self.fill(h[:1],span):return None
   if h[0]==3 and not self.stop:
    self.stop=True
    since=ticks_ms()
   if self.stop:
    span=1000-ticks_diff(ticks_ms(),since)
    if span<0:return None
   if h[0]!=165:continue
   if not self.fill(h[1:],400):return None
   t,n,l,c=unpack_from('<BBHI',h,1)
   if l>room+8:continue
   try:b=bytearray(l)
   except MemoryError:
    while waiting.poll(300):source.read(1)
    raise
   if not self.fill(memoryview(b),400):return None
   if crc32(b,crc32(h[1:5]))!=c:
    while waiting.poll(50):source.read(1)
    return None
   if n==self.number:return t,b
 def ask(self,t,d=b''):
  if self.busy:raise OSError(16)
  spans=(3000,3000,3000)
  if self.silent is not None:
   if ticks_diff(ticks_ms(),self.silent)<5000:raise OSError(110)
   spans=(500,)
  self.number=self.number+1&255
  d=bytes((t,self.number))+d
  d='\x0e'+str(b2a_base64(d+pack('<I',crc32(d))),'ascii').strip()+'\x0f'
  r=None
  try:
   self.busy=True
   self.stop=late=False
   for span in spans:
    kbd_intr(-1)
    sys.stdout.write(d)
    r=self.reply(span)
    while late and r and self.reply(100):pass
    kbd_intr(3)
    if r or self.stop:break
    late=True
  finally:
   kbd_intr(3)
   self.busy=False
   now=ticks_ms()
   self.silent=None if r else now
  if self.stop:raise KeyboardInterrupt
  if not r:raise OSError(110)
  t,b=r
  self.heard=now
  if b[0]!=self.generation or not b[0]:
   self.forget()
   self.generation=b[0]
  if t==69:raise OSError(b[1])
  return b
 def forget(self):
  self.dirs.clear()
  self.ahead.clear()
 def check(self):
  if ticks_diff(ticks_ms(),self.heard)>1000:self.ask(71)
class Tree(Wire):
 def path(self,q):
  if not q.startswith('/'):q=self.cwd+'/'+q
  r=[]
  for e in q.split('/'):
   if e=='..':
    if r:r.pop()
   elif e and e!='.':r.append(e)
  return '/'+'/'.join(r)
 def listing(self,q):
  if q in self.dirs:return self.dirs[q]
  if q!='/' and self.find(q)[0]!=16384:raise OSError(20)
  b=self.ask(76,b'\0\0'+q.encode())
  if len(self.dirs)>16:self.dirs.clear()
  a=1
  while a<len(b):a=self.take(b,a)
  return self.dirs.get(q)
 def take(self,b,a,out=None):
  n=unpack_from('<H',b,a)[0]
  a+=2
  q=str(b[a:a+n],'utf8')
  a+=n
  whole,count=unpack_from('<BH',b,a)
  a+=3
  d={}
  while count:
   count-=1
   n=b[a]
   e=str(b[a+1:a+1+n],'utf8')
   a+=1+n
   s,m=unpack_from('<II',b,a)
   a+=8
   d[e]=(16384,0,m) if s==0xffffffff else (32768,s,m)
  if out is not None:out.append(d)
  self.dirs[q]=d if whole else None
  return a
 def find(self,q):
  if q=='/':return 16384,0,0
  k=q.rfind('/')
  d=self.listing(q[:k] or '/')
  if d is None:return unpack_from('<HII',self.ask(83,q.encode()),1)
  if q[k+1:] not in d:raise OSError(2)
  return d[q[k+1:]]
class Host(Tree):
 def mount(self,*a):pass
 def umount(self):pass
 def stat(self,q):
  self.check()
  m,s,t=self.find(self.path(q))
  return m,0,0,0,0,0,s,t,t,t
 def ilistdir(self,q):
  q=self.path(q)
  self.check()
  d=self.listing(q)
  if d is not None:return iter([(e,d[e][0],0,d[e][1]) for e in d])
  return self.pieces(q)
 def pieces(self,q):
  n=0
  while 1:
   o=[]
   self.take(self.ask(76,pack('<H',n)+q.encode()),1,o)
   if not o[0]:return
   for e in o[0]:yield e,o[0][e][0],0,o[0][e][1]
   n+=len(o[0])
 def chdir(self,q):
  q=self.path(q)
  self.check()
  if self.find(q)[0]!=16384:raise OSError(20)
  self.cwd=q
 def getcwd(self):return self.cwd
 def change(self,t,d):
  try:self.ask(t,d)
  finally:self.forget()
 def mkdir(self,q):self.change(77,self.path(q).encode())
 def rmdir(self,q):self.change(68,self.path(q).encode())
 def remove(self,q):self.change(85,self.path(q).encode())
 def rename(self,q,to):
  q=self.path(q).encode()
  self.change(78,pack('<H',len(q))+q+self.path(to).encode())
 def statvfs(self,q):
  b,n,f=unpack_from('<III',self.ask(86),1)
  return b,b,n,f,f,0,0,0,0,255
 def open(self,q,m='r',*a):
  q=self.path(q)
  if 'w' in m or 'a' in m or '+' in m or 'x' in m:
   how=(1 if 'w' in m or 'x' in m else 0)|(2 if 'a' in m else 0)|(4 if 'x' in m else 0)|(8 if 'r' in m else 0)
   self.forget()
   h,s=unpack_from('<HI',self.ask(87,bytes((how,))+q.encode()),1)
   return File(h,b'',s,m)
  self.check()
  d=self.ahead.pop(q,None)
  if d is not None:return File(65535,d,len(d),m)
  k=q.rfind('/')
  d=self.listing(q[:k] or '/')
  if d is not None and q[k+1:] not in d:raise OSError(2)
  b=self.ask(79,q.encode())
  s,h,n=unpack_from('<IHH',b,1)
  a=9+n
  v=memoryview(b)
  while a<len(b):
   k=b[a]
   e=str(b[a+1:a+1+k],'utf8')
   a+=1+k
   k=unpack_from('<H',b,a)[0]
   self.ahead[e]=v[a+2:a+2+k]
   a+=2+k
  return File(h,v[9:9+n],s,m)
class Reader(IOBase):
 def __init__(self,h,b,s,m):
  self.h=h
  self.b=b
  self.size=s
  self.text='b' not in m
  self.appends='a' in m
  self.at=s if 'a' in m else 0
  self.start=0
  self.out=b''
  self.writes=h!=65535 and ('+' in m or 'r' not in m)
 def window(self):
  if self.b is None:raise ValueError('closed file')
  if self.out:self.send()
  k=self.at-self.start
  if 0<=k<len(self.b) or self.h==65535:return self.b[k:]
  b=host.ask(82,pack('<HIH',self.h,self.at,room-8))
  self.b=memoryview(b)[1:]
  self.start=self.at
  return self.b
 def readinto(self,v,n=None):
  w=self.window()
  n=min(len(v) if n is None else n,len(w))
  v[:n]=w[:n]
  self.at+=n
  return n
 def take(self,n):
  o=b''
  while n is None or n<0 or len(o)<n:
   w=self.window()
   if n is not None and n>=0:w=w[:n-len(o)]
   if not len(w):break
   self.at+=len(w)
   o=bytes(w) if not o else o+bytes(w)
  return o
 def read(self,n=-1):
  d=self.take(n)
  if not self.text:return d
  while n is not None and n>0 and d:
   k=n
   for c in d:
    if c&192!=128:k-=1
   if k:e=self.take(k)
   else:
    e=self.take(1)
    if e and e[0]&192!=128:
     self.at-=1
     e=b''
   if not e:break
   d+=e
  return str(d,'utf8')
 def readline(self,n=-1):
  o=b''
  while n is None or n<0 or len(o)<n:
   w=bytes(self.window()[:256])
   if not w:break
   k=w.find(b'\n')+1
   if k:w=w[:k]
   if n is not None and n>=0:w=w[:n-len(o)]
   self.at+=len(w)
   o+=w
   if o[-1]==10:break
  return str(o,'utf8') if self.text else o
 def readlines(self,n=None):return list(self)
 def __iter__(self):return self
 def __next__(self):
  l=self.readline()
  if not l:raise StopIteration
  return l
class File(Reader):
 def write(self,d):
  if not self.writes:raise OSError(9)
  if self.b is None:raise ValueError('closed file')
  n=len(d)
  d=d.encode() if isinstance(d,str) else d
  v=memoryview(d)
  a=0
  while a<len(v):
   e=bytes(v[a:a+512-len(self.out)])
   self.out+=e
   a+=len(e)
   if len(self.out)>=512:self.send()
  return n
 def send(self):
  d=self.out
  self.out=b''
  host.ask(80,pack('<HI',self.h,0xffffffff if self.appends else self.at)+d)
  self.at+=len(d)
  if self.appends or self.at>self.size:self.size=max(self.size+len(d) if self.appends else 0,self.at)
  self.b=b''
 def seek(self,o,w=0):
  if self.b is None:raise ValueError('closed file')
  if self.out:self.send()
  if w==1:o+=self.at
  if w==2:o+=self.size if self.h==65535 else unpack_from('<I',host.ask(90,pack('<H',self.h)),1)[0]
  if o<0:raise OSError(22)
  self.at=o
  return o
 def tell(self):return self.at+len(self.out)
 def flush(self):
  if self.out:self.send()
  if self.writes and self.b is not None:host.ask(70,pack('<H',self.h))
 def close(self):
  if self.b is None:return
  try:
   if self.out:self.send()
  finally:
   self.b=None
   if self.h!=65535:
    if self.writes:host.forget()
    host.ask(67,pack('<H',self.h))
 def __enter__(self):return self
 def __exit__(self,*a):self.close()
 def ioctl(self,c,a):
  if c==1:self.flush()
  elif c==3:return a&5
  elif c==4:self.close()
  elif c==11:return 255
  else:return -22
  return 0
host=Host()
try:umount(point)
except OSError:pass
host.ask(72,b'\1'+pack('<H',room))
mount(host,point)
if enter:os.chdir(point)
while point in sys.path:sys.path.remove(point)
sys.path.insert(0,point)
)";

inline constexpr std::string_view kUmountProgram =
    "def _adder_umount(point):\n"
    " import sys,os\n"
    " try:from os import umount\n"
    " except ImportError:from vfs import umount\n"
    " while point in sys.path:sys.path.remove(point)\n"
    " if os.getcwd().startswith(point):os.chdir('/')\n"
    " umount(point)\n"
    "_adder_umount('/remote')\n"
    "del _adder_umount\n";

}  // namespace adder::repl
