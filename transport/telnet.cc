// See telnet.h.
#include "transport/telnet.h"

#include <utility>

namespace adder::transport {

namespace {

constexpr char kIac = static_cast<char>(kTelnetIac);

void put_escaped(std::string& output, std::string_view bytes) {
  for (char c : bytes) {
    if (c == kIac) output += kIac;
    output += c;
  }
}

}  // namespace

void TelnetMachine::put_verb(uint8_t verb, uint8_t option) {
  output_ += kIac;
  output_ += static_cast<char>(verb);
  output_ += static_cast<char>(option);
}

void TelnetMachine::offer_local(uint8_t option) {
  Side& side = local_[option];
  side.allowed = true;
  if (side.state != State::kNo) return;
  side.state = State::kAsked;
  put_verb(kTelnetWill, option);
}

void TelnetMachine::request_remote(uint8_t option) {
  Side& side = remote_[option];
  side.allowed = true;
  if (side.state != State::kNo) return;
  side.state = State::kAsked;
  put_verb(kTelnetDo, option);
}

void TelnetMachine::receive(std::string_view bytes) {
  for (char c : bytes) take(static_cast<uint8_t>(c));
}

void TelnetMachine::take(uint8_t byte) {
  switch (reading_) {
    case Reading::kData:
    case Reading::kAfterReturn: return take_plain(byte);
    case Reading::kIac: return take_command(byte);
    case Reading::kVerb: reading_ = Reading::kData; return take_verb(verb_, byte);
    case Reading::kSubOption:
      sub_option_ = byte;
      sub_.clear();
      sub_too_long_ = false;
      reading_ = Reading::kSub;
      return;
    case Reading::kSub:
    case Reading::kSubIac: return take_sub(byte);
  }
}

void TelnetMachine::take_plain(uint8_t byte) {
  bool after_return = reading_ == Reading::kAfterReturn;
  reading_ = Reading::kData;
  if (byte == kTelnetIac) {
    reading_ = Reading::kIac;
    return;
  }
  bool is_binary = is_remote(kOptionBinary);
  if (after_return && byte == 0 && !is_binary) return;  // CR NUL is a lone CR
  data_ += static_cast<char>(byte);
  if (byte == '\r' && !is_binary) reading_ = Reading::kAfterReturn;
}

void TelnetMachine::take_command(uint8_t byte) {
  reading_ = Reading::kData;
  if (byte == kTelnetIac) {
    data_ += kIac;
  } else if (byte >= kTelnetWill) {
    verb_ = byte;
    reading_ = Reading::kVerb;
  } else if (byte == kTelnetSb) {
    reading_ = Reading::kSubOption;
  } else if (byte != kTelnetNop && byte != kTelnetSe) {
    events_.push_back({TelnetEvent::Kind::kCommand, byte, {}});
  }
}

void TelnetMachine::take_verb(uint8_t verb, uint8_t option) {
  bool is_theirs = verb == kTelnetWill || verb == kTelnetWont;
  bool wanted = verb == kTelnetWill || verb == kTelnetDo;
  if (is_theirs)
    agree(remote_[option], option, wanted, kTelnetDo, kTelnetDont);
  else
    agree(local_[option], option, wanted, kTelnetWill, kTelnetWont);
}

// RFC 1143: a word that changes nothing is never answered, so no two machines can talk in circles.
void TelnetMachine::agree(Side& side, uint8_t option, bool wanted, uint8_t yes, uint8_t no) {
  State before = side.state;
  if (wanted) {
    if (before == State::kYes) return;
    bool refused = before == State::kNo && !side.allowed;
    if (refused) return put_verb(no, option);
    side.state = State::kYes;
    if (before == State::kNo) put_verb(yes, option);
  } else {
    if (before == State::kNo) return;
    side.state = State::kNo;
    if (before == State::kYes) put_verb(no, option);
  }
  events_.push_back({TelnetEvent::Kind::kOption, option, {}});
}

void TelnetMachine::take_sub(uint8_t byte) {
  if (reading_ == Reading::kSub) {
    if (byte == kTelnetIac)
      reading_ = Reading::kSubIac;
    else if (sub_.size() < kMostParameters)
      sub_ += static_cast<char>(byte);
    else
      sub_too_long_ = true;
    return;
  }
  if (byte == kTelnetIac) {
    reading_ = Reading::kSub;
    if (sub_.size() < kMostParameters)
      sub_ += kIac;
    else
      sub_too_long_ = true;
    return;
  }
  if (!sub_too_long_) events_.push_back({TelnetEvent::Kind::kSubnegotiation, sub_option_, std::exchange(sub_, {})});
  // Some end a subnegotiation by the next command, without SE.
  reading_ = Reading::kData;
  if (byte != kTelnetSe) take_command(byte);
}

std::string TelnetMachine::take_data() { return std::exchange(data_, {}); }

void TelnetMachine::send(std::string_view data) {
  if (is_local(kOptionBinary)) return put_escaped(output_, data);
  for (size_t at = 0; at < data.size(); ++at) {
    put_escaped(output_, data.substr(at, 1));
    bool is_line_end = at + 1 < data.size() && data[at + 1] == '\n';
    if (data[at] == '\r' && !is_line_end) output_ += '\0';
  }
}

void TelnetMachine::subnegotiate(uint8_t option, std::string_view parameters) {
  put_verb(kTelnetSb, option);
  put_escaped(output_, parameters);
  output_ += kIac;
  output_ += static_cast<char>(kTelnetSe);
}

void TelnetMachine::command(uint8_t code) {
  output_ += kIac;
  output_ += static_cast<char>(code);
}

std::string TelnetMachine::take_output() { return std::exchange(output_, {}); }

std::optional<TelnetEvent> TelnetMachine::take_event() {
  if (events_.empty()) return std::nullopt;
  TelnetEvent event = std::move(events_.front());
  events_.pop_front();
  return event;
}

}  // namespace adder::transport
