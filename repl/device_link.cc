// See device_link.h.
#include "repl/device_link.h"

#include <algorithm>
#include <sstream>
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

std::string digest_of(std::string_view bytes) {
  auto digest = sha256(bytes);
  return std::string(reinterpret_cast<const char*>(digest.data()), digest.size());
}

std::string with_length(const std::string& text) { return little_endian(text.size(), 2) + text; }

std::string replaced(std::string text, std::string_view from, std::string_view to) {
  if (size_t at = text.find(from); at != std::string::npos) text.replace(at, from.size(), to);
  return text;
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

Result<bool> DeviceLink::open() {
  if (is_open_) return true;
  for (int left = kMostRestarts; helper_ != Helper::kCannotRun; --left) {
    Result<void> started = start();
    if (started.ok()) {
      if (is_open_) return true;
      continue;  // it cannot run
    }
    if (!may_be_mended(started.error()) || left == 0) return started.error();
    if (Result<void> entered = session_.enter(); !entered.ok()) return entered.error();
  }
  return false;
}

// To the loader that waits for it.
void DeviceLink::supply(const std::string& offer) {
  std::istringstream fields(offer);
  int kind = 0;
  std::string ilistdir, statvfs;
  fields >> kind >> ilistdir >> statvfs;
  helper_ = kind == 2 ? Helper::kInflatesByDeflate : kind == 3 ? Helper::kInflatesByZlib : Helper::kPlain;
  has_ilistdir_ = ilistdir == "True";
  has_statvfs_ = statvfs == "True";
  std::string_view inflate = helper_ == Helper::kInflatesByDeflate ? kInflateByDeflate
                             : helper_ == Helper::kInflatesByZlib  ? kInflateByZlib
                                                                   : std::string_view();
  std::string helper = replaced(std::string(kLinkHelper), "%I", inflate);
  protocol_.supply(inflates() ? deflate(helper) : helper, Clock::now());
}

// Success with is_open_ or with helper_ kCannotRun.
Result<void> DeviceLink::start() {
  if (Result<void> opened = session_.open_dialogue(std::string(kLinkLoader)); !opened.ok()) {
    if (opened.error().kind != ErrorKind::kDeviceRaised) return opened;
    helper_ = Helper::kCannotRun;  // a device that is too small even for the question, or does not know such words
    return {};
  }
  protocol_.start(Clock::now());
  bool cancelled = false;
  for (;;) {
    Result<void> carried = session_.carry(protocol_);
    if (!carried.ok() && carried.error().kind == ErrorKind::kCancelled && !std::exchange(cancelled, true)) continue;
    if (!carried.ok()) return carried;
    std::optional<LinkEvent> event = protocol_.take_event();
    if (!event) continue;
    if (event->kind == LinkEvent::Kind::kOffered) {
      supply(event->payload);
      continue;
    }
    if (event->kind == LinkEvent::Kind::kEnded && helper_ == Helper::kUnknown) {
      Result<RunOutcome> outcome = session_.close_dialogue(event->payload);
      if (!outcome.ok()) return outcome.error();
      helper_ = Helper::kCannotRun;
      return {};
    }
    if (event->kind != LinkEvent::Kind::kReady) return lost(*event);
    is_open_ = true;
    session_.on_next_request([this] { close(); });
    if (!cancelled) return {};
    close();
    return Error{ErrorKind::kCancelled, "interrupted"};
  }
}

// The link is gone; what of it stands on the device is brought to an end.
Result<void> DeviceLink::lost(LinkEvent event) {
  is_open_ = false;
  session_.on_next_request({});
  if (event.kind != LinkEvent::Kind::kEnded) return broken();
  Result<RunOutcome> outcome = session_.close_dialogue(event.payload);
  if (!outcome.ok() && outcome.error().connection_lost()) return outcome.error();
  return broken();
}

void DeviceLink::close() {
  if (!std::exchange(is_open_, false)) return;
  session_.on_next_request({});
  protocol_.end(Clock::now());
  for (int cancels = 0; cancels < 2;) {
    Result<void> carried = session_.carry(protocol_);
    if (!carried.ok() && carried.error().kind == ErrorKind::kCancelled) {
      ++cancels;
      continue;
    }
    if (!carried.ok()) return;
    std::optional<LinkEvent> event = protocol_.take_event();
    if (event && event->kind == LinkEvent::Kind::kEnded) {
      // The session enters anew by itself if this is not the end that it takes for one.
      static_cast<void>(session_.close_dialogue(event->payload));
      return;
    }
    if (event && event->kind == LinkEvent::Kind::kFailed) return;
  }
}

Result<std::string> DeviceLink::request(char type, const std::string& payload) {
  if (!is_open_) return broken();
  protocol_.request(type, payload, Clock::now());
  bool cancelled = false;
  for (;;) {
    Result<void> carried = session_.carry(protocol_);
    // The first Ctrl-C waits for the answer, so that the device is left in order.
    if (!carried.ok() && carried.error().kind == ErrorKind::kCancelled && !std::exchange(cancelled, true)) continue;
    if (!carried.ok()) return carried.error();
    while (std::optional<LinkEvent> event = protocol_.take_event()) {
      switch (event->kind) {
        case LinkEvent::Kind::kReply:
          if (cancelled) return Error{ErrorKind::kCancelled, "interrupted"};
          return std::move(event->payload);
        case LinkEvent::Kind::kRaised:
          if (cancelled) return Error{ErrorKind::kCancelled, "interrupted"};
          return Error{ErrorKind::kDeviceRaised, event->payload};
        case LinkEvent::Kind::kOffered:
        case LinkEvent::Kind::kReady: break;
        case LinkEvent::Kind::kEnded:
        case LinkEvent::Kind::kFailed: return lost(*event).error();
      }
    }
  }
}

template <class F>
auto DeviceLink::persist(F attempt) -> decltype(attempt()) {
  for (int restarts = 0;; ++restarts) {
    auto result = attempt();
    if (result.ok() || !may_be_mended(result.error()) || restarts == kMostRestarts) return result;
    is_open_ = false;
    session_.on_next_request({});
    if (Result<void> entered = session_.enter(); !entered.ok()) return entered.error();
    if (Result<bool> opened = open(); !opened.ok()) return opened.error();
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

// ---- up

// How much of `bytes` the temporary file has already.
Result<size_t> DeviceLink::find_common_start(const std::string& temporary, std::string_view bytes) {
  Result<std::string> there = request('H', little_endian(bytes.size(), 4) + temporary);
  if (!there.ok()) {
    if (there.error().kind == ErrorKind::kDeviceRaised) return size_t{0};  // no such file
    return there.error();
  }
  if (there->size() != 4 + kDigestBytes) return broken();
  size_t size = from_little_endian(std::string_view(*there).substr(0, 4));
  if (size > bytes.size() || digest_of(bytes.substr(0, size)) != there->substr(4)) return size_t{0};
  return size;
}

Result<void> DeviceLink::send_from(size_t offset, const std::string& temporary, const std::string& path,
                                   std::string_view bytes, const Progress& progress) {
  const std::string end = with_length(path) + digest_of(bytes);
  bool begins = true;
  do {
    const std::string start = begins ? little_endian(offset, 4) + with_length(temporary) : std::string();
    const size_t overhead = 3 + start.size() + end.size();
    if (overhead >= protocol_.most_payload()) return Error{ErrorKind::kDeviceRaised, "MemoryError: "};
    const size_t room = protocol_.most_payload() - overhead;
    std::string_view piece = bytes.substr(offset, room);
    const bool ends = offset + piece.size() == bytes.size();
    uint8_t kind = static_cast<uint8_t>((begins ? kBegins : 0) | (ends ? kEnds : 0));
    std::string packed = inflates() ? deflate(piece) : std::string();
    if (inflates() && packed.size() + packed.size() / 8 < piece.size()) {
      kind |= kDeflated;
    } else {
      packed = piece;
    }
    Result<std::string> taken = request('W', std::string(1, static_cast<char>(kind)) + little_endian(piece.size(), 2) +
                                                 start + (ends ? end : std::string()) + packed);
    if (!taken.ok()) return taken.error();
    begins = false;
    offset += piece.size();
    if (progress) progress(offset, bytes.size());
  } while (offset < bytes.size());
  return {};
}

Result<void> DeviceLink::put(const std::string& temporary, const std::string& path, std::string_view bytes,
                             const Progress& progress) {
  bool look = bytes.size() > protocol_.most_payload();  // what goes in one piece is not worth the question
  return persist([&]() -> Result<void> {
    size_t offset = 0;
    if (std::exchange(look, true)) {
      Result<size_t> common = find_common_start(temporary, bytes);
      if (!common.ok()) return common.error();
      offset = *common;
    }
    return send_from(offset, temporary, path, bytes, progress);
  });
}

// ---- down

Result<std::string> DeviceLink::get(const std::string& path, const Progress& progress) {
  std::string bytes;
  return persist([&]() -> Result<std::string> {
    Result<std::string> opened = request('A', path);
    if (!opened.ok()) return opened.error();
    const size_t size = from_little_endian(*opened);
    if (bytes.size() > size) bytes.clear();
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
