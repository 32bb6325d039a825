// See romfs_device.h. rom_ioctl(1) counts partitions, (2, id) gives one as memory, or as a block device on some ports,
// (3, id, length) erases and tells in what units to write, (4, id, offset, bytes) writes, (5, id) ends; negative
// numbers are errors.
#include "repl/romfs_device.h"

#include <algorithm>
#include <sstream>

#include "repl/device_error.h"
#include "repl/python_literal.h"
#include "repl/romfs_image.h"
#include "repl/sha256.h"

namespace adder::repl {

namespace {

constexpr size_t kPieceBytes = 512;  // as DeviceFs has it

constexpr std::string_view kList =
    "def _adder():\n"
    " try:\n"
    "  from vfs import rom_ioctl\n"
    " except ImportError:return print('none')\n"
    " for i in range(rom_ioctl(1)):\n"
    "  d=rom_ioctl(2,i)\n"
    "  if isinstance(d,int):continue\n"
    "  z=d.ioctl(4,0)*d.ioctl(5,0) if hasattr(d,'ioctl') else len(d)\n"
    "  print(i,z,bytes(memoryview(d)[:12]))\n"
    "_adder()\n"
    "del _adder\n";

// Leaves _adder_w(offset, bytes), and prints what offsets have to be multiples of.
constexpr std::string_view kPrepare =
    "def _adder(i,n):\n"
    " import vfs\n"
    " try:vfs.umount('/rom')\n"
    " except Exception:pass\n"
    " d=vfs.rom_ioctl(2,i)\n"
    " def ok(r):\n"
    "  if isinstance(r,int) and r<0:raise OSError(-r)\n"
    "  return r\n"
    " if hasattr(d,'ioctl'):\n"
    "  u=d.ioctl(5,0)\n"
    "  for b in range((n+u-1)//u):d.ioctl(6,b)\n"
    "  def w(o,p):d.writeblocks(o//u,p,o%u)\n"
    " else:\n"
    "  u=ok(vfs.rom_ioctl(3,i,n))\n"
    "  def w(o,p):ok(vfs.rom_ioctl(4,i,o,p))\n"
    " print(u)\n"
    " return w\n";

constexpr std::string_view kFinish =
    "def _adder(i,n):\n"
    " import vfs\n"
    " d=vfs.rom_ioctl(2,i)\n"
    " if not hasattr(d,'ioctl'):vfs.rom_ioctl(5,i)\n"
    " from hashlib import sha256\n"
    " h=sha256()\n"
    " m=memoryview(d)\n"
    " for o in range(0,n,512):h.update(m[o:min(o+512,n)])\n"
    " print(h.digest())\n";

Error failed(const Error& error, int partition) {
  if (error.kind != ErrorKind::kDeviceRaised) return error;
  return file_error(error.message, "cannot write the ROMFS partition " + std::to_string(partition));
}

}  // namespace

Result<std::vector<RomfsPartition>> list_romfs_partitions(Session& session) {
  Result<std::string> printed = session.capture(std::string(kList));
  if (!printed.ok()) return printed.error();
  if (*printed == "none\n")
    return Error{ErrorKind::kDeviceFile,
                 "this device's firmware has no ROMFS (MicroPython has, from 1.25 on, on most boards)"};
  std::vector<RomfsPartition> partitions;
  std::istringstream lines(*printed);
  for (std::string line; std::getline(lines, line);) {
    std::istringstream fields(line);
    RomfsPartition partition;
    std::string literal;
    fields >> partition.number >> partition.size >> std::ws;
    std::getline(fields, literal);
    std::optional<std::string> beginning = parse_bytes_literal(literal);
    if (!beginning)
      return Error{ErrorKind::kProtocol,
                   "cannot list the device's ROMFS partitions: its answer makes no sense: reset it"};
    partition.image_size = romfs_size(*beginning);
    partitions.push_back(partition);
  }
  return partitions;
}

Result<void> write_romfs(Session& session, int partition, const std::string& image,
                         const std::function<void(uint64_t done, uint64_t total)>& progress) {
  Result<std::vector<RomfsPartition>> partitions = list_romfs_partitions(session);
  if (!partitions.ok()) return partitions.error();
  auto target = std::find_if(partitions->begin(), partitions->end(),
                             [&](const RomfsPartition& one) { return one.number == partition; });
  std::string name = "the ROMFS partition " + std::to_string(partition);
  if (target == partitions->end()) return Error{ErrorKind::kDeviceFile, "this device has not " + name};
  if (image.size() > target->size)
    return Error{ErrorKind::kDeviceFull, "the image has " + std::to_string(image.size()) + " bytes, and " + name +
                                             " holds " + std::to_string(target->size)};
  std::string of_image = std::to_string(partition) + "," + std::to_string(image.size());
  Result<std::string> unit_text = session.capture(std::string(kPrepare) + "_adder_w=_adder(" + of_image + ")\n");
  if (!unit_text.ok()) return failed(unit_text.error(), partition);
  size_t unit = std::max(1, std::atoi(unit_text->c_str()));
  size_t piece_size = unit >= kPieceBytes ? unit : kPieceBytes / unit * unit;
  for (size_t at = 0; at < image.size(); at += piece_size) {
    std::string piece = image.substr(at, piece_size);
    piece.resize((piece.size() + unit - 1) / unit * unit);
    Result<std::string> wrote = session.capture("_adder_w(" + std::to_string(at) + "," + bytes_literal(piece) + ")\n");
    if (!wrote.ok()) return failed(wrote.error(), partition);
    if (progress) progress(std::min(at + piece_size, image.size()), image.size());
  }
  Result<std::string> printed =
      session.capture(std::string(kFinish) + "_adder(" + of_image + ")\ndel _adder,_adder_w\n");
  if (!printed.ok()) return failed(printed.error(), partition);
  auto digest = parse_bytes_literal(std::string_view(*printed).substr(0, printed->find('\n')));
  auto expected = sha256(image);
  if (digest && *digest == std::string_view(reinterpret_cast<const char*>(expected.data()), expected.size())) return {};
  return Error{ErrorKind::kProtocol, "what " + name + " holds now differs from what was sent: deploy it again"};
}

}  // namespace adder::repl
