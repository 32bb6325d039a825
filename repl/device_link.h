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
  bool is_open() const { return is_open_; }
  // Of a device that open() was true for.
  bool has_ilistdir() const { return has_ilistdir_; }
  bool has_statvfs() const { return has_statvfs_; }
  // Ends the helper. What fails here the session's next request mends.
  void close();

  // All of the following: kDeviceRaised with "OSError: [Errno 2] ENOENT" when the device refuses; kProtocol when no
  // sense could be made of it in several attempts, among them a new helper.

  // Runs source, and returns what it prints.
  Result<std::string> run(const std::string& source);
  // Appends to `temporary` what is not there yet, from an earlier attempt with the same bytes; when the whole has
  // arrived as it is here, it takes the name `path`.
  Result<void> put(const std::string& temporary, const std::string& path, std::string_view bytes,
                   const Progress& progress);
  Result<std::string> get(const std::string& path, const Progress& progress);

private:
  enum class Helper { kUnknown, kCannotRun, kPlain, kInflatesByDeflate, kInflatesByZlib };
  Result<void> start();
  void supply(const std::string& offer);
  Result<std::string> request(char type, const std::string& payload);
  Result<void> lost(LinkEvent event);
  Result<size_t> find_common_start(const std::string& temporary, std::string_view bytes);
  Result<void> send_from(size_t offset, const std::string& temporary, const std::string& path, std::string_view bytes,
                         const Progress& progress);
  bool inflates() const { return helper_ == Helper::kInflatesByDeflate || helper_ == Helper::kInflatesByZlib; }
  // Runs `attempt` again after a link that broke down was set up anew.
  template <class F>
  auto persist(F attempt) -> decltype(attempt());

  Session& session_;
  LinkProtocol protocol_;
  Helper helper_ = Helper::kUnknown;
  bool is_open_ = false, has_ilistdir_ = false, has_statvfs_ = false;
};

}  // namespace adder::repl
