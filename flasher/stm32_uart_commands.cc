// The commands of AN3155 as steps. Each begins with its code and the code's complement; addresses and data end with
// the XOR of their bytes.
#include "flasher/stm32_uart_protocol.h"

namespace adder::flasher::an3155 {

namespace {

using Expect = Step::Expect;

uint8_t xor_of(ByteSpan bytes) {
  uint8_t sum = 0;
  for (uint8_t byte : bytes) sum ^= byte;
  return sum;
}

Step code_step(CommandCode code, const Timing& timing) {
  std::string refusal = "it does not know this command";
  if (code == kReadMemory || code == kGo || code == kWriteMemory || code == kErase || code == kExtendedErase) {
    refusal = "the chip's readout protection is probably on, or its boot loader lacks this command";
  }
  return {{code, static_cast<uint8_t>(~code)}, Expect::kAck, 0, timing.answer, refusal};
}

Step address_step(uint32_t address, const Timing& timing) {
  Bytes send = {static_cast<uint8_t>(address >> 24), static_cast<uint8_t>(address >> 16),
                static_cast<uint8_t>(address >> 8), static_cast<uint8_t>(address)};
  send.push_back(xor_of(send));
  return {send, Expect::kAck, 0, timing.answer, "it does not allow the address " + hex_address(address)};
}

// An answer without anything sent.
Step answer_step(Expect expect, size_t count, const Timing& timing) {
  return {{}, expect, count, timing.answer, "it broke off its answer"};
}

Command asking(const char* what, CommandCode code, Expect expect, size_t count, const Timing& timing) {
  return {what,
          {code_step(code, timing), answer_step(expect, count, timing), answer_step(Expect::kAck, 0, timing)},
          timing.attempts};
}

}  // namespace

Command synchronise(const Timing& timing) {
  Command command{"make contact", {{{kSync}, Expect::kSync, 0, timing.sync, ""}}, timing.sync_attempts};
  command.resync = false;
  return command;
}

Command get(const Timing& timing) { return asking("ask for its commands", kGet, Expect::kCounted, 0, timing); }

Command get_version(const Timing& timing) {
  return asking("ask for its version", kGetVersion, Expect::kBytes, 3, timing);
}

Command get_id(const Timing& timing) { return asking("ask for the chip's id", kGetId, Expect::kCounted, 0, timing); }

Command read_memory(uint32_t address, size_t size, const Timing& timing) {
  uint8_t count = static_cast<uint8_t>(size - 1);
  Step length = {
      {count, static_cast<uint8_t>(~count)}, Expect::kAck, 0, timing.answer, "it does not allow that length"};
  return {"read " + size_text(size) + " at " + hex_address(address),
          {code_step(kReadMemory, timing), address_step(address, timing), length,
           answer_step(Expect::kBytes, size, timing)},
          timing.attempts};
}

Command write_memory(uint32_t address, ByteSpan bytes, const Timing& timing) {
  Bytes send = {static_cast<uint8_t>(bytes.size() - 1)};
  send.insert(send.end(), bytes.begin(), bytes.end());
  send.push_back(xor_of(send));
  Step data = {send, Expect::kAck, 0, timing.answer, "it could not write there; the page may be write-protected"};
  return {"write " + size_text(bytes.size()) + " at " + hex_address(address),
          {code_step(kWriteMemory, timing), address_step(address, timing), data},
          timing.attempts};
}

Command go(uint32_t address, const Timing& timing) {
  // Once: whether a lost ACK means a started program cannot be told from here.
  Command command{
      "start the program at " + hex_address(address), {code_step(kGo, timing), address_step(address, timing)}, 1};
  command.resync = false;
  return command;
}

Command erase(const std::vector<uint32_t>& pages, bool extended, milliseconds patience, const Timing& timing) {
  Bytes send;
  auto put = [&](uint32_t value) {
    if (extended) send.push_back(static_cast<uint8_t>(value >> 8));
    send.push_back(static_cast<uint8_t>(value));
  };
  put(static_cast<uint32_t>(pages.size() - 1));
  for (uint32_t page : pages) put(page);
  send.push_back(xor_of(send));
  std::string what = "erase " + std::to_string(pages.size()) + " pages from number " + std::to_string(pages.front());
  Step list = {send, Expect::kAck, 0, patience, "it could not erase them; they may be write-protected"};
  return {what, {code_step(extended ? kExtendedErase : kErase, timing), list}, timing.attempts};
}

Command erase_all(bool extended, milliseconds patience, const Timing& timing) {
  Bytes send = extended ? Bytes{0xFF, 0xFF, 0x00} : Bytes{0xFF, 0x00};
  Step all = {send, Expect::kAck, 0, patience, "it could not erase the whole chip; some pages may be write-protected"};
  return {"erase the whole chip", {code_step(extended ? kExtendedErase : kErase, timing), all}, timing.attempts};
}

}  // namespace adder::flasher::an3155
