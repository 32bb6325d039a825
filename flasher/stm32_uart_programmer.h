// Drives the UART boot loader of an STM32 over any ByteStream: the clock, the reads and the chip table around the pure
// Stm32UartProtocol. One thread at a time; cancelling the stream from another thread or a signal handler ends the call
// under way with kCancelled.
#pragma once

#include <memory>

#include "flasher/programmer.h"
#include "flasher/stm32_uart_protocol.h"
#include "transport/byte_stream.h"

namespace adder::flasher {

struct Stm32UartOptions {
  // The boot loader measures the speed from the first byte; 115200 is the most that all of them manage.
  int baud = 115200;
  an3155::Timing timing;
};

class Stm32UartProgrammer : public Programmer {
public:
  // `stream` outlives this object. A serial line is set to 8E1 by probe().
  explicit Stm32UartProgrammer(transport::ByteStream& stream, Stm32UartOptions options = {});

  Result<ChipInfo> probe() override;
  Result<void> erase(const std::vector<uint32_t>& pages, const ProgressFn& progress) override;
  Result<void> erase_all() override;
  Result<void> write(uint32_t address, ByteSpan bytes) override;
  Result<Bytes> read(uint32_t address, uint32_t size, Phase phase, const ProgressFn& progress) override;
  Result<void> go(uint32_t address) override;
  // Through a few instructions put into RAM, since the protocol has no reset: they ask the core for one.
  Result<void> reset() override;

private:
  Result<Bytes> run(an3155::Command command);
  Result<void> run_for_ack(an3155::Command command);
  Result<void> describe_boot_loader();
  Result<void> describe_chip();
  uint32_t read_flash_kib(uint32_t size_register);
  bool can(an3155::CommandCode code) const;
  milliseconds erase_patience(const std::vector<uint32_t>& pages) const;

  transport::ByteStream& stream_;
  Stm32UartOptions options_;
  Stm32UartProtocol protocol_;
  ChipInfo chip_;
  Bytes commands_;  // codes that Get listed
  bool mass_erase_ = true;
};

}  // namespace adder::flasher
