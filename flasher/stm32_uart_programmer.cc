// Commands in the order AN3155 wants them, and the time that flash work may take.
#include "flasher/stm32_uart_programmer.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <numeric>

#include "flasher/stm32_chips.h"

namespace adder::flasher {

namespace {

using transport::Clock;

constexpr size_t kMostRead = 256;
// Pages in one erase command: few enough that progress moves and a cancel is felt.
constexpr size_t kMostErase = 32;
constexpr uint32_t kLegacyErasePages = 255;
constexpr milliseconds kSendPatience{10000};

std::string hex16(unsigned value) {
  char text[16];
  std::snprintf(text, sizeof text, "0x%03x", value);
  return text;
}

// A vector table and eight instructions' worth of Thumb code: *0xE000ED0C = 0x05FA0004 (AIRCR: VECTKEY | SYSRESETREQ),
// then loop. It runs on every Cortex-M.
Bytes reset_code(uint32_t address) {
  const uint32_t words[] = {
      address + 0x100,               // initial stack pointer; nothing is pushed
      (address + 8) | 1,             // entry, Thumb
      0x49024801,                    // ldr r0, [pc, #4]   ; ldr r1, [pc, #8]
      0xE7FE6001,                    // str r1, [r0]       ; b .
      0xE000ED0C,        0x05FA0004  // AIRCR, and what is written to it
  };
  Bytes code;
  for (uint32_t word : words) {
    for (int shift = 0; shift < 32; shift += 8) code.push_back(static_cast<uint8_t>(word >> shift));
  }
  return code;
}

void report(const ProgressFn& progress, Phase phase, uint64_t done, uint64_t total) {
  if (progress) progress(phase, done, total);
}

}  // namespace

const char* phase_name(Phase phase) {
  switch (phase) {
    case Phase::kProbe: return "connecting";
    case Phase::kErase: return "erasing";
    case Phase::kWrite: return "writing";
    case Phase::kVerify: return "verifying";
    case Phase::kRead: return "reading";
    case Phase::kStart: return "starting";
  }
  return "working";
}

Stm32UartProgrammer::Stm32UartProgrammer(transport::ByteStream& stream, Stm32UartOptions options)
    : stream_(stream), options_(options), protocol_(options.timing) {}

Result<Bytes> Stm32UartProgrammer::run(an3155::Command command) {
  if (Result<void> discarded = stream_.discard_input(); !discarded) return discarded.error();
  protocol_.start(std::move(command), Clock::now());
  std::array<uint8_t, 512> buffer;
  while (true) {
    if (Bytes out = protocol_.take_output(); !out.empty()) {
      if (Result<void> sent = stream_.write(out, Clock::now() + kSendPatience); !sent) return sent.error();
    }
    if (!protocol_.busy()) return protocol_.result();
    Result<size_t> got = stream_.read(buffer, *protocol_.deadline());
    if (got) {
      protocol_.receive(ByteSpan(buffer).first(*got), Clock::now());
    } else if (got.error().kind == ErrorKind::kTimeout) {
      protocol_.tick(Clock::now());
    } else {
      return got.error();
    }
  }
}

Result<void> Stm32UartProgrammer::run_for_ack(an3155::Command command) {
  Result<Bytes> done = run(std::move(command));
  if (!done) return done.error();
  return {};
}

Result<ChipInfo> Stm32UartProgrammer::probe() {
  chip_ = {};
  if (stream_.has_line()) {
    transport::LineSettings line;
    line.baud = options_.baud;
    line.parity = transport::Parity::kEven;
    if (Result<void> set = stream_.set_line(line); !set) return set.error();
  }
  if (Result<void> contact = run_for_ack(an3155::synchronise(options_.timing)); !contact) return contact.error();
  if (Result<void> described = describe_boot_loader(); !described) return described.error();
  if (Result<void> described = describe_chip(); !described) return described.error();
  return chip_;
}

Result<void> Stm32UartProgrammer::describe_boot_loader() {
  Result<Bytes> listed = run(an3155::get(options_.timing));
  if (!listed) return listed.error();
  uint8_t version = listed->front();
  commands_.assign(listed->begin() + 1, listed->end());
  chip_.boot_loader = "AN3155 boot loader " + std::to_string(version >> 4) + "." + std::to_string(version & 15);
  if (!can(an3155::kGetVersion)) return {};
  // The two option bytes say nothing on current chips; a boot loader that refuses is no less usable.
  Result<Bytes> detail = run(an3155::get_version(options_.timing));
  if (!detail && detail.error().kind != ErrorKind::kProtocol) return detail.error();
  return {};
}

Result<void> Stm32UartProgrammer::describe_chip() {
  Result<Bytes> id = run(an3155::get_id(options_.timing));
  if (!id) return id.error();
  if (id->size() != 2) {
    return Error{ErrorKind::kProtocol, "the boot loader gave a chip id of " + size_text(id->size()) + " instead of 2"};
  }
  chip_.id = static_cast<uint32_t>((*id)[0] << 8 | (*id)[1]);
  const Stm32Chip* row = find_stm32_chip(static_cast<uint16_t>(chip_.id));
  if (!row) {
    chip_.name = "unknown STM32 " + hex16(chip_.id);
    return {};
  }
  uint32_t kib = row->flash_kib;
  if (row->family->flash_size_register && can(an3155::kReadMemory)) {
    uint32_t told = read_flash_kib(row->family->flash_size_register);
    chip_.flash_size_read = told > 0 && told <= row->flash_kib;
    if (chip_.flash_size_read) kib = told;
  }
  chip_.name = row->name;
  chip_.family = row->family->name;
  chip_.known = true;
  chip_.flash = stm32_layout(*row, kib);
  chip_.erased = row->family->erased;
  chip_.write_align = row->family->write_align;
  chip_.write_most = row->family->write_most;
  chip_.ram_begin = row->ram_begin;
  chip_.ram_end = row->ram_end;
  mass_erase_ = row->family->mass_erase;
  return {};
}

// 0 when the boot loader does not let it be read, which is no error: then the largest size of the kind is assumed and
// the verification tells. F4 boot loaders refuse short reads there, but give the whole 256 bytes around it.
uint32_t Stm32UartProgrammer::read_flash_kib(uint32_t size_register) {
  uint32_t block = size_register / kMostRead * kMostRead;
  an3155::Timing once = options_.timing;
  once.attempts = 2;
  Result<Bytes> bytes = run(an3155::read_memory(block, kMostRead, once));
  if (!bytes) return 0;
  size_t at = size_register - block;
  return static_cast<uint32_t>((*bytes)[at] | (*bytes)[at + 1] << 8);
}

bool Stm32UartProgrammer::can(an3155::CommandCode code) const {
  return std::find(commands_.begin(), commands_.end(), code) != commands_.end();
}

milliseconds Stm32UartProgrammer::erase_patience(const std::vector<uint32_t>& pages) const {
  const an3155::Timing& timing = options_.timing;
  milliseconds patience = timing.erase_base;
  for (uint32_t page : pages) {
    patience += timing.erase_per_page + timing.erase_per_kib * (chip_.flash.pages()[page].size / 1024);
  }
  return patience;
}

Result<void> Stm32UartProgrammer::erase(const std::vector<uint32_t>& pages, const ProgressFn& progress) {
  bool extended = can(an3155::kExtendedErase);
  if (!extended && !pages.empty() && pages.back() > kLegacyErasePages) {
    return Error{ErrorKind::kProtocol, "this boot loader erases single pages only up to number 255, not " +
                                           std::to_string(pages.back()) + "; erase the whole chip with --erase-all"};
  }
  uint64_t total = 0;
  uint64_t done = 0;
  for (uint32_t page : pages) total += chip_.flash.pages()[page].size;
  report(progress, Phase::kErase, 0, total);
  for (size_t at = 0; at < pages.size(); at += kMostErase) {
    auto first = pages.begin() + static_cast<ptrdiff_t>(at);
    std::vector<uint32_t> group(first, first + static_cast<ptrdiff_t>(std::min(kMostErase, pages.size() - at)));
    Result<void> erased = run_for_ack(an3155::erase(group, extended, erase_patience(group), options_.timing));
    if (!erased) return erased;
    for (uint32_t page : group) done += chip_.flash.pages()[page].size;
    report(progress, Phase::kErase, done, total);
  }
  return {};
}

Result<void> Stm32UartProgrammer::erase_all() {
  std::vector<uint32_t> every(chip_.flash.pages().size());
  std::iota(every.begin(), every.end(), 0);
  if (!mass_erase_) return erase(every, {});
  return run_for_ack(an3155::erase_all(can(an3155::kExtendedErase), erase_patience(every), options_.timing));
}

Result<void> Stm32UartProgrammer::write(uint32_t address, ByteSpan bytes) {
  return run_for_ack(an3155::write_memory(address, bytes, options_.timing));
}

Result<Bytes> Stm32UartProgrammer::read(uint32_t address, uint32_t size, Phase phase, const ProgressFn& progress) {
  Bytes all;
  report(progress, phase, 0, size);
  while (all.size() < size) {
    size_t piece = std::min<size_t>(kMostRead, size - all.size());
    Result<Bytes> got = run(an3155::read_memory(address + static_cast<uint32_t>(all.size()), piece, options_.timing));
    if (!got) return got;
    all.insert(all.end(), got->begin(), got->end());
    report(progress, phase, all.size(), size);
  }
  return all;
}

Result<void> Stm32UartProgrammer::go(uint32_t address) { return run_for_ack(an3155::go(address, options_.timing)); }

Result<void> Stm32UartProgrammer::reset() {
  Bytes code = reset_code(chip_.ram_begin);
  if (chip_.ram_begin + code.size() > chip_.ram_end) {
    return Error{ErrorKind::kProtocol,
                 "the boot loader of this " + chip_.name + " leaves no RAM to reset it from; press its reset button"};
  }
  if (Result<void> put = write(chip_.ram_begin, code); !put) return put;
  return go(chip_.ram_begin);
}

}  // namespace adder::flasher
