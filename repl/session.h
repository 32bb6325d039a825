// A conversation with one device: a ByteStream driven by RawProtocol. Owned by one thread, which all calls block;
// interrupt() and cancel() are the exceptions and may come from any thread or a signal handler. Invariant: after an
// Error with connection_lost() only reconnect() and the destructor make sense; after any other the session can be used
// on (it re-enters raw mode by itself).
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "repl/dialogue.h"
#include "repl/raw_protocol.h"
#include "transport/byte_stream.h"

namespace adder::repl {

class MountServer;

using transport::Error;
using transport::ErrorKind;
template <class T>
using Result = transport::Result<T>;

struct RunOutcome {
  bool raised = false;       // the program ended with an exception (SystemExit counts only with a traceback)
  bool interrupted = false;  // it ended because of interrupt()
  bool is_running = false;   // it has not ended; only start() leaves a program so
  std::string traceback;     // as the device printed it
};

// "ValueError: no" of a whole traceback.
std::string last_traceback_line(std::string_view traceback);

// Called on the session's thread with each piece of output as it arrives (not line by line, may cut a UTF-8 character).
using OutputSink = std::function<void(std::string_view)>;
// Opens the stream anew, for reconnect().
using StreamFactory = std::function<Result<std::unique_ptr<transport::ByteStream>>()>;

class Session {
public:
  explicit Session(std::unique_ptr<transport::ByteStream> stream, RawOptions options = {});
  // With a factory the session can reconnect(); connect by calling reconnect() first.
  explicit Session(StreamFactory factory, RawOptions options = {});
  ~Session();
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  // Opens the stream (again) through the factory. Leaves the device as it is; enter() comes next.
  Result<void> reconnect();
  bool is_connected() const;
  // How often a stream was opened: who keeps a dialogue open sees by it that its device is no longer the same.
  int connections() const;
  // Grows with each stream that was opened and each restart of the device that was noticed in raw mode: what was found
  // out of the device before then may be wrong by now, and its names are gone.
  int lives() const;

  // Stops whatever runs and enters raw mode. The others below do so by themselves when needed.
  Result<void> enter();
  // Back to the friendly REPL, so that a terminal can use stream(). Returns the banner.
  Result<std::string> leave();
  bool in_raw_mode() const;
  // True once the device has taken a program by raw-paste, which says that it is not one of the old, small ones.
  bool speaks_raw_paste() const;

  // Runs source; ends when the program does. A program that raises is not an Error. The device's names survive from run
  // to run until soft_reset().
  // With a limit, a program that is not through by then is a kTimeout, and goes on running.
  Result<RunOutcome> run(const std::string& source, const OutputSink& on_output = {},
                         std::optional<milliseconds> limit = {});
  // Called once, on the session's thread, when the device begins the next program that run() gives it: from then on
  // what is written to stream() is the program's input. Forgotten when that run ends.
  void on_start(std::function<void()> started);
  // Comes back a moment after the device has started source, unless it ended within (a syntax error): is_running says
  // so. What it prints later is lost, and the next request stops it.
  Result<RunOutcome> start(const std::string& source, const OutputSink& on_output = {});
  // What the device does after a program, when that is known beforehand: leave raw mode by the same write, which saves
  // the questions that would do it. For programs that read nothing.
  enum class Then { kStay, kLeave };
  // What the source prints, as text; kDeviceRaised when it raises.
  Result<std::string> capture(const std::string& source, Then then = Then::kStay);
  // repr() of an expression on the device.
  Result<std::string> eval(std::string_view expression);

  // A program that talks with somebody here over its input and output: open_dialogue() returns once it runs,
  // carry() brings bytes both ways until the dialogue is due, and close_dialogue() gets what came after the program's
  // own bytes and waits for its end. Who keeps a dialogue open says with on_next_request() how it is ended when
  // the session is asked for anything else; none: the request stops the program. So it does after an error. interrupt()
  // and cancel() make carry() return kCancelled; it may be called again.
  // follow_up: what the program reads first; goes out with it where the device has room for it.
  Result<void> open_dialogue(const std::string& source, const std::string& follow_up = {});
  Result<void> carry(Dialogue& dialogue);
  // kLeave: RawProtocol::kLeave has been sent behind the dialogue's own bytes.
  Result<RunOutcome> close_dialogue(std::string_view rest, Then then = Then::kStay);
  void on_next_request(std::function<void()> leave_dialogue);
  // What the device has said in between the dialogue's own bytes, and whether it has restarted by that.
  void note_stray(std::string_view text, bool has_restarted);

  // Called, on the session's thread, with what the device has said by itself since it restarted in raw mode, its
  // welcome included, once the session has it at the raw prompt again: the output of its main.py, above all. So it may
  // be shown to somebody.
  void on_restart(OutputSink said);

  // Clears the device's Python state; boot.py runs, main.py does not. Ends in raw mode.
  Result<void> soft_reset(const OutputSink& on_output = {});
  // Leaves raw mode and soft-resets in the friendly REPL, so that boot.py and main.py run; returns at once, the output
  // comes through stream().
  Result<void> reset_and_run_main();

  // Any thread, async-signal-safe. The running program gets a KeyboardInterrupt, and run() returns as it ends; any
  // other pending call returns kCancelled. With no call pending, the next one is affected.
  void interrupt();
  // Any thread, async-signal-safe: the pending call, or else the next, returns kCancelled as soon as it can; the device
  // may be left running.
  void cancel();

  // From now on, whoever reads stream(), the device's requests for files are answered by this server, also after a
  // reconnect(); program mounts again what a soft reset or a new connection has ended. nullptr: no more. mount.h uses
  // it.
  void share(std::shared_ptr<MountServer> server, std::string program);

  bool shares() const;
  // What stream() brought last while a folder is shared was the friendly prompt: no program runs.
  bool seems_at_prompt() const;

  // The stream itself, for a terminal while not in raw mode. Asserts is_connected().
  transport::ByteStream& stream();
  // What it was made of, to see what kind of device it is.
  transport::ByteStream& given_stream();

  // How long run() waits for a program that was interrupted to end, before it gives up with kTimeout. Default 10 s.
  void set_interrupt_patience(milliseconds patience);

private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace adder::repl
