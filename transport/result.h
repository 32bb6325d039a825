// The one error type of the host's half: an error is a value, never an exception. `kind` is for programs (exit codes,
// "offer to reconnect"), `message` is for people: one line that says what happened and what to do. The kinds from
// kProtocol on are raised by repl/ and flasher/, and stand here so that one Result<T> runs from the wire up to the
// window. Anyone on the host may use it.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace adder::transport {

enum class ErrorKind {
  kTimeout,      // the deadline passed
  kVanished,     // the other side is gone: unplugged, killed, hung up. The stream is dead; open a new one
  kClosed,       // close() was called on this side
  kCancelled,    // cancel() was called; the stream is alive after clear_cancel()
  kBusy,         // somebody else holds the port
  kPermission,   // the system forbids it
  kNotFound,     // no such port or program
  kIo,           // anything else the system said
  kProtocol,     // the other side does not answer as its protocol says
  kLocalFile,    // a file on this computer cannot be read or written
  kDeviceFile,   // a file operation on the device failed (no such file, directory not empty, …)
  kDeviceFull,   // the device's filesystem has no room
  kDeviceRaised,  // code that was sent to the device raised; message is the traceback's last line
  kPackage        // a package cannot be had: its download failed, what came is refused, or versions do not go together
};

// A short fixed name such as "timeout", for logs and tests.
const char* error_kind_name(ErrorKind kind);

struct Error {
  ErrorKind kind = ErrorKind::kIo;
  std::string message;

  // True when the stream cannot be used any longer and a reconnect is the only way on.
  bool connection_lost() const { return kind == ErrorKind::kVanished || kind == ErrorKind::kClosed; }
};

template <class T>
class [[nodiscard]] Result {
public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  bool ok() const { return state_.index() == 0; }
  explicit operator bool() const { return ok(); }
  T& value() & { return assert(ok()), std::get<0>(state_); }
  const T& value() const& { return assert(ok()), std::get<0>(state_); }
  T value() && { return assert(ok()), std::move(std::get<0>(state_)); }
  T& operator*() { return value(); }
  T* operator->() { return &value(); }
  const Error& error() const { return assert(!ok()), std::get<1>(state_); }

private:
  std::variant<T, Error> state_;
};

template <>
class [[nodiscard]] Result<void> {
public:
  Result() = default;
  Result(Error error) : error_(std::move(error)), ok_(false) {}

  bool ok() const { return ok_; }
  explicit operator bool() const { return ok_; }
  const Error& error() const { return assert(!ok_), error_; }

private:
  Error error_;
  bool ok_ = true;
};

// An Error of the given kind from errno: "cannot open /dev/ttyACM0: Permission denied. <hint>". EBUSY, EACCES, ENOENT,
// EIO and their like pick the kind.
Error error_from_errno(int errno_value, const std::string& what_failed);

}  // namespace adder::transport
