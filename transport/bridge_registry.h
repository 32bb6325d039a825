// Where the bridges of this user (repl/bridge_server.h) tell each other and every tool of ours that they are there: a
// directory beside that of the simulators, with a note and a Unix socket for each. Who finds a device busy looks here
// for the bridge that has it, and talks through that. Only the user can read the directory.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "transport/byte_stream.h"

namespace adder::transport {

struct BridgeInfo {
  std::string name;                // of the bridge, unique: "ttyACM0-4711"
  std::string device;              // what it has: bridge_key()
  std::string label;               // for people: "Pico (Raspberry Pi)", or the device's name again
  std::string socket;              // path of the Unix socket, any number of clients
  std::vector<std::string> doors;  // the other ways in: "pty /tmp/board", "ws 127.0.0.1:8266"
  int process_id = 0;
};

// The name to publish: a port's or pty's absolute path, else the name itself ("sim:sim", a URL).
std::string bridge_key(const std::string& device_path);

// The running ones; notes that dead ones have left are removed.
std::vector<BridgeInfo> list_bridges();
// The bridge that has the device of this key, or of another name for the same file.
std::optional<BridgeInfo> find_bridge(const std::string& key);

// A client of one. As any stream; has_line() is false.
class BridgeStream : public ByteStream {};
Result<std::unique_ptr<ByteStream>> open_bridge(const BridgeInfo& bridge);

// The bridge's side: the note, published while this lives, and the listening socket under it.
class BridgeNotice {
public:
  // Fills in name, socket and process_id. kBusy: another one has this device.
  static Result<std::unique_ptr<BridgeNotice>> publish(BridgeInfo info);
  ~BridgeNotice();
  BridgeNotice(const BridgeNotice&) = delete;
  BridgeNotice& operator=(const BridgeNotice&) = delete;

  const BridgeInfo& info() const { return info_; }
  int listening_fd() const { return listening_fd_; }

private:
  BridgeNotice() = default;
  Result<void> listen();
  Result<void> write();

  BridgeInfo info_;
  std::string path_;
  int note_fd_ = -1;  // locked while the bridge lives, however it dies
  int listening_fd_ = -1;
};

}  // namespace adder::transport
