// See bridge.h. What the clients see: all that the friendly REPL says; of raw mode its owner alone, except what a
// program prints that runs for a while and prints text. Lines of the bridge's own stand in brackets.
#include <algorithm>

#include "repl/bridge.h"

namespace adder::repl {

namespace {

using Mode = ReplTracker::Mode;

constexpr size_t kMostMirrored = 8192;  // before it is decided
constexpr size_t kLongestLine = 400;    // of text for people
constexpr size_t kMostAside = 4096;

// For people, or for a program? Encoded data has control characters, or lines without end.
bool looks_like_text(std::string_view bytes) {
  size_t line = 0;
  for (unsigned char byte : bytes) {
    if ((byte < ' ' && byte != '\r' && byte != '\n' && byte != '\t' && byte != '\x1b' && byte != '\x08') ||
        byte == 0x7f)
      return false;
    line = byte == '\n' ? 0 : line + 1;
    if (line > kLongestLine) return false;
  }
  return true;
}

}  // namespace

std::string_view Bridge::pending(ClientId id) const {
  auto found = clients_.find(id);
  return found == clients_.end() ? std::string_view() : std::string_view(found->second.out);
}

void Bridge::taken(ClientId id, size_t bytes, Time now) {
  auto found = clients_.find(id);
  if (found == clients_.end()) return;
  Client& client = found->second;
  client.out.erase(0, bytes);
  client.unread_since.reset();
  watch_owner(now);
  if (client.lost == 0 || client.out.size() > options_.most_unread / 2) return;
  client.out +=
      "\r\n[bridge: " + std::to_string(client.lost) + " bytes are missing here: they were not read in time]\r\n";
  client.lost = 0;
}

// Whoever has started something gets all of it, as fast as he reads, as from the device itself; for the others it is
// only to be looked at.
bool Bridge::has_room_for_device() const { return !owner_ || clients_.at(*owner_).out.size() < most_for_owner(); }

size_t Bridge::most_for_owner() const { return is_owned_alone() ? options_.most_owed : options_.most_unread; }

void Bridge::watch_owner(Time now) {
  Client* holder = owner();
  if (holder != nullptr && holder->out.size() >= most_for_owner() && !holder->unread_since) holder->unread_since = now;
}

// One that has the device to itself is let go when it leaves its output unread; any other merely loses some.
void Bridge::give_up_owner(Time now) {
  Client* holder = owner();
  if (holder == nullptr || !holder->unread_since) return;
  if (now < *holder->unread_since + (is_owned_alone() ? options_.stuck_owner : options_.stuck_typist)) return;
  if (is_owned_alone()) return hang_up(*holder);
  holder->unread_since.reset();
  owner_.reset();
}

void Bridge::give(Client& client, std::string_view bytes) {
  if (client.hung_up) return;
  if (&client != owner() && (client.lost > 0 || client.out.size() + bytes.size() > options_.most_unread)) {
    client.lost += bytes.size();
    return;
  }
  client.out += bytes;
}

void Bridge::give_all(std::string_view bytes, const Client* except) {
  for (auto& [id, client] : clients_) {
    if (!client.raw && &client != except) give(client, bytes);
  }
  shown_tail_.append(bytes.substr(bytes.size() - std::min<size_t>(bytes.size(), 8)));
  if (shown_tail_.size() > 8) shown_tail_.erase(0, shown_tail_.size() - 8);
}

void Bridge::note(Client& client, const std::string& text) {
  if (!client.raw) give(client, "\r\n[bridge: " + text + "]\r\n");
}

void Bridge::note_all(const std::string& text) { give_all("\r\n[bridge: " + text + "]\r\n"); }

// After something that was not the prompt's own output.
void Bridge::show_prompt() {
  if (shown_tail_.empty() || shown_tail_.ends_with(kFriendlyPromptText)) return;
  give_all(shown_tail_.ends_with('\n') ? kFriendlyPromptText : std::string_view("\r\n>>> "));
}

void Bridge::hang_up(Client& client) {
  client.hung_up = true;
  client.in.clear();
  client.unread_since.reset();
}

void Bridge::route(std::string_view bytes, Mode before, Time now) {
  if (act_ != Act::kNone) {
    act_text_ += bytes;
    if (act_text_.size() > kMostAside) act_text_.erase(0, act_text_.size() - kMostAside);
    if (act_shown_) give_all(bytes);
    [[maybe_unused]] std::string hidden = tracker_.take_program_text();
    return;
  }
  Client* holder = owner();
  bool was_raw = before >= Mode::kEntering;
  bool owed = holder != nullptr && (before == Mode::kLeaving || holder->raw || tracker_.is_mounted());
  if (owed) {
    give(*holder, bytes);
    watch_owner(now);
    return mirror(now);
  }
  if (was_raw) return give_all(tracker_.take_program_text());  // of a program that was left behind
  if (aside_of_) {
    give(clients_.at(*aside_of_), bytes);
    aside_ += bytes;
    if (aside_.size() > kMostAside) end_aside(false);
    return;
  }
  give_all(bytes);
  watch_owner(now);
}

// ---- what Ctrl-C and Ctrl-B bring

void Bridge::begin_aside(ClientId id, Time now) {
  aside_until_ = now + options_.aside;
  if (aside_of_ == id) return;
  if (aside_of_) end_aside(false);
  aside_of_ = id;
  aside_from_prompt_ = tracker_.mode() == Mode::kPrompt;
  aside_.clear();
}

// The others are spared a prompt after a prompt, and what brought a program into raw mode.
void Bridge::end_aside(bool raw_follows) {
  if (!aside_of_) return;
  const Client* its = clients_.contains(*aside_of_) ? &clients_.at(*aside_of_) : nullptr;
  bool nothing_new = aside_from_prompt_ && (raw_follows || tracker_.mode() == Mode::kPrompt);
  aside_of_.reset();
  if (!nothing_new && !aside_.empty()) give_all(aside_, its);
  aside_.clear();
}

// ---- programs in raw mode

void Bridge::mirror(Time now) {
  bool runs = owner_ && (tracker_.mode() == Mode::kRawRunning || tracker_.mode() == Mode::kRawTraceback) &&
              !tracker_.is_dialogue();
  std::string text = tracker_.take_program_text();
  if (runs && !in_run_) {
    in_run_ = true;
    run_since_ = now;
    mirror_ = Mirror::kUndecided;
    mirrored_.clear();
  }
  if (!in_run_) return;
  if (mirror_ == Mirror::kUndecided) {
    mirrored_ += text;
    if (mirrored_.size() > kMostMirrored) mirrored_.erase(0, mirrored_.size() - kMostMirrored);
    if (now >= run_since_ + options_.mirror_after)
      mirror_ = looks_like_text(mirrored_) ? Mirror::kShown : Mirror::kHidden;
    if (mirror_ == Mirror::kShown) {
      note_all(owner()->name + " runs a program");
      give_all(std::exchange(mirrored_, {}));
    }
  } else if (mirror_ == Mirror::kShown) {
    give_all(text);
  }
  if (!runs) end_mirror();
}

void Bridge::end_mirror() {
  if (!std::exchange(in_run_, false) || mirror_ != Mirror::kShown) return;
  show_prompt();
  if (line_) give_all(*line_);
}

}  // namespace adder::repl
