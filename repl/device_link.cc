// See device_link.h.
#include "repl/device_link.h"

#include <algorithm>
#include <cstdint>
#include <utility>

#include "repl/deflate.h"
#include "repl/link_program.h"
#include "repl/sha256.h"

namespace adder::repl {

namespace {

using transport::Clock;

constexpr int kMostRestarts = 4;
constexpr size_t kDigestBytes = 32;
constexpr uint8_t kDeflated = 1, kBegins = 2, kEnds = 4;
constexpr milliseconds kLastWords{200};
constexpr milliseconds kMostIdle{10000};  // the helper ends by itself after twice that
constexpr size_t kAllThere = SIZE_MAX;

std::string with_length(const std::string& text) { return little_endian(text.size(), 2) + text; }

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  if (size_t at = text.find(from); at != std::string::npos) text.replace(at, from.size(), to);
  return text;
}

std::string escaped(std::string_view bytes) {
  std::string out;
  for (char c : bytes) {
    bool special = kEscaped.find(c) != std::string_view::npos;
    if (special) out += '\x1b';
    out += special ? static_cast<char>(c + 64) : c;
  }
  return out;
}

// The helper as the loader takes it, and the loader that takes it. Made once: compressing it takes a millisecond.
struct Programs {
  explicit Programs(bool inflates)
      : helper(escaped(inflates ? deflate(kLinkHelper) : std::string(kLinkHelper))), loader(kLinkLoader) {
    loader = replaced(loader, "%N", std::to_string(helper.size()));
    loader = replaced(loader, "%C", std::to_string(crc32(helper)));
    loader = replaced(loader, "%I", inflates ? kInflateHelper : std::string_view());
  }
  std::string helper, loader;
};

const Programs& programs(bool inflates) {
  static const Programs deflated(true);
  static const Programs plain(false);
  return inflates ? deflated : plain;
}

Error broken() {
  return {ErrorKind::kProtocol,
          "the device stopped making sense in the middle of a transfer (a bad line, or another program that uses "
          "it): try again"};
}

bool may_be_mended(const Error& error) {
  return error.kind == ErrorKind::kProtocol || error.kind == ErrorKind::kTimeout;
}

}  // namespace

// ---- opening and closing

bool DeviceLink::is_open() const {
  return is_open_ && session_.connections() == connection_ && Clock::now() - last_used_ < kMostIdle;
}

Result<bool> DeviceLink::open() {
  if (is_open()) return true;
  if (life_ != session_.lives()) helper_ = Helper::kUnknown;
  life_ = session_.lives();
  if (helper_ != Helper::kCannotRun && !session_.in_raw_mode()) {
    if (Result<void> entered = session_.enter(); !entered.ok()) return entered.error();
  }
  for (int left = kMostRestarts; helper_ != Helper::kCannotRun; --left) {
    if (!session_.speaks_raw_paste()) {  // such a device is too old for all of this, and too small
      helper_ = Helper::kCannotRun;
      break;
    }
    Result<void> started = start();
    if (started.ok() && is_open()) return true;
    if (!started.ok() && !may_be_mended(started.error())) return started.error();
    // Whatever it may have been sent is cleared away.
    if (Result<void> entered = session_.enter(); !entered.ok()) return entered.error();
    if (started.ok() || left > 0) continue;
    if (helper_ == Helper::kRuns) return started.error();
    helper_ = Helper::kCannotRun;  // it takes programs, but not what they are to read
  }
  return false;
}

// Success with is_open_, or with helper_ changed.
Result<void> DeviceLink::start() {
  const Programs& sent = programs(helper_ != Helper::kNeedsPlainText);
  cancelled_ = false;
  if (Result<void> opened = session_.open_dialogue(sent.loader, sent.helper); !opened.ok()) {
    if (opened.error().kind != ErrorKind::kDeviceRaised) return opened;
    helper_ = Helper::kCannotRun;  // a device that is too small even for the loader, or does not know such words
    return {};
  }
  protocol_.start(sent.helper.size(), Clock::now());
  Result<LinkEvent> event = await();
  if (!event.ok()) return event.error();
  if (event->kind == LinkEvent::Kind::kEnded && helper_ != Helper::kRuns) {
    Result<RunOutcome> outcome = session_.close_dialogue(event->payload);
    if (!outcome.ok()) return outcome.error();
    bool imports = last_traceback_line(outcome->traceback).starts_with("ImportError");
    helper_ = imports && helper_ == Helper::kUnknown ? Helper::kNeedsPlainText : Helper::kCannotRun;
    return {};
  }
  if (event->kind != LinkEvent::Kind::kReady) return lost(*event);
  is_open_ = true;
  connection_ = session_.connections();
  if (helper_ == Helper::kUnknown) helper_ = Helper::kRuns;
  session_.on_next_request([this] { close(); });
  if (!cancelled_) return {};
  close();
  return Error{ErrorKind::kCancelled, "interrupted"};
}

