// A second start: what it hands over, who listens, and what comes of peers that die, lie or say nothing.
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <cstring>
#include <future>

#include "app/services/single_window.h"

namespace adder::app {

class SingleWindowTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init() {
    folder_ = std::make_unique<QTemporaryDir>();
    path_ = folder_->filePath("socket");
  }
  void requestsSurviveTheWire();
  void badRequestsAreNone();
  void filePlaces();
  void firstListensSecondHands();
  void deadListenerLeavesNothing();
  void nonsenseIsDismissed();
  void nobodyListens();

private:
  int visit() {
    int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    std::strcpy(address.sun_path, path_.toLocal8Bit().constData());
    if (::connect(socket, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) qFatal("cannot connect");
    return socket;
  }

  std::unique_ptr<QTemporaryDir> folder_;
  QString path_;
};

void SingleWindowTest::requestsSurviveTheWire() {
  OpenRequest request{{{"/a b/ü\n.py", 12}, {"/c.py", 0}}, "/dev/ttyACM0", "token"};
  QVERIFY(!request.toLine().contains('\n'));
  QCOMPARE(OpenRequest::fromLine(request.toLine()), request);
  QCOMPARE(OpenRequest::fromLine(OpenRequest{}.toLine()), OpenRequest{});
}

void SingleWindowTest::badRequestsAreNone() {
  for (const char* line : {"", "x", "[]", "{\"files\":[{\"path\":\"relative.py\"}]}", "{\"files\":[3]}"})
    QVERIFY2(!OpenRequest::fromLine(line), line);
}

void SingleWindowTest::filePlaces() {
  QDir here(folder_->path());
  QFile odd(here.filePath("odd:7"));
  QVERIFY(odd.open(QIODevice::WriteOnly));
  QCOMPARE(readFilePlace("a.py", here), (FilePlace{here.filePath("a.py"), 0}));
  QCOMPARE(readFilePlace("a.py:12", here), (FilePlace{here.filePath("a.py"), 12}));
  QCOMPARE(readFilePlace("./b/../a.py:12:5", here), (FilePlace{here.filePath("a.py"), 12}));
  QCOMPARE(readFilePlace("a.py:12:", here), (FilePlace{here.filePath("a.py"), 12}));
  QCOMPARE(readFilePlace("/x/a.py:3", here), (FilePlace{"/x/a.py", 3}));
  QCOMPARE(readFilePlace("odd:7", here), (FilePlace{here.filePath("odd:7"), 0}));
  QCOMPARE(readFilePlace("odd:7:9", here).line, 7);
  QCOMPARE(readFilePlace(":7", here).line, 0);
}

void SingleWindowTest::firstListensSecondHands() {
  SingleWindow first(path_), second(path_);
  QVERIFY(first.claim());
  first.listen();
  QVERIFY(!second.claim());
  QCOMPARE(QFile::permissions(path_) & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
           QFile::Permissions());
  QSignalSpy spy(&first, &SingleWindow::requested);
  OpenRequest request{{{"/a.py", 3}}, "sim", {}};
  for (int i = 1; i <= 3; ++i) {
    auto handed = std::async(std::launch::async, [&] { return SingleWindow::hand(path_, request, 60'000); });
    QTRY_COMPARE_WITH_TIMEOUT(spy.count(), i, 60'000);
    QVERIFY(handed.get());
    QCOMPARE(spy.last().first().value<OpenRequest>(), request);
  }
}

void SingleWindowTest::deadListenerLeavesNothing() {
  {
    // As after a crash: a socket file that nobody listens on, and a lock file that nobody holds.
    SingleWindow gone(path_);
    QVERIFY(gone.claim());
    QVERIFY(QFile::link(path_, path_ + ".kept"));
  }
  QVERIFY(!QFile::exists(path_));
  int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::strcpy(address.sun_path, path_.toLocal8Bit().constData());
  QCOMPARE(::bind(socket, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
  ::close(socket);
  QVERIFY(!SingleWindow::hand(path_, {}, 50));
  SingleWindow next(path_);
  QVERIFY(next.claim());
}

void SingleWindowTest::nonsenseIsDismissed() {
  SingleWindow window(path_);
  QVERIFY(window.claim());
  window.listen();
  QSignalSpy spy(&window, &SingleWindow::requested);
  int liar = visit(), silent = visit(), leaves = visit();
  QVERIFY(::send(liar, "nonsense\n", 9, MSG_NOSIGNAL) == 9);
  ::close(leaves);
  char byte = 0;
  ssize_t got = -1;
  ::fcntl(liar, F_SETFL, O_NONBLOCK);
  QTRY_VERIFY((got = ::recv(liar, &byte, 1, 0)) == 0);  // closed, without an "ok"
  auto handed = std::async(std::launch::async, [&] { return SingleWindow::hand(path_, {}, 60'000); });
  QTRY_COMPARE_WITH_TIMEOUT(spy.count(), 1, 60'000);
  QVERIFY(handed.get());
  ::close(liar);
  ::close(silent);
}

void SingleWindowTest::nobodyListens() {
  QVERIFY(!SingleWindow::hand(path_, {}, 50));
  QVERIFY(!SingleWindow::hand({}, {}, 50));
  QVERIFY(!SingleWindow(QString(200, 'x')).claim());
}

}  // namespace adder::app

QTEST_GUILESS_MAIN(adder::app::SingleWindowTest)
#include "single_window_test.moc"
