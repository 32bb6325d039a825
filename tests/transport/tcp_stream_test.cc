// Addresses, both ends of a TCP connection over loopback, and a simulator behind socat.
#include "transport/tcp_stream.h"

#include <gtest/gtest.h>

#include <thread>

#include "transport/device_url.h"
#include "transport/endpoint.h"

namespace adder::transport {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

TEST(HostPortText, IsReadAsItIsWritten) {
  EXPECT_EQ(*parse_host_port("board.local:8266"), (HostPort{"board.local", 8266}));
  EXPECT_EQ(*parse_host_port("[fe80::1%eth0]:23"), (HostPort{"fe80::1%eth0", 23}));
  EXPECT_EQ(*parse_host_port("::1", 80), (HostPort{"::1", 80}));
  EXPECT_EQ(*parse_host_port("[::1]", 80), (HostPort{"::1", 80}));
  EXPECT_EQ(*parse_host_port("10.0.0.7", 80), (HostPort{"10.0.0.7", 80}));
  EXPECT_EQ((HostPort{"::1", 80}).text(), "[::1]:80");
  EXPECT_EQ((HostPort{"host", 80}).text(), "host:80");
}

TEST(HostPortText, RefusesWhatIsNone) {
  for (const char* bad : {"", ":1", "host", "host:", "host:0", "host:65536", "host:-1", "host:1x", "host: 1", "[::1:80",
                          "[]:80", "[::1]80", "[::1]:", "a b:1", "user@host:1", "host:99999999999"}) {
    auto parsed = parse_host_port(bad);
    ASSERT_FALSE(parsed.ok()) << bad;
    EXPECT_EQ(parsed.error().kind, ErrorKind::kNotFound);
    EXPECT_NE(parsed.error().message.find("HOST:PORT"), std::string::npos) << parsed.error().message;
  }
}

TEST(HostPortText, AServerListensOnLoopbackUnlessItIsToldOtherwise) {
  EXPECT_EQ(*parse_listen_address("7000"), (HostPort{"127.0.0.1", 7000}));
  EXPECT_EQ(*parse_listen_address(":0"), (HostPort{"127.0.0.1", 0}));
  EXPECT_EQ(*parse_listen_address("0.0.0.0:7000"), (HostPort{"0.0.0.0", 7000}));
  EXPECT_FALSE(parse_listen_address("host").ok());
  EXPECT_TRUE((HostPort{"127.1.2.3", 1}).is_loopback());
  EXPECT_TRUE((HostPort{"::1", 1}).is_loopback());
  EXPECT_FALSE((HostPort{"0.0.0.0", 1}).is_loopback());
  EXPECT_FALSE((HostPort{"127.evil.example", 1}).is_loopback());
}

TEST(DeviceUrls, SchemesPortsAndPasswords) {
  EXPECT_TRUE(is_device_url("socket://x:1"));
  EXPECT_FALSE(is_device_url("id:://"));
  EXPECT_FALSE(is_device_url("://x"));
  EXPECT_FALSE(is_device_url("/dev/ttyACM0"));
  EXPECT_EQ(parse_device_url("TCP://h:1")->scheme, DeviceUrl::Scheme::kSocket);
  EXPECT_EQ(parse_device_url("rfc2217://h:1?logging=debug")->address, (HostPort{"h", 1}));
  EXPECT_EQ(parse_device_url("telnet://h")->address.port, 23);
  auto ws = parse_device_url("ws://:p%40ss%3a@192.168.4.1/x?y");
  ASSERT_TRUE(ws.ok());
  EXPECT_EQ(ws->password, "p@ss:");
  EXPECT_EQ(ws->address, (HostPort{"192.168.4.1", 8266}));
  EXPECT_EQ(ws->path, "/x?y");
  EXPECT_EQ(parse_device_url("ws://h")->path, "/");
  auto unknown = parse_device_url("gopher://h:1");
  ASSERT_FALSE(unknown.ok());
  EXPECT_NE(unknown.error().message.find("socket://"), std::string::npos) << unknown.error().message;
  EXPECT_FALSE(parse_device_url("socket://h").ok());
  EXPECT_FALSE(resolve_endpoint("socket://h", {}).ok());
  EXPECT_EQ(resolve_endpoint("socket://h:1", {})->kind, PortKind::kNetwork);
}

class Tcp : public testing::TestWithParam<const char*> {
protected:
  void SetUp() override {
    auto listening = listen_tcp({GetParam(), 0});
    if (!listening.ok()) GTEST_SKIP() << listening.error().message;  // a machine without IPv6
    listener_ = std::move(listening).value();
    ASSERT_GT(listener_->address().port, 0);
    auto opened = open_tcp(listener_->address(), seconds(60));
    ASSERT_TRUE(opened.ok()) << opened.error().message;
    client_ = std::move(opened).value();
    auto accepted = listener_->accept(after(seconds(60)));
    ASSERT_TRUE(accepted.ok()) << accepted.error().message;
    server_ = std::move(accepted).value();
  }
  std::unique_ptr<TcpListener> listener_;
  std::unique_ptr<ByteStream> client_, server_;
};

TEST_P(Tcp, EveryByteArrivesUnchangedBothWays) {
  std::string all;
  for (int round = 0; round < 1000; ++round) {
    for (int byte = 0; byte < 256; ++byte) all += static_cast<char>(byte);
  }
  for (auto [from, to] :
       {std::pair<ByteStream*, ByteStream*>{client_.get(), server_.get()}, {server_.get(), client_.get()}}) {
    std::thread writer([&, from = from] { EXPECT_TRUE(from->write_text(all, after(seconds(60))).ok()); });
    std::string got;
    while (got.size() < all.size()) {
      auto piece = to->read_some(after(seconds(60)));
      ASSERT_TRUE(piece.ok()) << piece.error().message;
      got += *piece;
    }
    writer.join();
    EXPECT_TRUE(got == all);
  }
}

TEST_P(Tcp, ADeadlineACancelAndTheFarSidesEnd) {
  EXPECT_EQ(client_->read_some(after(milliseconds(1))).error().kind, ErrorKind::kTimeout);
  client_->cancel();
  EXPECT_EQ(client_->read_some(kNoDeadline).error().kind, ErrorKind::kCancelled);
  client_->clear_cancel();
  std::thread other([this] { client_->cancel(); });
  EXPECT_EQ(client_->read_some(kNoDeadline).error().kind, ErrorKind::kCancelled);
  other.join();
  client_->clear_cancel();
  ASSERT_TRUE(server_->write_text("last words", after(seconds(60))).ok());
  server_.reset();
  EXPECT_EQ(*client_->read_some(kNoDeadline), "last words");
  auto gone = client_->read_some(kNoDeadline);
  ASSERT_FALSE(gone.ok());
  EXPECT_EQ(gone.error().kind, ErrorKind::kVanished);
  EXPECT_NE(gone.error().message.find("closed the connection"), std::string::npos) << gone.error().message;
  client_->close();
  EXPECT_EQ(client_->read_some(kNoDeadline).error().kind, ErrorKind::kClosed);
}

TEST_P(Tcp, APortIsListenedOnOnce) {
  auto second = listen_tcp(listener_->address());
  ASSERT_FALSE(second.ok());
  EXPECT_EQ(second.error().kind, ErrorKind::kBusy) << second.error().message;
}

TEST_P(Tcp, AListenersWaitEndsByDeadlineOrCancel) {
  EXPECT_EQ(listener_->accept(after(milliseconds(1))).error().kind, ErrorKind::kTimeout);
  std::thread other([this] { listener_->cancel(); });
  EXPECT_EQ(listener_->accept(kNoDeadline).error().kind, ErrorKind::kCancelled);
  other.join();
}

INSTANTIATE_TEST_SUITE_P(Families, Tcp, testing::Values("127.0.0.1", "::1", "localhost"));

TEST(TcpErrors, SayWhatIsWrong) {
  int closed_port;
  {
    auto listening = listen_tcp({"127.0.0.1", 0});
    ASSERT_TRUE(listening.ok());
    closed_port = (*listening)->address().port;
  }
  auto refused = open_tcp({"127.0.0.1", closed_port}, seconds(60));
  ASSERT_FALSE(refused.ok());
  EXPECT_NE(refused.error().message.find("nobody listens there"), std::string::npos) << refused.error().message;
  auto nowhere = open_tcp({"no such host", 1}, seconds(60));
  ASSERT_FALSE(nowhere.ok());
  EXPECT_EQ(nowhere.error().kind, ErrorKind::kNotFound) << nowhere.error().message;
  auto foreign = listen_tcp({"192.0.2.1", 7000});
  ASSERT_FALSE(foreign.ok());
  EXPECT_EQ(foreign.error().kind, ErrorKind::kNotFound) << foreign.error().message;
}

// A full backlog answers nobody: as a computer that is switched off.
TEST(TcpErrors, AHostThatDoesNotAnswerIsGivenUp) {
  auto listening = listen_tcp({"127.0.0.1", 0});
  ASSERT_TRUE(listening.ok());
  std::vector<std::unique_ptr<ByteStream>> waiting;
  for (;;) {
    auto one = open_tcp((*listening)->address(), milliseconds(200));
    if (!one.ok()) {
      EXPECT_EQ(one.error().kind, ErrorKind::kTimeout) << one.error().message;
      EXPECT_NE(one.error().message.find("does not answer"), std::string::npos) << one.error().message;
      break;
    }
    waiting.push_back(std::move(one).value());
    ASSERT_LT(waiting.size(), 100u);
  }
}

}  // namespace
}  // namespace adder::transport