void DeviceLink::close() {
  bool was_open = is_open();
  is_open_ = false;
  if (!was_open) return;
  session_.on_next_request({});
  cancelled_ = false;
  protocol_.end(Clock::now());
  Result<LinkEvent> event = await();
  // The session enters anew by itself if this is not the end that it takes for one.
  if (event.ok() && event->kind == LinkEvent::Kind::kEnded) static_cast<void>(session_.close_dialogue(event->payload));
}

// ---- requests

// The first Ctrl-C waits for the event, so that the device is left in order; who asks for it looks at cancelled_.
Result<LinkEvent> DeviceLink::await() {
  for (;;) {
    Result<void> carried = session_.carry(protocol_);
    if (!carried.ok() && carried.error().kind != ErrorKind::kCancelled) {
      is_open_ = false;
      session_.on_next_request({});
      return carried.error();
    }
    if (!carried.ok() && std::exchange(cancelled_, true)) return abandon();
    last_used_ = Clock::now();
    if (std::optional<LinkEvent> event = protocol_.take_event()) return std::move(*event);
  }
}

// The helper ends at the second Ctrl-C, wherever it is. Nobody waits for that.
Error DeviceLink::abandon() {
  is_open_ = false;
  session_.on_next_request({});
  for (std::string_view byte : {"\r\x03", "\x03\r\x02"})
    static_cast<void>(session_.stream().write_text(byte, transport::after(kLastWords)));
  return {ErrorKind::kCancelled, "interrupted"};
}

// The link is gone; what of it stands on the device is brought to an end.
Error DeviceLink::lost(LinkEvent event) {
  is_open_ = false;
  session_.on_next_request({});
  session_.note_stray(protocol_.take_passed_over(), protocol_.has_seen_prompt());
  if (event.kind != LinkEvent::Kind::kEnded) return broken();
  Result<RunOutcome> outcome = session_.close_dialogue(event.payload);
  if (!outcome.ok() && outcome.error().connection_lost()) return outcome.error();
  return broken();
}

Result<std::string> DeviceLink::request(char type, std::string_view payload, bool is_last) {
  if (!is_open()) return broken();
  cancelled_ = was_done_ = false;
  protocol_.request(type, payload, Clock::now(), is_last);
  Result<LinkEvent> answer = await();
  if (!answer.ok()) return answer.error();
  if (answer->kind != LinkEvent::Kind::kReply && answer->kind != LinkEvent::Kind::kRaised) return lost(*answer);
  if (is_last) {
    Result<LinkEvent> end = await();
    is_open_ = false;
    session_.on_next_request({});
    if (end.ok() && end->kind == LinkEvent::Kind::kEnded)
      static_cast<void>(session_.close_dialogue(end->payload, Session::Then::kLeave));
  }
  was_done_ = answer->kind == LinkEvent::Kind::kReply;
  if (cancelled_) return Error{ErrorKind::kCancelled, "interrupted"};
  if (answer->kind == LinkEvent::Kind::kRaised) return Error{ErrorKind::kDeviceRaised, answer->payload};
  return std::move(answer->payload);
}

template <class F>
auto DeviceLink::persist(F attempt) -> decltype(attempt()) {
  for (int restarts = 0;; ++restarts) {
    auto result = attempt();
    if (result.ok() || !may_be_mended(result.error()) || restarts == kMostRestarts) {
      closes_with_next_ = false;
      return result;
    }
    is_open_ = false;
    session_.on_next_request({});
    if (Result<void> entered = session_.enter(); !entered.ok()) return entered.error();
    Result<bool> opened = open();
    if (!opened.ok()) return opened.error();
    if (!*opened) return result;
  }
}

Result<std::string> DeviceLink::run(const std::string& source) {
  // Not persist(): a program that may have been half done is not done again.
  if (source.size() > protocol_.most_payload()) {
    close();
    return session_.capture(source);
  }
  return request('X', source);
}

