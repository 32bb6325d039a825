// The user's terminal, raw while a RawTerminal lives. Its settings come back on every way out: by the destructor, after
// a signal, since SignalWatch makes signals wake a loop instead of killing, and when the process dies of what cannot be
// caught, by a small process that waits for just that.
#pragma once

#include <signal.h>
#include <sys/types.h>
#include <termios.h>

namespace adder::app::cli {

class RawTerminal {
public:
  // Nothing at all when standard input is no terminal.
  RawTerminal();
  ~RawTerminal();
  RawTerminal(const RawTerminal&) = delete;
  RawTerminal& operator=(const RawTerminal&) = delete;

  bool is_terminal() const { return is_terminal_; }
  // Again, after whoever has stopped us has used the terminal.
  void make_raw() const;

private:
  void start_guard();
  void end_guard();

  termios before_;
  bool is_terminal_;
  int guard_pipe_ = -1;
  pid_t guard_ = -1;
};

// SIGINT, SIGTERM, SIGHUP and SIGCONT write to an eventfd while it lives.
class SignalWatch {
public:
  SignalWatch();
  ~SignalWatch();

  // Once for each time that the process was continued.
  static bool take_continued();
  // True when one of the others has come: it is time to leave.
  static bool is_ending();

private:
  static constexpr int kSignals[] = {SIGINT, SIGTERM, SIGHUP, SIGCONT};
  struct sigaction before_[4];
};

// The eventfd, which every thread may wake the loop with.
class WakeUp {
public:
  WakeUp();
  ~WakeUp();
  int fd() const { return fd_; }
  // Any thread, and signal handlers.
  static void wake();
  void clear() const;

private:
  int fd_;
};

}  // namespace adder::app::cli
