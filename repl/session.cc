// See session.h. exchange() does all input and output; await() carries the bytes between the stream and the protocol
// machine and keeps the machine's time, carry() does so for a dialogue. interrupt() and cancel() only raise a flag and
// wake the stream's read; the loop does the rest on its own thread.
#include "repl/session.h"

#include <algorithm>
#include <cassert>
#include <optional>
#include <utility>

#include "repl/mounted_stream.h"
#include "transport/bridge_registry.h"

namespace adder::repl {

namespace {

using transport::ByteStream;
using transport::Clock;
using transport::Deadline;

constexpr std::chrono::minutes kPatienceOfBridges{2};
constexpr milliseconds kBetweenInterrupts{500};
constexpr milliseconds kEarlyEnd{300};  // in which a syntax error comes back, for start()
constexpr milliseconds kWriteTurn{50};  // how long what comes may lie unread while a write waits

constexpr std::string_view kEndOfWelcome = "for more information.\r\n";

// Of what came when raw mode was left: more than the two lines of the welcome, or something without a prompt at its
// end.
bool tells_of_a_restart(std::string_view said) {
  const size_t first = said.find_first_not_of("\r\n");
  if (first == std::string_view::npos) return false;
  if (!said.ends_with(">>> ")) return true;
  const size_t last_line = said.rfind("\r\n", said.rfind(kEndOfWelcome));
  if (said.rfind(kEndOfWelcome) == std::string_view::npos || last_line == std::string_view::npos) return false;
  const size_t welcome = said.rfind("\r\n", last_line - std::min<size_t>(last_line, 1));
  return welcome != std::string_view::npos && welcome > first;
}

// A device's console turns each \n into \r\n; this is the exact inverse.
std::string without_carriage_returns(std::string_view text) {
  std::string plain;
  plain.reserve(text.size());
  for (size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') continue;
    plain += text[at];
  }
  return plain;
}

}  // namespace

std::string last_traceback_line(std::string_view text) {
  while (!text.empty() && (text.back() == '\n' || text.back() == '\r')) text.remove_suffix(1);
  size_t start = text.find_last_of("\r\n");
  return std::string(start == std::string_view::npos ? text : text.substr(start + 1));
}

struct Session::State {
  explicit State(RawOptions given) : options(given), protocol(given) {}

  RawOptions options;
  RawProtocol protocol;
  StreamFactory factory;
  std::unique_ptr<MountedStream> stream;
  std::shared_ptr<MountServer> shared;  // with the device, by the stream
  std::string mount_program;
  // A signal handler may still hold the last stream's address while reconnect() replaces it; so it is closed but kept.
  std::unique_ptr<ByteStream> retired;
  std::atomic<ByteStream*> live{nullptr};
  std::atomic<bool> interrupt_wanted{false};
  std::atomic<bool> cancel_wanted{false};
  bool lost = false;
  int connections = 0;
  int earlier_restarts = 0;   // on earlier connections
  int seen_in_dialogues = 0;  // restarts
  int last_life = 0;          // when the device was at the raw prompt last
  bool was_raw = false;       // and has not left it by our will
  std::string stray;          // said since then, not by a program of ours
  OutputSink on_restart;
  milliseconds interrupt_patience{10000};
  std::string outgoing;
  std::optional<Deadline> stalled_since;  // that the stream takes nothing of it

  // What the present await() is about.
  const OutputSink* sink = nullptr;
  bool interruptible = false;  // a program runs: interrupt() is for it
  bool started = false;
  bool interrupted = false;
  Deadline next_interrupt_at{};
  std::optional<Deadline> give_up_at;
  std::optional<milliseconds> span_after_start;  // that start() waits for an early end
  bool return_at_start = false;                  // for open_dialogue()
  std::function<void()> on_started;              // of the next program
  std::string said_early;                        // by its program, before carry()
  std::function<void()> leave_dialogue;          // whoever has one open ends it

  void adopt(std::unique_ptr<ByteStream> opened) {
    // Behind a bridge others may have the device first.
    if (dynamic_cast<transport::BridgeStream*>(opened.get()) != nullptr)
      options.reply_patience = std::max<milliseconds>(options.reply_patience, kPatienceOfBridges);
    ++connections;
    leave_dialogue = {};
    retired = std::move(stream);
    stream = std::make_unique<MountedStream>(std::move(opened));
    if (shared != nullptr) stream->serve(shared, mount_program, true);
    live = stream.get();
    earlier_restarts += protocol.restarts();
    was_raw = false;
    stray.clear();
    protocol = RawProtocol(options);
    outgoing.clear();
    stalled_since.reset();
    lost = false;
    interrupt_wanted = false;
    cancel_wanted = false;
  }

