// A bridge at work: one device, and doors to it (ptys, TCP, RFC 2217, WebSockets, a Unix socket for tools of ours), in
// one loop around the pure Bridge. run() blocks until stop(), which any thread and a signal handler may call.
#pragma once

#include <atomic>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "repl/bridge.h"
#include "repl/bridge_codec.h"
#include "repl/bridge_device.h"
#include "transport/bridge_registry.h"
#include "transport/pty_door.h"
#include "transport/tcp_stream.h"

namespace adder::repl {

struct BridgeServerOptions {
  BridgeDevice::Opener open;      // the device itself, never a bridge to it
  std::string key, label;         // as of transport::BridgeInfo
  std::vector<std::string> ptys;  // links; empty: one whose name is in pty_paths()
  std::vector<transport::HostPort> tcp, rfc2217, websocket;
  std::string token;  // of the network's doors; who listens beyond loopback needs one of 8 characters or more
  BridgeOptions bridge;
  // One line about who comes and goes; on run()'s thread.
  std::function<void(const std::string&)> log;
};

class BridgeServer {
public:
  // The device is open and all doors are there, or an error.
  static transport::Result<std::unique_ptr<BridgeServer>> start(BridgeServerOptions options);
  ~BridgeServer();
  BridgeServer(const BridgeServer&) = delete;
  BridgeServer& operator=(const BridgeServer&) = delete;

  // Where programs find it: "pty /tmp/board", "tcp 127.0.0.1:4000", …; the ports that the system chose.
  const std::vector<std::string>& doors() const { return notice_->info().doors; }

  transport::Result<void> run();
  void stop();

private:
  enum class Wire { kPlain, kRfc2217, kWebSocket };
  struct Listener {
    std::unique_ptr<transport::TcpListener> socket;
    Wire wire;
  };
  struct Peer {
    int fd = -1;
    transport::PtyDoor* door = nullptr;  // instead of fd
    std::unique_ptr<BridgeCodec> codec;
    std::string name, out;
    Bridge::ClientId id = 0;  // 0: not let in yet
    bool gone = false;
    std::optional<Time> close_at;
  };

  explicit BridgeServer(BridgeServerOptions options);
  transport::Result<void> open_doors();
  transport::Result<void> listen(const std::vector<transport::HostPort>& addresses, Wire wire, const std::string& kind);
  void wait();
  void take_device_news(Time now);
  void accept_network(Listener& listener);
  void accept_local();
  void attend_door(transport::PtyDoor& door, Time now);
  void read_peer(Peer& peer, Time now);
  void take_data(Peer& peer, Time now);
  void carry(Time now);
  void carry_to(Peer& peer, Time now);
  void write_peer(Peer& peer);
  void sweep(Time now);
  void say(const std::string& line);
  uint32_t set_line(transport::ComPort command, uint32_t value);
  uint32_t set_control(uint32_t value);
  void add_peer(Peer peer);

  BridgeServerOptions options_;
  Bridge bridge_;
  std::unique_ptr<transport::BridgeNotice> notice_;
  std::unique_ptr<BridgeDevice> device_;
  std::vector<std::unique_ptr<transport::PtyDoor>> ptys_;
  std::vector<Listener> listeners_;
  std::vector<std::unique_ptr<Peer>> peers_;
  transport::LineSettings line_;
  bool dtr_ = true, rts_ = true;
  int wake_fd_;
  std::atomic<bool> stopping_{false};
};

}  // namespace adder::repl
