// Runs the built adderctl as a person would, and boards for it to talk to. A board is a separate program (QEMU with a
// firmware in it) that publishes a pty and can be killed; the simulator needs none, since adderctl starts it.
#pragma once

#include <sys/types.h>

#include <functional>
#include <string>
#include <vector>

namespace adder::app::cli {

struct Outcome {
  int exit_code = -1;  // 1000 + N when it died of signal N
  std::string out;
  std::string err;
};

// A started adderctl, whose output goes to files, so that it never waits for us.
class Adderctl {
public:
  // `directory` is scratch: HOME and the XDG directories lie in it. `input` is its standard input.
  Adderctl(const std::string& directory, const std::vector<std::string>& arguments, const std::string& input = "");
  ~Adderctl();
  Adderctl(const Adderctl&) = delete;
  Adderctl& operator=(const Adderctl&) = delete;

  std::string out() const;
  std::string err() const;
  // Waits until `ready` holds, at most a minute; false when it does not, or when adderctl has ended before.
  bool wait_until(const std::function<bool()>& ready);
  void signal(int number) const;
  Outcome wait();

private:
  std::string file_;  // the output files' common beginning
  pid_t id_ = 0;
};

// Runs it to its end.
Outcome adderctl(const std::string& directory, const std::vector<std::string>& arguments,
                 const std::string& input = "");

// A board in QEMU: "microbit" with stock MicroPython 1.9.2, or "mps2-an385" with our own firmware; or "stock",
// MicroPython 1.27 under Node.
class QemuBoard {
public:
  QemuBoard(const std::string& directory, const std::string& machine);
  ~QemuBoard();
  const std::string& pty() const { return pty_; }
  void kill_now() const;

private:
  std::string pty_;
  pid_t id_ = 0;
};

std::string file_text(const std::string& path);

}  // namespace adder::app::cli
