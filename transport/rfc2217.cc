// See rfc2217.h.
#include "transport/rfc2217.h"

#include <utility>

namespace adder::transport {

namespace {

constexpr uint8_t kReplyOffset = 100;
constexpr uint8_t kLastCommand = static_cast<uint8_t>(ComPort::kPurgeData);

// All numbers are one byte, except for the baud rate: four, the highest first.
std::string number(ComPort command, uint32_t value) {
  if (command != ComPort::kSetBaudRate) return std::string(1, static_cast<char>(value));
  std::string bytes;
  for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift);
  return bytes;
}

std::optional<uint32_t> to_number(ComPort command, std::string_view bytes) {
  size_t want = command == ComPort::kSetBaudRate ? 4 : 1;
  if (bytes.size() != want) return std::nullopt;
  uint32_t value = 0;
  for (char c : bytes) value = value << 8 | static_cast<uint8_t>(c);
  return value;
}

}  // namespace

Rfc2217Machine::Rfc2217Machine(Role role, std::string signature) : role_(role), signature_(std::move(signature)) {
  telnet_.allow_local(kOptionComPort);
  telnet_.allow_remote(kOptionComPort);
  telnet_.allow_local(kOptionSuppressGoAhead);
  telnet_.allow_remote(kOptionSuppressGoAhead);
  // The device echoes, which is the server's side.
  if (role_ == Role::kClient) telnet_.allow_remote(kOptionEcho);
}

void Rfc2217Machine::start() {
  if (role_ == Role::kServer) telnet_.offer_local(kOptionEcho);
  telnet_.offer_local(kOptionSuppressGoAhead);
  telnet_.request_remote(kOptionSuppressGoAhead);
  telnet_.offer_local(kOptionBinary);
  telnet_.request_remote(kOptionBinary);
  if (role_ == Role::kClient)
    telnet_.offer_local(kOptionComPort);
  else
    telnet_.request_remote(kOptionComPort);
}

void Rfc2217Machine::receive(std::string_view bytes) {
  telnet_.receive(bytes);
  while (std::optional<TelnetEvent> event = telnet_.take_event()) take_telnet_event(*event);
}

void Rfc2217Machine::take_telnet_event(const TelnetEvent& event) {
  switch (event.kind) {
    case TelnetEvent::Kind::kOption:
      if (event.code != kOptionComPort || told_ == is_ready() || !telnet_.is_settled(kOptionComPort)) return;
      told_ = is_ready();
      events_.push_back({is_ready() ? Rfc2217Event::Kind::kReady : Rfc2217Event::Kind::kRefused, {}, 0});
      return;
    case TelnetEvent::Kind::kSubnegotiation:
      if (event.code == kOptionComPort) take_com_port(event.bytes);
      return;
    case TelnetEvent::Kind::kCommand:
      if (event.code == kTelnetBreak) events_.push_back({Rfc2217Event::Kind::kBreak, {}, 0});
      // "Are you there" wants something visible: an answer that is no data.
      if (event.code == kTelnetAyt) telnet_.command(kTelnetNop);
      return;
  }
}

void Rfc2217Machine::take_com_port(std::string_view parameters) {
  if (parameters.empty()) return;
  uint8_t code = static_cast<uint8_t>(parameters[0]);
  parameters.remove_prefix(1);
  bool is_reply = code >= kReplyOffset;
  if (is_reply) code -= kReplyOffset;
  // What is for the other role, or is not known, is not for us.
  if (code > kLastCommand || is_reply != (role_ == Role::kClient)) return;
  auto command = static_cast<ComPort>(code);
  if (command == ComPort::kFlowSuspend || command == ComPort::kFlowResume) {
    suspended_ = command == ComPort::kFlowSuspend;
    return;
  }
  if (command == ComPort::kSignature) {
    if (parameters.empty())
      put(ComPort::kSignature, !is_reply, signature_);
    else
      peer_signature_ = parameters;
    return;
  }
  if (!is_reply) return take_request(command, parameters);
  std::optional<uint32_t> value = to_number(command, parameters);
  if (!value) return;
  Rfc2217Event::Kind kind = command == ComPort::kNotifyLineState    ? Rfc2217Event::Kind::kLineState
                            : command == ComPort::kNotifyModemState ? Rfc2217Event::Kind::kModemState
                                                                    : Rfc2217Event::Kind::kReply;
  events_.push_back({kind, command, *value});
}

void Rfc2217Machine::take_request(ComPort command, std::string_view parameters) {
  std::optional<uint32_t> value = to_number(command, parameters);
  if (!value) return;
  if (command == ComPort::kSetLineStateMask || command == ComPort::kSetModemStateMask) {
    (command == ComPort::kSetLineStateMask ? line_state_mask_ : modem_state_mask_) = static_cast<uint8_t>(*value);
    return reply(command, *value);
  }
  events_.push_back({Rfc2217Event::Kind::kRequest, command, *value});
}

void Rfc2217Machine::put(ComPort command, bool as_reply, std::string_view parameters) {
  uint8_t code = static_cast<uint8_t>(command) + (as_reply ? kReplyOffset : 0);
  telnet_.subnegotiate(kOptionComPort, std::string(1, static_cast<char>(code)) + std::string(parameters));
}

void Rfc2217Machine::request(ComPort command, uint32_t value) {
  put(command, false, command == ComPort::kSignature ? "" : number(command, value));
}

void Rfc2217Machine::reply(ComPort command, uint32_t value) { put(command, true, number(command, value)); }

void Rfc2217Machine::notify_line_state(uint8_t state) {
  if (is_ready() && (state & line_state_mask_) != 0) reply(ComPort::kNotifyLineState, state & line_state_mask_);
}

void Rfc2217Machine::notify_modem_state(uint8_t state) {
  if (is_ready() && modem_state_mask_ != 0) reply(ComPort::kNotifyModemState, state & modem_state_mask_);
}

void Rfc2217Machine::suspend(bool stop) {
  put(stop ? ComPort::kFlowSuspend : ComPort::kFlowResume, role_ == Role::kServer, "");
}

std::optional<Rfc2217Event> Rfc2217Machine::take_event() {
  if (events_.empty()) return std::nullopt;
  Rfc2217Event event = events_.front();
  events_.pop_front();
  return event;
}

uint32_t com_parity_of(Parity parity) {
  switch (parity) {
    case Parity::kEven: return kComParityEven;
    case Parity::kOdd: return kComParityOdd;
    case Parity::kNone: break;
  }
  return kComParityNone;
}

std::optional<Parity> parity_of_com(uint32_t value) {
  if (value == kComParityNone) return Parity::kNone;
  if (value == kComParityOdd) return Parity::kOdd;
  if (value == kComParityEven) return Parity::kEven;
  return std::nullopt;
}

}  // namespace adder::transport
