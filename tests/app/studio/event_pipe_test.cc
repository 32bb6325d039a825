// EventPipe keeps the order and the bound; PromptTracker knows a prompt.
#include <QTest>
#include <atomic>
#include <thread>

#include "app/services/event_pipe.h"
#include "app/services/prompt_tracker.h"

using adder::app::EventPipe;
using adder::app::PromptTracker;

class EventPipeTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void keepsTheOrder();
  void isBounded();
  void closingFreesTheProducer();
  void promptTracker_data();
  void promptTracker();
  void knowsItsEcho();
  void readsTheWelcome();
};

void EventPipeTest::keepsTheOrder() {
  int wakes = 0;
  EventPipe pipe([&] { ++wakes; });
  bool happened = false;
  pipe.addBytes("one ");
  pipe.addBytes("two");
  pipe.addEvent([&] { happened = true; });
  pipe.addBytes("three");
  QCOMPARE(wakes, 1);
  QCOMPARE(pipe.take(5).bytes, QByteArray("one t"));
  QCOMPARE(pipe.take(5).bytes, QByteArray("wo"));
  auto event = pipe.take(5);
  QVERIFY(event.bytes.isEmpty());
  event.event();
  QVERIFY(happened);
  QCOMPARE(pipe.take(5).bytes, QByteArray("three"));
  QVERIFY(!pipe.take(5));
}

void EventPipeTest::isBounded() {
  EventPipe pipe([] {});
  const std::string piece(64 * 1024, 'x');
  constexpr qsizetype kPieces = 200;
  std::atomic<qsizetype> added = 0;
  std::thread producer([&] {
    for (int i = 0; i < kPieces; ++i) {
      pipe.addBytes(piece);
      ++added;
    }
  });
  qsizetype taken = 0;
  const qsizetype total = kPieces * static_cast<qsizetype>(piece.size());
  while (taken < total) {
    QVERIFY(added * static_cast<qsizetype>(piece.size()) - taken <=
            EventPipe::kMostBytes + 2 * static_cast<qsizetype>(piece.size()));
    auto item = pipe.take(10'000);
    taken += item.bytes.size();
    if (!item) std::this_thread::yield();
  }
  producer.join();
  QCOMPARE(taken, total);
}

void EventPipeTest::closingFreesTheProducer() {
  EventPipe pipe([] {});
  pipe.addBytes(std::string(EventPipe::kMostBytes, 'x'));
  std::thread producer([&] { pipe.addBytes("more"); });
  pipe.close();
  producer.join();
}

void EventPipeTest::promptTracker_data() {
  QTest::addColumn<QByteArray>("said");
  QTest::addColumn<bool>("at_prompt");
  QTest::newRow("nothing") << QByteArray() << false;
  QTest::newRow("prompt") << QByteArray("boot\r\n>>> ") << true;
  QTest::newRow("typed text") << QByteArray(">>> print(1") << true;
  QTest::newRow("runs") << QByteArray(">>> f()\r\n") << false;
  QTest::newRow("runs and prints") << QByteArray(">>> f()\r\n12") << false;
  QTest::newRow("has ended") << QByteArray(">>> f()\r\n12\r\n>>> ") << true;
  QTest::newRow("continuation") << QByteArray(">>> def f():\r\n...     ") << true;
  QTest::newRow("paste mode") << QByteArray("\r\n=== ") << true;
}

void EventPipeTest::promptTracker() {
  QFETCH(QByteArray, said);
  QFETCH(bool, at_prompt);
  PromptTracker whole;
  whole.feed({said.data(), static_cast<size_t>(said.size())});
  QCOMPARE(whole.atPrompt(), at_prompt);
  PromptTracker bytewise;
  for (char c : said) bytewise.feed({&c, 1});
  QCOMPARE(bytewise.atPrompt(), at_prompt);
}

void EventPipeTest::knowsItsEcho() {
  PromptTracker tracker;
  auto waits = [&](const char* said) {
    tracker.feed(said);
    return tracker.awaitsEcho();
  };
  QVERIFY(!waits("\r\n>>> "));
  tracker.sent("ab");
  QVERIFY(tracker.awaitsEcho());
  QVERIFY(waits("a"));
  QVERIFY(!waits("b"));
  QCOMPARE(tracker.typedLine(), std::optional<std::string>("ab"));
  // Typed ahead: what a program prints is no echo, the lines after it are.
  tracker.sent("\rcd\re");
  QVERIFY(waits("\r\ncde\r\n"));
  QVERIFY(waits(">>> cd\r\n"));
  QVERIFY(waits(">>> "));
  QCOMPARE(tracker.prompts(), 3);
  QVERIFY(!waits("e"));
  // A key that edits: nothing is foreseen until the line ends.
  tracker.sent("f\x7f");
  QVERIFY(!tracker.awaitsEcho());
  QVERIFY(tracker.isEdited());
  tracker.feed("f\b \b\r\n>>> ");
  QVERIFY(!tracker.isEdited());
  // What never comes back is forgotten.
  tracker.sent("g");
  tracker.forgetSent();
  QVERIFY(!tracker.awaitsEcho());
  // Longer than what is kept of a line.
  std::string wide(1000, 'w');
  tracker.sent(wide);
  QVERIFY(!waits(wide.c_str()));
  QCOMPARE(tracker.typedLine(), std::nullopt);
}

void EventPipeTest::readsTheWelcome() {
  PromptTracker tracker;
  tracker.feed(
      "\r\nMicroPython v1.9.2 on 2017-09-01; micro:bit v1.0.1 with nRF51822\r\nType \"help()\" for more "
      "information.\r\n>>> ");
  QCOMPARE(tracker.welcome(), QStringLiteral("MicroPython v1.9.2 on 2017-09-01; micro:bit v1.0.1 with nRF51822"));
}

QTEST_GUILESS_MAIN(EventPipeTest)
#include "event_pipe_test.moc"
