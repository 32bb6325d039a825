// See bridge.h. Every event ends in pump(), which serves clients until the device or nobody is left to serve. This file
// is who may write; what the clients see is in bridge_output.cc, what the bridge does with the device itself in
// bridge_acts.cc.
#include "repl/bridge.h"

#include <algorithm>

namespace adder::repl {

namespace {

using Mode = ReplTracker::Mode;

constexpr size_t kMostUnsent = 4096;  // so that a Ctrl-C does not stand behind much
constexpr std::string_view kControls = "\x01\x02\x03";

// Ctrl-A, -B or -C, alone or after returns: how programs begin to talk with a device.
bool begins_with_control(std::string_view bytes) {
  size_t at = bytes.find_first_not_of('\r');
  return at != std::string_view::npos && kControls.find(bytes[at]) != std::string_view::npos;
}

bool is_all_control(std::string_view bytes) {
  return !bytes.empty() && bytes.find_first_not_of("\r\x01\x02\x03") == std::string_view::npos;
}

}  // namespace

// ---- clients and device come and go

Bridge::ClientId Bridge::connect(std::string name, Time now) {
  ClientId id = next_id_++;
  if (id == kFirstId) entered_until_ = now + options_.first_prompt;
  clients_[id].name = std::move(name);
  return id;
}

void Bridge::disconnect(ClientId id, Time now) {
  if (!clients_.contains(id)) return;
  if (aside_of_ == id) end_aside(false);
  if (owner_ == id) {
    end_mirror();
    owner_.reset();
    left_behind_ = now;
  }
  if (typist_ == id) typist_.reset();
  clients_.erase(id);
  pump(now);
}

void Bridge::device_lost(Time now) {
  if (!device_here_) return;
  if (Client* holder = is_owned_alone() ? owner() : nullptr) hang_up(*holder);
  end_aside(false);
  end_mirror();
  device_here_ = false;
  tracker_.forget();
  to_device_.clear();
  act_ = Act::kNone;
  owner_.reset();
  typist_.reset();
  line_.reset();
  for (auto& [id, client] : clients_) client.in.clear();
  note_all("the device is gone; waiting for it");
  last_traffic_ = now;
}

void Bridge::device_found(Time now) {
  if (device_here_) return;
  device_here_ = true;
  entered_until_ = now + options_.first_prompt;
  note_all("the device is back");
  pump(now);
}

void Bridge::receive_from_device(std::string_view bytes, Time now) {
  if (!device_here_ || bytes.empty()) return;
  Mode before = tracker_.mode();
  tracker_.received(bytes, now);
  last_traffic_ = now;
  route(bytes, before, now);
  if (act_ == Act::kRescue) {
    rescue_.receive(bytes, now);
    turn_rescue(now);
  }
  pump(now);
}

void Bridge::receive(ClientId id, std::string_view bytes, Time now) {
  auto found = clients_.find(id);
  if (found == clients_.end() || found->second.hung_up || bytes.empty()) return;
  Client& client = found->second;
  if (!device_here_) return note(client, "the device is not there; waiting for it");
  if (client.in.empty()) client.since = now, client.told_waiting = false;
  client.in += bytes;
  pump(now);
  answer_waiting(id, client, now);
}

std::string Bridge::take_for_device(Time now) {
  pump(now);
  return std::exchange(to_device_, {});
}

bool Bridge::has_room_for(ClientId id) const {
  auto found = clients_.find(id);
  return found != clients_.end() && found->second.in.size() < options_.most_queued;
}

bool Bridge::is_hung_up(ClientId id) const {
  auto found = clients_.find(id);
  return found == clients_.end() || found->second.hung_up;
}

std::string Bridge::owner_name() const { return is_owned_alone() ? clients_.at(*owner_).name : ""; }

// ---- time

void Bridge::tick(Time now) {
  if (!device_here_) return;
  bool was_raw = tracker_.is_raw();
  tracker_.tick(now);
  Client* holder = owner();
  // It restarted by itself.
  if (was_raw && !tracker_.is_raw() && holder != nullptr && tracker_.mode() == Mode::kPrompt) holder->raw = false;
  if (act_ == Act::kRescue) {
    rescue_.tick(now);
    turn_rescue(now);
  }
  if (aside_of_ && now >= aside_until_) end_aside(false);
  give_up_owner(now);
  mirror(now);
  tell_waiting(now);
  pump(now);
}

std::optional<Time> Bridge::next_deadline() const {
  std::optional<Time> next;
  auto at_least = [&next](std::optional<Time> time) {
    if (time && (!next || *time < *next)) next = time;
  };
  if (!device_here_) return next;
  at_least(tracker_.next_deadline());
  if (act_ == Act::kRescue) at_least(rescue_.next_deadline());
  if (act_ != Act::kNone && act_ != Act::kRescue) at_least(act_until_);
  if (aside_of_) at_least(aside_until_);
  if (in_run_ && mirror_ == Mirror::kUndecided) at_least(run_since_ + options_.mirror_after);
  if (owner_ && awaits_prompt(clients_.at(*owner_), Time{}) && !clients_.at(*owner_).in.empty())
    at_least(entered_until_);
  if (owner_ && clients_.at(*owner_).unread_since)
    at_least(*clients_.at(*owner_).unread_since + (is_owned_alone() ? options_.stuck_owner : options_.stuck_typist));
  for (const auto& [id, client] : clients_) {
    if (client.in.empty() || id == owner_ || client.hung_up) continue;
    if (act_ == Act::kNone && to_device_.size() < kMostUnsent) at_least(owner_expires());
    if (is_to_be_told(id, client)) at_least(client.since + options_.tell_waiting);
  }
  return next;
}

// ---- who is next

bool Bridge::is_owned_alone() const {
  return owner_ && (tracker_.is_raw() || tracker_.is_mounted() || tracker_.mode() == Mode::kPaste);
}

// A program in raw mode runs whose client has gone away: it is everybody's, as one at the prompt.
bool Bridge::is_orphan() const { return !owner_ && tracker_.mode() == Mode::kRawRunning && !tracker_.is_dialogue(); }

// When somebody else may have the device; nothing: not before the owner is done.
std::optional<Time> Bridge::owner_expires() const {
  if (!owner_) return Time{};
  if (tracker_.is_mounted()) return std::nullopt;
  if (aside_of_) return aside_until_;
  switch (tracker_.mode()) {
    case Mode::kPrompt: return Time{};
    case Mode::kBusy:
    case Mode::kLine: return last_key_ + options_.typing_hold;
    case Mode::kRawPrompt: return last_traffic_ + options_.raw_idle;
    case Mode::kRawRunning:
    case Mode::kRawTraceback:
    case Mode::kRawFinal:
    case Mode::kResetting: return std::nullopt;
    default: return last_traffic_ + options_.stalled;
  }
}

bool Bridge::can_take(ClientId id, Time now) const {
  if (owner_ == id) return true;
  const Client& client = clients_.at(id);
  // What was typed for the prompt, before a program was left behind, is not that program's input.
  bool for_prompt = !client.raw && client.since <= left_behind_ && !begins_with_control(client.in);
  if (!owner_) return !(is_orphan() && for_prompt);
  std::optional<Time> expires = owner_expires();
  if (expires && now >= *expires) return true;
  bool shares = !client.raw && !is_owned_alone() && !aside_of_;
  return shares && client.in.starts_with('\x03') && client.in.find('\x01') == std::string::npos;
}

std::optional<Bridge::ClientId> Bridge::next_to_serve(Time now) {
  std::optional<ClientId> best;
  // Who is in the middle of something goes on with it.
  std::optional<Time> expires = owner_expires();
  bool goes_on = !expires || now < *expires;
  if (goes_on && !owner()->in.empty()) return owner_;
  for (const auto& [id, client] : clients_) {
    if (client.in.empty() || client.hung_up || !can_take(id, now)) continue;
    if (!best || client.since < clients_.at(*best).since) best = id;
  }
  return best;
}

void Bridge::release() {
  Client* holder = owner();
  if (holder == nullptr || aside_of_ || tracker_.is_mounted()) return;
  // The second: a program that was left behind has ended, while somebody typed for it.
  bool done = tracker_.mode() == Mode::kPrompt || (tracker_.mode() == Mode::kRawPrompt && !holder->raw);
  if (!done) return;
  holder->raw = false;
  owner_.reset();
}

void Bridge::pump(Time now) {
  while (device_here_) {
    if (act_ != Act::kNone) go_on(now);
    if (act_ != Act::kNone) return;
    release();
    if (to_device_.size() >= kMostUnsent) return;
    std::optional<ClientId> id = next_to_serve(now);
    if (!id) {
      settle(now);
      if (act_ == Act::kNone) return;
    } else if (!serve(*id, now)) {
      return;
    }
  }
}

// False: nothing can be done for it at present.
bool Bridge::serve(ClientId id, Time now) {
  bool was_owner = owner_ == id;
  if (owner_ && !was_owner) {
    Client& before = *owner();
    end_mirror();
    if (aside_of_) end_aside(false);
    bool stalled = is_owned_alone() && tracker_.mode() != Mode::kRawPrompt;
    if (stalled) {
      hang_up(before);
      note(clients_.at(id), before.name + " left the device in the middle of something and was let go");
    }
    owner_.reset();
  }
  Client& client = clients_.at(id);
  if (client.raw) {
    bool in_its_course = was_owner && tracker_.is_raw();
    if (!in_its_course && tracker_.mode() != Mode::kRawPrompt) return prepare_raw(now);
  } else if (!prepare_friendly(client, was_owner, now)) {
    return act_ != Act::kNone;
  }
  owner_ = id;
  if (!was_owner) last_traffic_ = last_key_ = now;
  if (awaits_prompt(client, now)) return false;
  return send_from(id, client, now);
}

bool Bridge::prepare_raw(Time now) {
  if (tracker_.mode() == Mode::kPrompt) return begin(Act::kToRaw, now), true;
  if (tracker_.mode() == Mode::kLine && tracker_.typed_line()) {
    line_ = tracker_.typed_line();
    return begin(Act::kClearLine, now), true;
  }
  return begin_rescue(true, now), true;
}

// True: its bytes may go out as they are.
bool Bridge::prepare_friendly(Client& client, bool was_owner, Time now) {
  bool talks = begins_with_control(client.in);
  if (tracker_.is_raw()) {
    if (was_owner) return tracker_.mode() != Mode::kLeaving;
    if (tracker_.mode() == Mode::kRawPrompt) return begin(Act::kToFriendly, now), false;
    if (is_orphan() && (!talks || client.in == "\x03")) return true;
    return begin_rescue(false, now), false;
  }
  if (line_ && !talks) return begin(Act::kRetype, now), false;
  if (tracker_.mode() == Mode::kPrompt && !aside_of_ && !talks) show_prompt();
  bool anothers_line =
      tracker_.mode() == Mode::kLine && typist_ && clients_.contains(*typist_) && &clients_.at(*typist_) != &client;
  if (anothers_line && talks && client.in.find('\x03') == 0 && client.in.size() == 1)
    return true;  // Ctrl-C of a person
  if (!anothers_line || !talks) return true;
  line_ = tracker_.typed_line();
  begin(Act::kClearLine, now);
  act_shown_ = !line_;
  return false;
}

// What follows a line is sent when the device has a prompt again, so that it is a line of its own; or soon anyway,
// since it may be a program's input.
bool Bridge::awaits_prompt(const Client& client, Time now) const {
  if (tracker_.is_mounted() || tracker_.calls_for_files()) return false;  // the line has begun to run, and wants it
  return !client.raw && tracker_.mode() == Mode::kBusy && now < entered_until_ && !begins_with_control(client.in);
}

// Sends what it may. The tracker follows byte by byte, since a byte may change whose the device is.
bool Bridge::send_from(ClientId id, Client& client, Time now) {
  size_t count = 0;
  bool stop = false;
  while (count < client.in.size() && to_device_.size() < kMostUnsent && !stop) {
    char byte = client.in[count];
    bool mounted = tracker_.is_mounted();
    if (!client.raw && !mounted && !tracker_.is_raw()) {
      bool at_prompt = tracker_.mode() == Mode::kPrompt || tracker_.mode() == Mode::kLine;
      if (at_prompt && (byte == '\r' || byte == '\n')) {
        entered_until_ = now + options_.entered_wait;
        stop = true;
      }
      if (begins_with_control(std::string_view(client.in).substr(count))) begin_aside(id, now);
      if (byte == '\x01') end_aside(true), client.raw = true;
      typist_ = id;
    } else if (client.raw && byte == '\x02') {
      Mode mode = tracker_.mode();
      bool leaves = mode == Mode::kRawPrompt || mode == Mode::kRawInput || mode == Mode::kEntering;
      if (leaves) client.raw = false, stop = true;
    }
    send(std::string_view(&byte, 1), now);
    ++count;
  }
  client.in.erase(0, count);
  client.since = now;
  last_key_ = last_traffic_ = now;
  return count > 0;
}

void Bridge::send(std::string_view bytes, Time now) {
  tracker_.sent(bytes, now);
  to_device_ += bytes;
}

// ---- waiting

// To programs that begin to talk while somebody else has the device, the bridge answers for it; what they send then
// waits for its turn. So nobody gives up at the door.
void Bridge::answer_waiting(ClientId id, Client& client, Time now) {
  if (client.in.empty() || owner_ == id || client.hung_up) return;
  if (act_ == Act::kNone && can_take(id, now)) return;
  if (!is_all_control(client.in)) return interrupt_for(client, now);
  if (client.in.back() == '\x01') {
    client.raw = true;
    client.in.clear();
    give(client, "\r\n" + std::string(kRawPromptText));
  } else if (client.in.back() == '\x02') {
    client.raw = false;
    client.in.clear();
    give(client, tracker_.banner().empty() ? "\r\n>>> " : tracker_.banner());
  } else {
    interrupt_for(client, now);
  }
}

// A person's Ctrl-C, three times and nothing else, reaches a program that somebody else runs.
void Bridge::interrupt_for(Client& client, Time now) {
  if (client.raw || client.in.find_first_not_of('\x03') != std::string::npos) return;
  bool can_be = tracker_.mode() == Mode::kRawRunning && !tracker_.is_dialogue() && owner_ && act_ == Act::kNone;
  if (!can_be) return;
  if (client.in.size() < 3) {
    if (client.in.size() == 1 || !client.told_waiting)
      note(client, owner()->name + " runs a program; Ctrl-C three times interrupts it");
    client.told_waiting = true;
    return;
  }
  client.in.clear();
  send("\x03", now);
}

bool Bridge::is_to_be_told(ClientId id, const Client& client) const {
  bool types = !client.in.empty() && !client.raw && !begins_with_control(client.in);
  return is_owned_alone() && types && id != owner_ && !client.told_waiting;
}

void Bridge::tell_waiting(Time now) {
  for (auto& [id, client] : clients_) {
    if (!is_to_be_told(id, client) || now < client.since + options_.tell_waiting) continue;
    client.told_waiting = true;
    note(client, "waiting for " + owner()->name + ", which uses the device");
  }
}

}  // namespace adder::repl
