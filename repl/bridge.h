// One device, many clients: who may write when, and who sees what. Pure: bytes of clients and of the device, comings
// and goings, and time go in; bytes for the device and for each client and the next deadline come out. bridge_server.h
// does the input and output; docs/protocols.md says what a client can rely on.
//
// Clients at the friendly prompt share it, as people share a terminal: all see all, and a line is its typist's until it
// is entered or left alone. Who enters raw mode has the device to itself until it leaves, goes away, or sits idle at
// the raw prompt. The others wait. Each client's mode is remembered, and the device is brought into it before the
// client's bytes go out; so one may sit in raw mode for hours (as Thonny does) while others type.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "repl/raw_protocol.h"
#include "repl/repl_tracker.h"

namespace adder::repl {

struct BridgeOptions {
  milliseconds typing_hold{1000};   // so long after a key a line is its typist's
  milliseconds raw_idle{5000};      // so long a client at the raw prompt keeps the others out
  milliseconds stalled{60000};      // so long one may pause in the middle of sending a program, while others wait
  milliseconds stuck_owner{10000};  // so long one may leave what a program prints for it unread
  milliseconds stuck_typist{5000};  // the same for who has started it at the prompt; then he loses some
  milliseconds entered_wait{200};   // so long what is typed after a line's end waits for the next prompt
  milliseconds first_prompt{1000};  // so long what is typed waits for a device that may be starting
  milliseconds aside{300};          // what Ctrl-C and Ctrl-B bring is held back so long: raw mode may follow
  milliseconds mirror_after{300};   // programs in raw mode that run longer are shown to the others
  milliseconds tell_waiting{300};
  size_t most_queued = 8192;           // bytes of a client that wait for the device; then it is not read
  size_t most_unread = 65536;          // bytes for a reader that does not take them; then they are lost, and marked
  size_t most_owed = size_t{1} << 20;  // the same for who has the device to itself; then the device is not read
};

class Bridge {
public:
  using ClientId = int;
  static constexpr ClientId kFirstId = 1;

  explicit Bridge(BridgeOptions options = {}) : options_(options) {}

  // The device is there from the start.
  void device_lost(Time now);
  void device_found(Time now);
  void receive_from_device(std::string_view bytes, Time now);
  // What to send to the device now; to be called again when that has gone out.
  std::string take_for_device(Time now);
  // False: the device is not to be read, since what it says would find no room.
  bool has_room_for_device() const;

  // name: how others are told of it, "adderctl (process 4711)".
  ClientId connect(std::string name, Time now);
  void disconnect(ClientId id, Time now);
  void receive(ClientId id, std::string_view bytes, Time now);
  // False: the client is not to be read.
  bool has_room_for(ClientId id) const;
  // What is there for a client, and that so much of it has been taken.
  std::string_view pending(ClientId id) const;
  void taken(ClientId id, size_t bytes, Time now);
  // True: the client is to be let go once pending() is empty, and disconnect() is to be called.
  bool is_hung_up(ClientId id) const;

  void tick(Time now);
  std::optional<Time> next_deadline() const;

  // Who has the device to itself, for people; empty: nobody.
  std::string owner_name() const;
  size_t clients() const { return clients_.size(); }

private:
  struct Client {
    std::string name;
    bool raw = false;  // it takes the device to be in raw mode
    bool hung_up = false;
    std::string in, out;
    size_t lost = 0;  // bytes that found no room in out
    Time since{};     // when the first byte of `in` came
    bool told_waiting = false;
    std::optional<Time> unread_since;
  };
  // What the bridge itself is doing with the device.
  enum class Act { kNone, kClearLine, kToRaw, kToFriendly, kRetype, kRescue };
  enum class Mirror { kUndecided, kShown, kHidden };

  void pump(Time now);
  bool serve(ClientId id, Time now);
  bool prepare_raw(Time now);
  bool prepare_friendly(Client& client, bool was_owner, Time now);
  bool awaits_prompt(const Client& client, Time now) const;
  bool send_from(ClientId id, Client& client, Time now);
  void send(std::string_view bytes, Time now);
  std::optional<ClientId> next_to_serve(Time now);
  bool is_owned_alone() const;
  bool is_orphan() const;
  std::optional<Time> owner_expires() const;
  bool can_take(ClientId id, Time now) const;
  void release();
  void settle(Time now);
  void tidy_up(Time now);

  void begin(Act act, Time now);
  void begin_rescue(bool to_raw, Time now);
  void go_on(Time now);
  void turn_rescue(Time now);

  void answer_waiting(ClientId id, Client& client, Time now);
  bool is_to_be_told(ClientId id, const Client& client) const;
  void tell_waiting(Time now);
  void interrupt_for(Client& client, Time now);
  void begin_aside(ClientId id, Time now);
  void end_aside(bool raw_follows);

  void route(std::string_view bytes, ReplTracker::Mode before, Time now);
  void mirror(Time now);
  void end_mirror();
  void give(Client& client, std::string_view bytes);
  void give_all(std::string_view bytes, const Client* except = nullptr);
  void note(Client& client, const std::string& text);
  void note_all(const std::string& text);
  void show_prompt();
  size_t most_for_owner() const;
  void watch_owner(Time now);
  void give_up_owner(Time now);
  void hang_up(Client& client);
  Client* owner() { return owner_ ? &clients_.at(*owner_) : nullptr; }

  BridgeOptions options_;
  std::map<ClientId, Client> clients_;
  ClientId next_id_ = kFirstId;
  ReplTracker tracker_;
  bool device_here_ = true;
  std::string to_device_;

  std::optional<ClientId> owner_;    // whose bytes go to the device
  std::optional<ClientId> typist_;   // of the line at the prompt
  Time entered_until_{};             // a line was entered: what follows waits for the prompt
  Time left_behind_{};               // when an owner last went away
  Time last_key_{};                  // of the owner
  Time last_traffic_{};              // of the owner, either way
  std::optional<std::string> line_;  // taken off the prompt, to be typed again
  std::string shown_tail_;           // of what all have seen

  Act act_ = Act::kNone;
  Time act_until_{};
  bool act_shown_ = false;  // what it brings is worth showing: the end of somebody's program
  std::string act_text_;
  RawProtocol rescue_;
  bool rescue_to_raw_ = false;

  std::optional<ClientId> aside_of_;  // what it does at the prompt is held back from the others
  Time aside_until_{};
  bool aside_from_prompt_ = false;
  std::string aside_;

  Mirror mirror_ = Mirror::kUndecided;
  bool in_run_ = false;
  Time run_since_{};
  std::string mirrored_;
};

}  // namespace adder::repl