void DeviceLink::drop() {
  if (is_open()) static_cast<void>(request('D', {}));
}

// ---- up

// How much of `bytes` the temporary file has already; nothing if the file itself has them all.
Result<size_t> DeviceLink::find_common_start(std::string_view where, std::string_view bytes) {
  Result<std::string> there = request('H', little_endian(bytes.size(), 4) + std::string(where));
  if (!there.ok()) return there.error();
  if (there->size() != 4 + kDigestBytes && there->size() != 4 + 2 * kDigestBytes) return broken();
  std::string_view answer = *there;
  if (answer.substr(4 + kDigestBytes) == sha256_digest(bytes)) return kAllThere;
  size_t size = from_little_endian(answer.substr(0, 4));
  if (size > bytes.size() || sha256_digest(bytes.substr(0, size)) != answer.substr(4, kDigestBytes)) return size_t{0};
  return size;
}

size_t DeviceLink::largest_piece(size_t overhead) const {
  return protocol_.most_payload() > overhead ? protocol_.most_payload() - overhead : 0;
}

Result<void> DeviceLink::send_from(size_t offset, std::string_view where, std::string_view bytes,
                                   const Progress& progress) {
  const std::string end = sha256_digest(bytes);
  bool begins = true;
  do {
    std::string start = begins ? little_endian(offset, 4) + std::string(where) : std::string();
    const size_t room = largest_piece(3 + start.size() + end.size());
    if (room == 0) return Error{ErrorKind::kDeviceRaised, "MemoryError: "};
    std::string_view piece = bytes.substr(offset, room);
    const bool ends = offset + piece.size() == bytes.size();
    uint8_t kind = static_cast<uint8_t>((begins ? kBegins : 0) | (ends ? kEnds : 0));
    std::string packed = protocol_.inflates() ? deflate(piece) : std::string();
    if (protocol_.inflates() && packed.size() + packed.size() / 8 < piece.size()) {
      kind |= kDeflated;
    } else {
      packed = piece;
    }
    std::string payload = std::string(1, static_cast<char>(kind)) + little_endian(piece.size(), 2) + start;
    if (ends) payload += end;
    Result<std::string> taken = request('W', payload + packed, ends && closes_with_next_);
    was_done_ = was_done_ && ends;
    if (!taken.ok()) return taken.error();
    begins = false;
    offset += piece.size();
    if (progress) progress(offset, bytes.size());
  } while (offset < bytes.size());
  return {};
}

Result<void> DeviceLink::put(const std::string& path, const std::string& name, std::string_view bytes,
                             const Progress& progress, bool write_same) {
  const std::string where = little_endian(bytes.size(), 4) + with_length(path) + with_length(name);
  // What goes in one piece is not worth the question.
  was_done_ = false;
  bool look = bytes.size() > largest_piece(7 + where.size() + kDigestBytes);
  return persist([&]() -> Result<void> {
    size_t offset = 0;
    if (std::exchange(look, true)) {
      Result<size_t> common = find_common_start(where, bytes);
      was_done_ = false;
      if (!common.ok()) return common.error();
      offset = *common == kAllThere && write_same ? 0 : *common;
    }
    if (offset != kAllThere) return send_from(offset, where, bytes, progress);
    if (progress) progress(bytes.size(), bytes.size());
    return {};
  });
}

// ---- down

Result<std::string> DeviceLink::get(const std::string& path, const Progress& progress) {
  std::string bytes;
  return persist([&]() -> Result<std::string> {
    Result<std::string> opened = request('A', path);
    if (!opened.ok()) return opened.error();
    if (opened->size() < 4) return broken();
    const size_t size = from_little_endian(std::string_view(*opened).substr(0, 4));
    if (bytes.size() < opened->size() - 4 || bytes.size() > size) bytes = opened->substr(4);
    if (progress) progress(bytes.size(), size);
    while (bytes.size() < size) {
      size_t most = std::min(size - bytes.size(), protocol_.most_payload());
      Result<std::string> piece = request('R', little_endian(bytes.size(), 4) + little_endian(most, 2));
      if (!piece.ok()) return piece.error();
      if (piece->empty()) return Error{ErrorKind::kDeviceRaised, "OSError: the file changed while it was read"};
      bytes += *piece;
      if (progress) progress(bytes.size(), size);
    }
    return bytes;
  });
}

}  // namespace adder::repl
