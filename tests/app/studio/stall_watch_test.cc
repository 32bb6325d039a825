// What counts as a stall: handlers that keep the loop waiting, not loops inside of them that wait themselves, not what
// runs outside of events; and that a stall is written down with what ran.
#include <QEventLoop>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <chrono>
#include <thread>

#include "app/services/stall_watch.h"
#include "app/ui/application.h"

namespace adder::app {

namespace {
void sleepMs(int ms) { std::this_thread::sleep_for(std::chrono::milliseconds(ms)); }
}  // namespace

class StallWatchTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init() {
    log_ = folder_.filePath("stalls.tsv");
    QFile::remove(log_);
    auto watch = std::make_unique<StallWatch>(log_, 50);
    watch->setContext([] { return "here"; });
    application()->setWatch(std::move(watch));
  }
  void handlerThatSleeps();
  void loopInsideThatWaits();
  void handlerBeforeAndAfterALoop();
  void codeOutsideOfEvents();
  void otherThreads();

private:
  Application* application() { return static_cast<Application*>(qApp); }
  StallWatch& watch() { return *application()->watch(); }
  QByteArray logged() {
    QFile file(log_);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }
  // In a timer's event, as the program's work is.
  void runInAnEvent(std::function<void()> work) {
    bool done = false;
    QTimer::singleShot(0, this, [&] {
      work();
      done = true;
    });
    QVERIFY(QTest::qWaitFor([&] { return done; }));
  }

  QTemporaryDir folder_;
  QString log_;
};

void StallWatchTest::handlerThatSleeps() {
  runInAnEvent([] { sleepMs(120); });
  QVERIFY(watch().longestMs() >= 119);
  QByteArray text = logged();
  QVERIFY2(text.contains("StallWatchTest") && text.contains("here"), text);
  QCOMPARE(text.count('\n'), 1);
}

void StallWatchTest::loopInsideThatWaits() {
  runInAnEvent([] {
    QEventLoop loop;
    QTimer::singleShot(300, &loop, &QEventLoop::quit);
    loop.exec();
  });
  QVERIFY2(watch().longestMs() < 250, qPrintable(QString::number(watch().longestMs())));
}

void StallWatchTest::handlerBeforeAndAfterALoop() {
  runInAnEvent([] {
    QEventLoop loop;
    QTimer::singleShot(1, &loop, [&] {
      sleepMs(80);
      loop.quit();
    });
    loop.exec();
    sleepMs(130);
  });
  QVERIFY(watch().longestMs() >= 129);
  QVERIFY(watch().longestMs() < 205);
  QCOMPARE(logged().count('\n'), 2);
}

void StallWatchTest::codeOutsideOfEvents() {
  sleepMs(300);
  QCoreApplication::processEvents();
  sleepMs(300);
  QVERIFY(watch().longestMs() < 250);
}

void StallWatchTest::otherThreads() {
  QThread thread;
  QObject worker;
  worker.moveToThread(&thread);
  thread.start();
  QMetaObject::invokeMethod(
      &worker, [] { sleepMs(300); }, Qt::BlockingQueuedConnection);
  thread.quit();
  thread.wait();
  QVERIFY(watch().longestMs() < 250);
}

}  // namespace adder::app

QTEST_MAIN(adder::app::StallWatchTest)
#include "stall_watch_test.moc"
