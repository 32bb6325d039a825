// Telnet, either side of it: RFC 854 (commands, NVT), 855 (options), 856 (binary), 1143 (negotiating without loops).
// A pure machine: bytes from the wire go into receive(), the other side's data comes out of take_data(); data for the
// other side goes into send(), bytes for the wire come out of take_output(). It knows no clock and does not read, and
// how its input is cut makes no difference. Bytes 255 are doubled on the wire; while BINARY is not agreed for a
// direction, a lone CR goes as CR NUL there. Who is polite never answers an answer: that is what the states are for.
#pragma once

#include <array>
#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

namespace adder::transport {

// As in RFC 854, 856, 857, 858 and 2217.
inline constexpr uint8_t kTelnetIac = 255, kTelnetDont = 254, kTelnetDo = 253, kTelnetWont = 252, kTelnetWill = 251,
                         kTelnetSb = 250, kTelnetAyt = 246, kTelnetBreak = 243, kTelnetNop = 241, kTelnetSe = 240;
inline constexpr uint8_t kOptionBinary = 0, kOptionEcho = 1, kOptionSuppressGoAhead = 3, kOptionComPort = 44;

struct TelnetEvent {
  enum class Kind {
    kOption,          // the option's state on one side has been agreed or refused: ask is_local(), is_remote()
    kSubnegotiation,  // `bytes` are its parameters, unescaped
    kCommand          // `code` is BRK, AYT and the like
  };
  Kind kind = Kind::kOption;
  uint8_t code = 0;  // the option or the command
  std::string bytes;
};

class TelnetMachine {
public:
  // The longest subnegotiation that is kept; what is longer is not for us.
  static constexpr size_t kMostParameters = 1024;

  // What to agree to when the other side asks. "Local" is what we do (WILL), "remote" what the other side does (DO).
  void allow_local(uint8_t option) { local_[option].allowed = true; }
  void allow_remote(uint8_t option) { remote_[option].allowed = true; }
  // Ask by ourselves (and agree, of course).
  void offer_local(uint8_t option);
  void request_remote(uint8_t option);

  void receive(std::string_view bytes);
  std::string take_data();
  void send(std::string_view data);
  void subnegotiate(uint8_t option, std::string_view parameters);
  void command(uint8_t code);
  std::string take_output();
  std::optional<TelnetEvent> take_event();

  bool is_local(uint8_t option) const { return local_[option].state == State::kYes; }
  bool is_remote(uint8_t option) const { return remote_[option].state == State::kYes; }
  // No answer of the other side is outstanding.
  bool is_settled(uint8_t option) const {
    return local_[option].state != State::kAsked && remote_[option].state != State::kAsked;
  }

private:
  enum class State : uint8_t { kNo, kAsked, kYes };
  struct Side {
    State state = State::kNo;
    bool allowed = false;
  };
  enum class Reading : uint8_t { kData, kAfterReturn, kIac, kVerb, kSubOption, kSub, kSubIac };

  void take(uint8_t byte);
  void take_plain(uint8_t byte);
  void take_command(uint8_t byte);
  void take_verb(uint8_t verb, uint8_t option);
  void take_sub(uint8_t byte);
  void agree(Side& side, uint8_t option, bool wanted, uint8_t yes, uint8_t no);
  void put_verb(uint8_t verb, uint8_t option);

  std::array<Side, 256> local_{}, remote_{};
  Reading reading_ = Reading::kData;
  uint8_t verb_ = 0, sub_option_ = 0;
  bool sub_too_long_ = false;
  std::string sub_, data_, output_;
  std::deque<TelnetEvent> events_;
};

}  // namespace adder::transport
