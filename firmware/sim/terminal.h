// The simulator's console cable: a pty published as a symlink, or the terminal that the simulator was started from.
// Output gathers in a buffer, which the program's thread sends when it is full or before waiting, and the I/O thread
// (without ever waiting itself) soon after. With nobody at the other end it is not waited for, as on a board whose
// cable is out; the newest of it is kept and goes to whoever connects next.
#pragma once

#include <poll.h>
#include <termios.h>

#include <atomic>
#include <mutex>
#include <string>
#include <vector>

namespace adder::firmware {

class SimTerminal {
public:
  ~SimTerminal();
  // Opens a pty and publishes it as `link`, replacing a stale symlink; an empty link: standard input and output.
  // Returns what went wrong, or an empty string.
  std::string open(const std::string& link);
  void unpublish();  // removes the link; safe to call twice

  bool is_pty() const { return !link_.empty(); }
  int input() const { return input_; }
  bool connected();                     // is anybody at the other end?
  int opens() const { return opens_; }  // readable when somebody has opened the pty; -1: look by yourself
  void forget_opens();
  long read_some(char* buffer, size_t size);  // 0: nothing now; -1: the end, for good (not for a pty)

  // From the program's thread. write() says whether the buffer was empty before, so that somebody must look after it.
  bool write(const char* bytes, size_t length, const std::atomic<bool>& give_up);
  void flush(const std::atomic<bool>& give_up);
  // From the I/O thread: sends what can be sent now. True: more is waiting.
  bool flush_some();

private:
  std::string open_pty(const std::string& link);
  std::string publish(const std::string& path);
  bool send_now();  // with the lock held; false: the other end takes no more for now

  int input_ = -1;
  int output_ = -1;
  int opens_ = -1;
  std::string link_;
  std::string slave_;
  bool restore_ = false;
  termios saved_ = {};
  std::mutex mutex_;
  std::string pending_;  // guarded by mutex_
};

}  // namespace adder::firmware
