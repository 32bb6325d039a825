// The bridge's hold on its device: reads and writes on threads of its own, and opens the device again when it has
// vanished and comes back. The bridge's loop is woken when there is news, and waits for nothing here.
#pragma once

#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

#include "transport/byte_stream.h"

namespace adder::repl {

class BridgeDevice {
public:
  using Opener = std::function<transport::Result<std::unique_ptr<transport::ByteStream>>()>;
  struct News {
    enum class Kind { kBytes, kLost, kFound };
    Kind kind;
    std::string bytes;  // kLost: why
  };

  // `stream` is open; `open` opens it again, and is called from a thread of this object. wake: any thread; the loop is
  // to call take_news().
  BridgeDevice(std::unique_ptr<transport::ByteStream> stream, Opener open, std::function<void()> wake);
  ~BridgeDevice();
  BridgeDevice(const BridgeDevice&) = delete;
  BridgeDevice& operator=(const BridgeDevice&) = delete;

  std::vector<News> take_news();
  // The device is not read for now.
  void hold(bool on);
  // False: what was written last has not gone out yet.
  bool is_ready_to_write();
  void write(std::string bytes);
  // At once. False: the device has no line, or refuses.
  bool set_line(const transport::LineSettings& line);
  bool set_dtr(bool on);
  bool set_rts(bool on);

private:
  void read_loop();
  void write_loop();
  bool reopen();
  void tell(News news);
  void let_go(const std::string& why);

  Opener open_;
  std::function<void()> wake_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::shared_ptr<transport::ByteStream> stream_;  // null while the device is away
  std::vector<News> news_;
  size_t unread_ = 0;
  std::string to_write_;
  bool writing_ = false, held_ = false, stopping_ = false;
  std::thread reader_, writer_;
};

}  // namespace adder::repl
