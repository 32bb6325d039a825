// RFC 2217, a serial port's line settings over telnet, as the client (who uses the port) or the server (who has it). A
// pure machine like TelnetMachine, on which it stands: receive()/take_data() one way, send()/take_output() the other,
// take_event() for what happened. The client calls request() and waits for the kReply of the same command; the server
// answers each kRequest by reply() with the value that the port has then. Masks and the signature are answered by the
// machine itself.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <string>
#include <string_view>

#include "transport/byte_stream.h"
#include "transport/telnet.h"

namespace adder::transport {

// The client's codes; a server's answer is 100 higher on the wire. Values: baud in bits a second, 0 asks; data bits
// 5..8, 0 asks; the others as below.
enum class ComPort : uint8_t {
  kSignature = 0,
  kSetBaudRate = 1,
  kSetDataSize = 2,
  kSetParity = 3,
  kSetStopSize = 4,
  kSetControl = 5,
  kNotifyLineState = 6,
  kNotifyModemState = 7,
  kFlowSuspend = 8,
  kFlowResume = 9,
  kSetLineStateMask = 10,
  kSetModemStateMask = 11,
  kPurgeData = 12
};
// kSetParity, kSetStopSize; 0 asks.
inline constexpr uint32_t kComParityNone = 1, kComParityOdd = 2, kComParityEven = 3;
inline constexpr uint32_t kComStopOne = 1, kComStopTwo = 2, kComStopOneAndHalf = 3;
// kSetControl.
inline constexpr uint32_t kComFlowAsk = 0, kComFlowNone = 1, kComBreakAsk = 4, kComBreakOn = 5, kComBreakOff = 6,
                          kComDtrAsk = 7, kComDtrOn = 8, kComDtrOff = 9, kComRtsAsk = 10, kComRtsOn = 11,
                          kComRtsOff = 12;
// kPurgeData.
inline constexpr uint32_t kComPurgeReceived = 1, kComPurgeUnsent = 2, kComPurgeBoth = 3;

struct Rfc2217Event {
  enum class Kind {
    kReady,       // both sides speak COM-PORT-OPTION
    kRefused,     // the other side does not: line settings cannot be had, data can
    kRequest,     // server: the client wants `command` with `value`
    kReply,       // client: the port's `value` for `command`
    kLineState,   // client: `value` as of RFC 2217 NOTIFY-LINESTATE
    kModemState,  // client: `value` as of RFC 2217 NOTIFY-MODEMSTATE
    kBreak        // telnet's own BRK
  };
  Kind kind = Kind::kReady;
  ComPort command = ComPort::kSignature;
  uint32_t value = 0;
};

class Rfc2217Machine {
public:
  enum class Role { kClient, kServer };
  explicit Rfc2217Machine(Role role, std::string signature = "Adder");

  // Puts the opening of the negotiation into take_output(). Call once.
  void start();

  void receive(std::string_view bytes);
  std::string take_data() { return telnet_.take_data(); }
  void send(std::string_view data) { telnet_.send(data); }
  std::string take_output() { return telnet_.take_output(); }
  std::optional<Rfc2217Event> take_event();

  // The other side speaks COM-PORT-OPTION.
  bool is_ready() const { return telnet_.is_local(kOptionComPort) || telnet_.is_remote(kOptionComPort); }
  // It has answered to all that we asked: from here on is_ready() and binary transfer are as they will be.
  bool is_settled() const { return telnet_.is_settled(kOptionComPort) && telnet_.is_settled(kOptionBinary); }
  // False between the other side's FLOWCONTROL-SUSPEND and -RESUME.
  bool may_send() const { return !suspended_; }

  // Client.
  void request(ComPort command, uint32_t value);
  // Server: the answer to a request, and news. notify_* are silent where the client's masks say so.
  void reply(ComPort command, uint32_t value);
  void notify_line_state(uint8_t state);
  void notify_modem_state(uint8_t state);
  // Either side: asks the other to stop or go on sending data.
  void suspend(bool stop);

  // What the other side calls itself; empty until it has said so.
  const std::string& peer_signature() const { return peer_signature_; }

private:
  void take_telnet_event(const TelnetEvent& event);
  void take_com_port(std::string_view parameters);
  void take_request(ComPort command, std::string_view parameters);
  void put(ComPort command, bool as_reply, std::string_view parameters);

  Role role_;
  std::string signature_;
  std::string peer_signature_;
  TelnetMachine telnet_;
  bool suspended_ = false;
  std::optional<bool> told_;                              // whether the last word in events_ was kReady
  uint8_t line_state_mask_ = 0, modem_state_mask_ = 255;  // RFC 2217's defaults
  std::deque<Rfc2217Event> events_;
};

// The wire's value of a setting, and back; nothing for a value that we do not have (mark parity, one and a half bits).
uint32_t com_parity_of(Parity parity);
std::optional<Parity> parity_of_com(uint32_t value);

}  // namespace adder::transport
