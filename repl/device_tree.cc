// See device_tree.h. The digest is 15 bytes of the SHA-256 in base64, or "c" and the CRC-32 in hexadecimal digits, or
// "p" and two sums of 20 bits.
#include "repl/device_tree.h"

#include <cstdio>
#include <sstream>

#include "repl/device_error.h"
#include "repl/link_frame.h"
#include "repl/python_literal.h"
#include "repl/sha256.h"

namespace adder::repl {

namespace {

constexpr size_t kShortDigest = 15;  // bytes of it: 120 bits
constexpr uint32_t kFirstModulus = 1048573, kSecondModulus = 1048571;

// "-" if there is no such directory; else, for each directory, d and its path, then for each file in it its size, its
// digest, and its name.
constexpr std::string_view kTree =
    "def _adder(r):\n"
    " import os\n"
    " H=C=None\n"
    " try:\n"
    "  from binascii import b2a_base64 as E,crc32 as C\n"
    "  from hashlib import sha256 as H\n"
    " except ImportError:pass\n"
    " B=memoryview(bytearray(512))\n"
    " r=(r or os.getcwd()).rstrip('/')\n"
    " try:os.stat(r or '/')\n"
    " except OSError:\n"
    "  print('-')\n"
    "  return\n"
    " q=['']\n"
    " while q:\n"
    "  d=q.pop()\n"
    "  p=r+'/'+(d and d+'/')\n"
    "  print('d',bytes(d,'utf8'))\n"
    "  for n in os.listdir(p[:-1]or'/'):\n"
    "   s=os.stat(p+n)\n"
    "   if s[0]&16384:\n"
    "    q.append((d and d+'/')+n)\n"
    "    continue\n"
    "   h=H()if H else 0\n"
    "   f=open(p+n,'rb')\n"
    "   try:\n"
    "    while 1:\n"
    "     k=f.readinto(B)\n"
    "     if not k:break\n"
    "     if H:h.update(B[:k])\n"
    "     else:h=C(B[:k],h)\n"
    "   finally:f.close()\n"
    "   print(s[6],str(E(h.digest()[:15]),'utf8')[:20]if H else'c%08x'%(h&0xffffffff),bytes(n,'utf8'))\n";

// Devices that have neither directories nor hashes.
constexpr std::string_view kFlatTree =
    "def _adder(r):\n"
    " import os\n"
    " print('d',b'')\n"
    " for n in os.listdir():\n"
    "  h=k=0\n"
    "  f=open(n,'rb')\n"
    "  try:\n"
    "   while 1:\n"
    "    b=f.read(64)\n"
    "    if not b:break\n"
    "    for c in b:\n"
    "     h=(h*257+c)%1048573\n"
    "     k=(k*263+c)%1048571\n"
    "  finally:f.close()\n"
    "  print(os.size(n),'p%05x%05x'%(h,k),bytes(n,'utf8'))\n";

Error misread() {
  return {ErrorKind::kProtocol,
          "cannot compare the device's files: its answer makes no sense (a program on it may print in the "
          "background): reset it"};
}

std::string join(const std::string& directory, const std::string& name) {
  return directory.empty() ? name : directory + "/" + name;
}

// No device has such names; what is removed or written must lie below the root whatever it says.
bool leads_elsewhere(const std::string& name) {
  const std::string bounded = "/" + name + "/";
  return name.starts_with('/') || bounded.find("/../") != std::string::npos || bounded.find("/./") != std::string::npos;
}

Result<DeviceTree> parse(const std::string& printed) {
  DeviceTree tree;
  if (printed == "-\n") {
    tree.exists = false;
    return tree;
  }
  std::istringstream lines(printed);
  std::string directory;
  for (std::string line; std::getline(lines, line);) {
    std::istringstream fields(line);
    std::string first, digest, literal;
    fields >> first;
    if (first != "d") fields >> digest;
    std::getline(fields >> std::ws, literal);
    std::optional<std::string> name = parse_bytes_literal(literal);
    if (!name || leads_elsewhere(*name)) return misread();
    if (first == "d") {
      directory = *name;
      if (!directory.empty()) tree.entries.push_back({directory, true, 0, ""});
      continue;
    }
    if (first.find_first_not_of("0123456789") != std::string::npos || digest.empty()) return misread();
    if (digest[0] == 'c' && digest.size() == 9) tree.digest = DeviceTree::Digest::kCrc32;
    if (digest[0] == 'p' && digest.size() == 11) tree.digest = DeviceTree::Digest::kSum;
    tree.entries.push_back({join(directory, *name), false, std::stoull(first), digest});
  }
  return tree;
}

std::string base64(std::string_view bytes) {
  constexpr char kLetters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (size_t at = 0; at + 2 < bytes.size(); at += 3) {
    uint32_t three = 0;
    for (size_t i = 0; i < 3; ++i) three = three << 8 | static_cast<uint8_t>(bytes[at + i]);
    for (int shift = 18; shift >= 0; shift -= 6) text += kLetters[three >> shift & 63];
  }
  return text;
}

}  // namespace

std::string tree_digest(std::string_view bytes, DeviceTree::Digest kind) {
  char text[16];
  if (kind == DeviceTree::Digest::kSha256) return base64(sha256_digest(bytes).substr(0, kShortDigest));
  if (kind == DeviceTree::Digest::kCrc32) {
    std::snprintf(text, sizeof text, "c%08x", crc32(bytes));
    return text;
  }
  uint32_t first = 0, second = 0;
  for (unsigned char byte : bytes) {
    first = (first * 257 + byte) % kFirstModulus;
    second = (second * 263 + byte) % kSecondModulus;
  }
  std::snprintf(text, sizeof text, "p%05x%05x", first, second);
  return text;
}

Result<DeviceTree> read_device_tree(Session& session, const std::string& root, Session::Then then) {
  if (!session.in_raw_mode()) {
    if (Result<void> entered = session.enter(); !entered.ok()) return entered.error();
  }
  const std::string call = "_adder(" + str_literal(root) + ")\ndel _adder\n";
  std::string_view program = session.speaks_raw_paste() ? kTree : kFlatTree;
  Result<std::string> printed = session.capture(std::string(program) + call, then);
  bool lacks =
      !printed.ok() && printed.error().kind == ErrorKind::kDeviceRaised &&
      (printed.error().message.starts_with("AttributeError") || printed.error().message.starts_with("ImportError"));
  if (lacks) printed = session.capture(std::string(program == kTree ? kFlatTree : kTree) + call, then);
  if (printed.ok()) return parse(*printed);
  if (printed.error().kind != ErrorKind::kDeviceRaised) return printed.error();
  return file_error(printed.error().message, "cannot compare the device's files");
}

}  // namespace adder::repl