  Error note(Error error) {
    if (error.connection_lost()) lost = true;
    return error;
  }

  Result<size_t> exchange(std::span<uint8_t> into, Deadline deadline, milliseconds write_patience);
  template <class Receive>
  Result<void> flush(Receive receive, milliseconds write_patience);
  Result<void> handle_wake();
  std::optional<Result<RawEvent>> next_event();
  Result<RawEvent> await();
  Result<RawEvent> request(const OutputSink& on_output, bool is_program, std::optional<milliseconds> limit = {});
  Result<RunOutcome> run(const std::string& source, const OutputSink& on_output, std::optional<milliseconds> limit,
                         Then then = Then::kStay);
  Result<void> ensure_connected();
  int lives() const { return connections + earlier_restarts + protocol.restarts() + seen_in_dialogues; }
  void tell_restart(std::string_view said);
  Result<void> enter();
  Result<void> ensure_raw();
};

// One step of a conversation: takes what has come, and sends of `outgoing` what the stream takes. A device that says
// something before it reads on is heard meanwhile. Returns how many bytes came; 0: none (yet), look at the clock. What
// a cancel leaves unsent is not lost: it goes first the next time.
Result<size_t> Session::State::exchange(std::span<uint8_t> into, Deadline deadline, milliseconds write_patience) {
  if (!outgoing.empty()) {
    const Clock::time_point now = Clock::now();
    const Deadline give_up = stalled_since.value_or(now) + write_patience;
    auto bytes = std::span(reinterpret_cast<const uint8_t*>(outgoing.data()), outgoing.size());
    Result<size_t> sent = stream->write_some(bytes, std::min(give_up, now + kWriteTurn));
    const bool stalls = !sent.ok() && sent.error().kind == ErrorKind::kTimeout && Clock::now() < give_up;
    stalled_since = stalls ? std::optional(stalled_since.value_or(now)) : std::nullopt;
    if (sent.ok()) outgoing.erase(0, sent.value());
    if (!sent.ok() && !stalls) return sent.error();
    deadline = Deadline::min();
  }
  Result<size_t> got = stream->read(into, deadline);
  if (!got.ok() && got.error().kind == ErrorKind::kTimeout) return size_t{0};
  return got;
}

// Sends the rest of `outgoing`; what comes meanwhile goes to `receive`.
template <class Receive>
Result<void> Session::State::flush(Receive receive, milliseconds write_patience) {
  uint8_t buffer[8192];
  while (!outgoing.empty()) {
    Result<size_t> got = exchange(buffer, Deadline::min(), write_patience);
    if (got.ok()) {
      if (*got != 0) receive({reinterpret_cast<const char*>(buffer), *got});
    } else if (got.error().kind != ErrorKind::kCancelled) {
      return note(got.error());
    } else if (Result<void> handled = handle_wake(); !handled.ok()) {
      return handled;
    }
  }
  return {};
}

// The stream was woken: find out why.
Result<void> Session::State::handle_wake() {
  stream->clear_cancel();
  if (cancel_wanted.exchange(false)) return Error{ErrorKind::kCancelled, "cancelled"};
  if (!interrupt_wanted.exchange(false)) return {};
  if (!interruptible) return Error{ErrorKind::kCancelled, "interrupted"};
  // A key that is held down must not interrupt what runs next.
  if (interrupted && Clock::now() < next_interrupt_at) return {};
  interrupted = true;
  next_interrupt_at = transport::after(kBetweenInterrupts);
  protocol.interrupt(Clock::now());
  give_up_at = transport::after(interrupt_patience);
  return {};
}

std::optional<Result<RawEvent>> Session::State::next_event() {
  while (std::optional<RawEvent> event = protocol.take_event()) {
    switch (event->kind) {
      case RawEvent::Kind::kOutput:
        if (sink != nullptr && *sink) (*sink)(event->text);
        break;
      case RawEvent::Kind::kStarted:
        started = true;
        if (on_started) std::exchange(on_started, {})();
        if (return_at_start) return *event;
        if (span_after_start) give_up_at = transport::after(*span_after_start);
        break;
      case RawEvent::Kind::kFailed: return event->error;
      default: return *event;
    }
  }
  return std::nullopt;
}

Result<RawEvent> Session::State::await() {
  uint8_t buffer[8192];
  auto receive = [this](std::string_view bytes) { protocol.receive(bytes, Clock::now()); };
  for (;;) {
    outgoing += protocol.take_output();
    if (auto event = next_event()) {
      if (!event->ok()) outgoing.clear();  // it was for a conversation that is over
      if (return_at_start) return *event;  // carry() sends the rest
      if (Result<void> sent = flush(receive, options.reply_patience); !sent.ok()) return sent.error();
      return *event;
    }
    Deadline deadline = protocol.next_deadline().value_or(transport::kNoDeadline);
    if (give_up_at) deadline = std::min(deadline, *give_up_at);
    Result<size_t> got = exchange(buffer, deadline, options.reply_patience);
    Clock::time_point now = Clock::now();
    if (got.ok() && *got != 0) {
      receive({reinterpret_cast<const char*>(buffer), *got});
    } else if (got.ok()) {
      if (outgoing.empty()) protocol.tick(now);  // what was not asked yet cannot have been answered
    } else if (got.error().kind == ErrorKind::kCancelled) {
      if (Result<void> handled = handle_wake(); !handled.ok()) return handled.error();
    } else {
      return note(got.error());
    }
    if (give_up_at && now >= *give_up_at) {
      return Error{ErrorKind::kTimeout, interrupted ? "the program ignores Ctrl-C: reset the device, or unplug it"
                                                    : "the program did not end in time"};
    }
  }
}

// Sends what was asked of the protocol and waits for the event that answers it.
Result<RawEvent> Session::State::request(const OutputSink& on_output, bool is_program,
                                         std::optional<milliseconds> limit) {
  sink = &on_output;
  interruptible = is_program;
  started = false;
  interrupted = false;
  give_up_at.reset();
  if (limit) give_up_at = transport::after(*limit);
  Result<RawEvent> answer = await();
  sink = nullptr;
  // What was meant for this program is not for the next.
  if (is_program) interrupt_wanted = false;
  return answer;
}

Result<void> Session::State::ensure_connected() {
  if (stream != nullptr && !lost && stream->is_open()) return {};
  return Error{ErrorKind::kClosed, "not connected to a device: reconnect"};
}

Result<void> Session::State::enter() {
  if (Result<void> connected = ensure_connected(); !connected.ok()) return connected;
  outgoing.clear();
  protocol.enter(Clock::now());
  Result<RawEvent> entered = request({}, false);
  if (!entered.ok()) return entered.error();
  tell_restart(entered->text);
  return {};
}

// What follows the welcome are echoes of what was meant for raw mode.
void Session::State::tell_restart(std::string_view said) {
  const bool has_restarted = std::exchange(last_life, lives()) != lives();
  std::string all = std::exchange(stray, {}) + protocol.take_stray();
  all += said;
  if (size_t at = all.rfind(kEndOfWelcome); at != std::string::npos) all.erase(at + kEndOfWelcome.size());
  if (has_restarted && was_raw && on_restart && !all.empty()) on_restart(all);
  was_raw = true;
}

Result<void> Session::State::ensure_raw() {
  if (leave_dialogue) std::exchange(leave_dialogue, {})();
  if (Result<void> connected = ensure_connected(); !connected.ok()) return connected;
  return protocol.is_ready() ? Result<void>() : enter();
}

Result<RunOutcome> Session::State::run(const std::string& source, const OutputSink& on_output,
                                       std::optional<milliseconds> limit, Then then) {
  if (Result<void> raw = ensure_raw(); !raw.ok()) return raw.error();
  for (int attempt = 1;; ++attempt) {
    protocol.execute(source, Clock::now(), std::string(then == Then::kLeave ? RawProtocol::kLeave : ""));
    if (then == Then::kLeave) protocol.leaves_at_end();
    Result<RawEvent> finished = request(on_output, true, limit);
    if (finished.ok()) {
      RunOutcome outcome;
      outcome.traceback = finished->text;
      outcome.raised = !outcome.traceback.empty();
      outcome.interrupted = interrupted;
      return outcome;
    }
    // Somebody reset the device since the last run: nothing has started, so it is safe to try once more from the
    // beginning.
    bool untouched = !started && !interrupted;
    bool misunderstood = finished.error().kind == ErrorKind::kProtocol || finished.error().kind == ErrorKind::kTimeout;
    if (attempt > 1 || !untouched || !misunderstood) return finished.error();
    if (Result<void> raw = enter(); !raw.ok()) return raw.error();
  }
}

Session::Session(std::unique_ptr<ByteStream> stream, RawOptions options) : state_(std::make_unique<State>(options)) {
  state_->adopt(std::move(stream));
}

Session::Session(StreamFactory factory, RawOptions options) : state_(std::make_unique<State>(options)) {
  state_->factory = std::move(factory);
}

Session::~Session() = default;

Result<void> Session::reconnect() {
  if (!state_->factory) return Error{ErrorKind::kClosed, "this session cannot open its device again: connect anew"};
  if (state_->stream != nullptr) state_->stream->close();
  Result<std::unique_ptr<ByteStream>> opened = state_->factory();
  if (!opened.ok()) return opened.error();
  state_->adopt(std::move(opened).value());
  return {};
}

int Session::connections() const { return state_->connections; }

int Session::lives() const { return state_->lives(); }

bool Session::is_connected() const { return state_->ensure_connected().ok(); }

Result<void> Session::enter() { return state_->enter(); }

bool Session::in_raw_mode() const { return state_->protocol.is_ready(); }

bool Session::speaks_raw_paste() const { return state_->protocol.speaks_raw_paste(); }

Result<std::string> Session::leave() {
  if (Result<void> raw = state_->ensure_raw(); !raw.ok()) return raw.error();
  state_->protocol.leave(Clock::now());
  Result<RawEvent> left = state_->request({}, false);
  if (!left.ok()) return left.error();
  state_->was_raw = false;
  if (state_->on_restart && tells_of_a_restart(left->text)) state_->on_restart(left->text);
  return left->text;
}

Result<RunOutcome> Session::run(const std::string& source, const OutputSink& on_output,
                                std::optional<milliseconds> limit) {
  Result<RunOutcome> outcome = state_->run(source, on_output, limit);
  state_->on_started = {};
  return outcome;
}

void Session::on_start(std::function<void()> started) { state_->on_started = std::move(started); }

Result<RunOutcome> Session::start(const std::string& source, const OutputSink& on_output) {
  state_->span_after_start = kEarlyEnd;
  Result<RunOutcome> outcome = state_->run(source, on_output, {});
  state_->span_after_start.reset();
  bool runs = !outcome.ok() && outcome.error().kind == ErrorKind::kTimeout && state_->protocol.is_running() &&
              !state_->interrupted;
  if (!runs) return outcome;
  RunOutcome running;
  running.is_running = true;
  return running;
}

Result<void> Session::open_dialogue(const std::string& source, const std::string& follow_up) {
  if (Result<void> raw = state_->ensure_raw(); !raw.ok()) return raw;
  state_->said_early.clear();
  OutputSink keep = [this](std::string_view text) { state_->said_early += text; };
  state_->protocol.execute(source, Clock::now(), follow_up);
  state_->return_at_start = true;
  Result<RawEvent> answer = state_->request(keep, true);
  state_->return_at_start = false;
  if (!answer.ok()) return answer.error();
  state_->outgoing += state_->protocol.take_output();  // carry() sends it
  while (answer->kind == RawEvent::Kind::kStarted) {
    std::optional<RawEvent> more = state_->protocol.take_event();
    if (!more) return {};
    if (more->kind == RawEvent::Kind::kOutput)
      state_->said_early += more->text;
    else
      answer = *more;
  }
  if (answer->kind == RawEvent::Kind::kFailed) return answer->error;
  return Error{ErrorKind::kDeviceRaised, last_traceback_line(answer->text)};
}

void Session::note_stray(std::string_view text, bool has_restarted) {
  state_->stray += text;
  if (has_restarted) ++state_->seen_in_dialogues;
}

void Session::on_restart(OutputSink said) { state_->on_restart = std::move(said); }

void Session::on_next_request(std::function<void()> leave_dialogue) {
  state_->leave_dialogue = std::move(leave_dialogue);
}

Result<void> Session::carry(Dialogue& dialogue) {
  State& state = *state_;
  if (Result<void> connected = state.ensure_connected(); !connected.ok()) return connected;
  state.interruptible = false;
  if (!state.said_early.empty()) dialogue.receive(std::exchange(state.said_early, {}), Clock::now());
  uint8_t buffer[8192];
  auto receive = [&](std::string_view bytes) { dialogue.receive(bytes, Clock::now()); };
  for (;;) {
    state.outgoing += dialogue.take_output();
    milliseconds write_patience = dialogue.write_patience(state.options.reply_patience);
    if (write_patience.count() == 0) state.outgoing.clear();
    if (dialogue.is_due()) return state.flush(receive, write_patience);
    Result<size_t> got =
        state.exchange(buffer, dialogue.next_deadline().value_or(transport::kNoDeadline), write_patience);
    if (got.ok() && *got != 0) {
      receive({reinterpret_cast<const char*>(buffer), *got});
    } else if (got.ok()) {
      if (state.outgoing.empty()) dialogue.tick(Clock::now());
    } else if (got.error().kind == ErrorKind::kCancelled) {
      if (Result<void> handled = state.handle_wake(); !handled.ok()) return handled;
    } else {
      return state.note(got.error());
    }
  }
}

Result<RunOutcome> Session::close_dialogue(std::string_view rest, Then then) {
  state_->outgoing.clear();
  if (then == Then::kLeave) state_->protocol.leaves_at_end();
  state_->protocol.receive(rest, Clock::now());
  Result<RawEvent> finished = state_->request({}, true, state_->options.reply_patience);
  if (!finished.ok()) return finished.error();
  RunOutcome outcome;
  outcome.traceback = finished->text;
  outcome.raised = !outcome.traceback.empty();
  return outcome;
}

Result<std::string> Session::capture(const std::string& source, Then then) {
  std::string printed;
  Result<RunOutcome> outcome = state_->run(
      source, [&](std::string_view text) { printed += text; }, {}, then);
  if (!outcome.ok()) return outcome.error();
  if (outcome->interrupted) return Error{ErrorKind::kCancelled, "interrupted"};
  if (outcome->raised) return Error{ErrorKind::kDeviceRaised, last_traceback_line(outcome->traceback)};
  return without_carriage_returns(printed);
}

Result<std::string> Session::eval(std::string_view expression) {
  Result<std::string> printed = capture("print(repr(" + std::string(expression) + "))");
  if (printed.ok() && printed->ends_with('\n')) printed->pop_back();
  return printed;
}

Result<void> Session::soft_reset(const OutputSink& on_output) {
  if (Result<void> raw = state_->ensure_raw(); !raw.ok()) return raw.error();
  state_->protocol.soft_reset(Clock::now());
  Result<RawEvent> reset = state_->request(on_output, true);
  if (!reset.ok()) return reset.error();
  if (on_output && !reset->text.empty()) on_output(reset->text);
  return {};
}

Result<void> Session::reset_and_run_main() {
  if (Result<std::string> left = leave(); !left.ok()) return left.error();
  Result<void> sent = state_->stream->write_text("\x04", transport::after(state_->options.reply_patience));
  if (!sent.ok()) return state_->note(sent.error());
  return {};
}

void Session::interrupt() {
  state_->interrupt_wanted = true;
  if (ByteStream* stream = state_->live) stream->cancel();
}

void Session::cancel() {
  state_->cancel_wanted = true;
  if (ByteStream* stream = state_->live) stream->cancel();
}

void Session::share(std::shared_ptr<MountServer> server, std::string program) {
  state_->shared = std::move(server);
  state_->mount_program = std::move(program);
  if (state_->stream == nullptr) return;
  if (state_->shared != nullptr)
    state_->stream->serve(state_->shared, state_->mount_program, false);
  else
    state_->stream->stop_serving();
}

bool Session::shares() const { return state_->shared != nullptr && state_->stream != nullptr; }

bool Session::seems_at_prompt() const { return state_->stream != nullptr && state_->stream->seems_at_prompt(); }

ByteStream& Session::given_stream() {
  assert(state_->stream != nullptr);
  return state_->stream->inner();
}

ByteStream& Session::stream() {
  assert(state_->stream != nullptr);
  return *state_->stream;
}

void Session::set_interrupt_patience(milliseconds patience) { state_->interrupt_patience = patience; }

}  // namespace adder::repl
