// The simulator's bench: a Unix socket (`--control PATH`) over which programs and people see and drive the board's
// pins. Text lines; each request is answered by one line, or by several and `ok`. Any number of clients.
//
//   pin 5          -> pin 5 out 1                  mode (in, out, open-drain) and level; then, where they apply,
//                                                  pull-up or pull-down, and driven=0 or driven=1
//   pin 5 = 1      -> ok                           drives the pin from outside: 0, 1, or z to let go
//   pins           -> pin ... for each in use, ok
//   watch          -> ok                           from now on, a line `change 5 1 123456` at every change of a level:
//                                                  pin, level, microseconds since the simulator's start
//   reset          -> ok                           the reset button
//   anything else  -> error TEXT
//
// Lives in the I/O thread; answers are queued per client, and a client that does not read is dropped.
#pragma once

#include <poll.h>

#include <cstdint>
#include <mutex>
#include <string>
#include <vector>

#include "firmware/sim/pins.h"

namespace adder::firmware {

class SimControl {
public:
  SimControl(SimPins& pins, uint64_t (*ticks_us)(), void (*press_reset)(), void (*wake)())
      : pins_(pins), ticks_us_(ticks_us), press_reset_(press_reset), wake_(wake) {}
  ~SimControl();

  std::string listen(const std::string& path);  // empty, or what went wrong
  void add_to(std::vector<pollfd>* polled) const;
  void handle(const std::vector<pollfd>& polled);  // after poll()

private:
  struct Client {
    int fd;
    std::string received, pending;
    bool watching = false;
    bool dead = false;
  };
  void accept_client();
  void receive(Client& client);
  void send(Client& client);
  std::string answer(Client& client, const std::string& line);
  std::string answer_pin(const std::string& rest);
  void changed(uint32_t pin, bool level);

  SimPins& pins_;
  uint64_t (*ticks_us_)();
  void (*press_reset_)();
  void (*wake_)();
  int listener_ = -1;
  std::string path_;
  std::vector<Client> clients_;
  std::mutex changes_mutex_;
  std::string changes_;  // lines for watchers, from the program's thread
  bool watched_ = false;
};

}  // namespace adder::firmware
