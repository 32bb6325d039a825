// A device's stream that answers its requests for files (mount_protocol.h) by itself, whenever somebody reads: who
// reads gets what the program prints, and need not know. Until serve() it is the inner stream and nothing else. A
// device that starts anew is mounted again (remounter.h). Same threading as any ByteStream; serve() and stop_serving()
// not while another thread reads or writes.
#pragma once

#include <atomic>
#include <memory>
#include <mutex>
#include <string>

#include "repl/mount_protocol.h"
#include "repl/mount_server.h"
#include "repl/remounter.h"
#include "transport/byte_stream.h"

namespace adder::repl {

class MountedStream : public transport::ByteStream {
public:
  explicit MountedStream(std::unique_ptr<transport::ByteStream> inner) : inner_(std::move(inner)) {}

  // The program mounts the folder again after a soft reset; with at_once also when the first prompt comes, or before raw
  // mode is asked for: answers to two who ask at a time could not be told apart.
  void serve(std::shared_ptr<MountServer> server, std::string program, bool at_once);
  void stop_serving();

  transport::ByteStream& inner() { return *inner_; }
  // While serving: what was read last is the friendly prompt.
  bool seems_at_prompt() const { return remounter_ && remounter_->seems_at_prompt(); }

  transport::Result<size_t> read(std::span<uint8_t> into, transport::Deadline deadline) override;
  transport::Result<size_t> write_some(std::span<const uint8_t> bytes, transport::Deadline deadline) override;
  void cancel() override { inner_->cancel(); }
  void clear_cancel() override { inner_->clear_cancel(); }
  void close() override { inner_->close(); }
  bool is_open() const override { return inner_->is_open(); }
  std::string describe() const override { return inner_->describe(); }
  bool takes_any_byte() const override { return inner_->takes_any_byte(); }
  bool has_line() const override { return inner_->has_line(); }
  transport::Result<void> set_line(const transport::LineSettings& line) override { return inner_->set_line(line); }
  transport::Result<void> set_dtr(bool on) override { return inner_->set_dtr(on); }
  transport::Result<void> set_rts(bool on) override { return inner_->set_rts(on); }
  transport::Result<void> discard_input() override;

private:
  void take_pieces(Time now);
  void pass(std::string_view text, Time now);
  void send_later(std::string_view bytes);
  void expect_requests_until(Time until);
  transport::Result<void> send_waiting();
  transport::Deadline next_wake(transport::Deadline deadline) const;

  std::unique_ptr<transport::ByteStream> inner_;
  std::shared_ptr<MountServer> server_;
  MountReader reader_;
  std::optional<Remounter> remounter_;
  Time last_byte_{};
  std::string passed_;  // for the next read()

  std::mutex writing_;
  std::string outgoing_;  // of ours: replies, and what mounts again. Goes before anything else
  std::string put_off_;   // of others, while the device is being mounted again, or reads nothing but replies
  Time replies_until_{};  // only, for all that is known; set by who reads
  std::atomic<bool> is_remounting_{false};
  bool at_once_ = false;  // nobody has mounted it since it was opened
  bool begin_ = false;    // at the next read
};

}  // namespace adder::repl
