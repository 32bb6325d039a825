// Requests to the helper on a device (link_program.h), one after another: files in large, checked, compressed blocks,
// and small programs without the raw REPL's round trips. open() sends the helper, once;
// the device has its prompt back after close(), or as soon as the session is asked for anything else.
// Same threading as Session.
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include "repl/link_protocol.h"
#include "repl/session.h"

namespace adder::repl {

// done and total in bytes; called after each piece.
using Progress = std::function<void(uint64_t done, uint64_t total)>;

class DeviceLink {
public:
  explicit DeviceLink(Session& session, LinkOptions options = {}) : session_(session), protocol_(options) {}
  ~DeviceLink() { close(); }
  DeviceLink(const DeviceLink&) = delete;
  DeviceLink& operator=(const DeviceLink&) = delete;

  // False: this device has not what the helper needs; asked once.
  Result<bool> open();
  bool is_open() const;
  // Of a device that open() was true for.
  bool has_ilistdir() const { return protocol_.has_ilistdir(); }
  bool has_statvfs() const { return protocol_.has_statvfs(); }
  // Ends the helper. What fails here the session's next request mends.
  void close();
  // The next put() or get() is the last: its last request ends the helper and leaves raw mode by the same write.
  void close_with_next() { closes_with_next_ = true; }

  // All of the following: kDeviceRaised with "OSError: [Errno 2] ENOENT" when the device refuses; kProtocol when no
  // sense could be made of it in several attempts, among them a new helper.

  // Runs source, and returns what it prints.
  Result<std::string> run(const std::string& source);
  // Appends to PATH.part what is not there yet, from an earlier attempt with the same bytes; when the whole has
  // arrived as it is here, it takes the name `path`; or, where that is a directory, the name `name` in it, if that is
  // not empty. A file that has these bytes already is left alone, unless write_same. kDeviceRaised "ValueError: room N"
  // when the filesystem has only N bytes free, "ValueError: differs" when the device has not stored what it was sent.
  Result<void> put(const std::string& path, const std::string& name, std::string_view bytes, const Progress& progress,
                   bool write_same = false);
  Result<std::string> get(const std::string& path, const Progress& progress);
  // After a put() that was cancelled: has the file been written all the same? Else what was sent is removed.
  bool was_written() const { return was_done_; }
  void drop();

private:
  enum class Helper { kUnknown, kCannotRun, kNeedsPlainText, kRuns };
  Result<void> start();
  Result<LinkEvent> await();
  Error abandon();
  Result<std::string> request(char type, std::string_view payload, bool is_last = false);
  Error lost(LinkEvent event);
  Result<size_t> find_common_start(std::string_view where, std::string_view bytes);
  Result<void> send_from(size_t offset, std::string_view where, std::string_view bytes, const Progress& progress);
  size_t largest_piece(size_t overhead) const;
  // Runs `attempt` again after a link that broke down was set up anew.
  template <class F>
  auto persist(F attempt) -> decltype(attempt());

  Session& session_;
  LinkProtocol protocol_;
  Helper helper_ = Helper::kUnknown;
  bool is_open_ = false, closes_with_next_ = false;
  int connection_ = 0;  // of the session, that it was opened on
  int life_ = 0;        // of the device, that helper_ is about
  Time last_used_{};
  bool cancelled_ = false;  // once, in the present await()s
  bool was_done_ = false;   // what was requested last, although the request may have been cancelled
};

}  // namespace adder::repl
