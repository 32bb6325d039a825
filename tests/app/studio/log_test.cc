// The log: which lines have a level, the model and its filters, and a program on the simulator that logs.
#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QDockWidget>
#include <QLineEdit>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>

#include "app/models/log_model.h"
#include "app/ui/log_panel.h"
#include "tests/app/studio/window_fixture.h"

using namespace adder::app;

#ifndef ADDER_SIM_PROGRAM
#define ADDER_SIM_PROGRAM ""
#endif

class LogTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void formats_data();
  void formats();
  void cutAnywhere();
  void tracebacksBelongToTheirRecord();
  void boundedUnderTheTester();
  void expressions();
  void longLinesAreBoundedToo();
  void aMegabyteASecond();
  void hiddenItOnlyPutsAside();
  void aProgramThatLogs();

private:
  std::unique_ptr<WindowFixture> studio;
};

void LogTest::formats_data() {
  QTest::addColumn<QString>("line");
  QTest::addColumn<QString>("level");  // empty: no record
  QTest::addColumn<QString>("source");
  QTest::addColumn<QString>("message");
  auto row = [](const char* line, const char* level = "", const char* source = "", const char* message = "") {
    QTest::newRow(line) << QString(line) << QString(level) << QString(source) << QString(message);
  };
  row("WARNING:root:too warm: 31.5", "WARNING", "root", "too warm: 31.5");
  row("INFO:net.wifi:up", "INFO", "net.wifi", "up");
  row("ERROR:__main__:", "ERROR", "__main__", "");
  row("DEBUG: no name here", "DEBUG", "", "no name here");
  row("INFO:http://adder/ is up", "INFO", "", "http://adder/ is up");
  row("CRITICAL fan stopped", "CRITICAL", "", "fan stopped");
  row("[INFO] hello", "INFO", "", "hello");
  row("[WARN] wifi: lost", "WARNING", "wifi", "lost");
  row("FATAL - out of memory", "CRITICAL", "", "out of memory");
  row("2026-11-22 05:23:00,123 WARNING wifi: lost", "WARNING", "wifi", "lost");
  row("2026-11-22 05:23:00,123 - wifi - ERROR - lost", "ERROR", "wifi", "lost");
  row("2026-11-22 05:23:00,123:DEBUG:wifi:scan", "DEBUG", "wifi", "scan");
  row("2026-11-22T05:23:00Z INFO up", "INFO", "", "up");
  row("[12:00:01.5] INFO: up", "INFO", "", "up");
  row("81234 ERROR:i2c:no answer", "ERROR", "i2c", "no answer");
  row("12:00:01 i2c ERROR no answer", "ERROR", "i2c", "no answer");
  row("12:00:01 [ERROR   ] no answer", "ERROR", "", "no answer");
  row("i2c - INFO - two devices", "INFO", "i2c", "two devices");
  row("12:00:01 INFO ERROR came before", "INFO", "", "ERROR came before");
  row("W (1250) wifi: lost", "WARNING", "wifi", "lost");
  row("E (00:00:01.250) spi_master: no room", "ERROR", "spi_master", "no room");
  row("V (3) heap_init:", "DEBUG", "heap_init", "");
  row("I (12) no tag here", "INFO", "", "no tag here");
  row("I (we) think: so");
  row("21.5, 40");
  row("An ERROR occurred");
  row("Result: ERROR");
  row("ERRORS: none");
  row("INFORMATION:a:b");
  row("logging.warning('WARNING:a:b')");
  row("warning: small letters are prose");
  row("");
}

void LogTest::formats() {
  QFETCH(QString, line);
  QFETCH(QString, level);
  std::optional<LogRecord> record = logRecordOf(line);
  QCOMPARE(record.has_value(), !level.isEmpty());
  if (!record) return;
  QCOMPARE(nameOf(record->level), level);
  QTEST(record->source, "source");
  QTEST(record->line.mid(record->message), "message");
}

void LogTest::cutAnywhere() {
  const QByteArray output = ">>> import app\r\n\x1b[33mWARNING:root:\xc3\xa4\x1b[0m\r\nplain\r\nINFO:a:b\r\n" +
                            QByteArray(9000, 'x') + "\r\nERROR:a:" + QByteArray(9000, 'y') + "\r\nDEBUG:half";
  for (int step : {1, 2, 7, 20000}) {
    LogModel model;
    for (qsizetype at = 0; at < output.size(); at += step) model.feed(output.mid(at, step), 5);
    QCOMPARE(model.rowCount(), 0);
    model.take();
    QCOMPARE(model.rowCount(), 3);
    QCOMPARE(model.index(0, LogModel::kMessage).data().toString(), QString::fromUtf8("ä"));
    QCOMPARE(model.index(2, 0).data(LogModel::kLineRole).toString().size(), LogModel::kLongestLine);
    QCOMPARE(model.index(2, 0).data(LogModel::kArrivalRole).toLongLong(), 5);
  }
}

void LogTest::tracebacksBelongToTheirRecord() {
  LogModel model;
  model.feed(
      "ERROR:root:broken\nTraceback (most recent call last):\n  File \"a.py\", line 1, in <module>\nValueError: x\n"
      "plain\nTraceback (most recent call last):\n  File \"b.py\", line 1, in f\nOSError: not logged\n",
      0);
  model.take();
  QCOMPARE(model.rowCount(), 4);
  QCOMPARE(model.index(3, LogModel::kMessage).data().toString(), QStringLiteral("ValueError: x"));
  QCOMPARE(model.index(3, LogModel::kLevel).data().toString(), QStringLiteral("ERROR"));
}

void LogTest::boundedUnderTheTester() {
  LogModel model;
  QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
  model.setLowest(LogLevel::kWarning);
  int fed = 0;
  auto feed = [&](int count) {
    for (int end = fed + count; fed < end; ++fed)
      model.feed((fed % 2 ? "INFO:a:" : "ERROR:b:") + QByteArray::number(fed) + "\n", fed);
    model.take();
  };
  feed(10);
  QCOMPARE(model.rowCount(), 5);
  feed(LogModel::kMostRows - 10);
  QCOMPARE(model.recordCount(), LogModel::kMostRows);
  feed(1);
  QVERIFY(model.recordCount() <= LogModel::kMostRows && model.recordCount() > LogModel::kMostRows * 9 / 10);
  feed(3 * LogModel::kMostRows);
  QCOMPARE(model.recordCount(), LogModel::kMostRows);
  QCOMPARE(model.index(model.rowCount() - 1, LogModel::kMessage).data().toString(), QString::number(fed - 1));
  QCOMPARE(model.rowCount(), LogModel::kMostRows / 2);
  model.setText(QString("B:%1 error").arg(fed - 1));
  QCOMPARE(model.rowCount(), 1);
  QVERIFY(model.toText().endsWith(QString("  ERROR:b:%1\n").arg(fed - 1)));
  model.setText({});
  model.setLowest(LogLevel::kDebug);
  QCOMPARE(model.rowCount(), LogModel::kMostRows);
  model.clear();
  QCOMPARE(model.rowCount(), 0);
}

void LogTest::expressions() {
  LogModel model;
  QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
  model.feed("INFO:a:pin 12\nINFO:a:pin 7\nERROR:b:pin 12 (high)\n", 0);
  model.take();
  QCOMPARE(model.setExpression("PIN \\d{2}$"), QString());
  QCOMPARE(model.rowCount(), 1);
  QCOMPARE(model.setExpression("^error"), QString());
  QCOMPARE(model.index(0, LogModel::kMessage).data().toString(), QStringLiteral("pin 12 (high)"));
  QVERIFY(!model.setExpression("(high").isEmpty());
  QCOMPARE(model.rowCount(), 1);  // as it was
  model.setText("(high");         // words are no expression
  QCOMPARE(model.rowCount(), 1);
  model.setText({});
  QCOMPARE(model.rowCount(), 3);
  // One that would go on for ever gives up.
  model.feed("INFO:a:" + QByteArray(900, 'a') + "\n", 0);
  model.take();
  QCOMPARE(model.setExpression("(a+a+)+$.b"), QString());
  QCOMPARE(model.rowCount(), 0);
}

void LogTest::longLinesAreBoundedToo() {
  LogModel model;
  QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
  const QByteArray line = "INFO:a:" + QByteArray(LogModel::kLongestLine - 7, 'x') + "\n";
  for (int i = 0; i < 3 * LogModel::kMostText / LogModel::kLongestLine; ++i) {
    model.feed(line, 0);
    if (i % 50 == 0) model.take();
  }
  model.take();
  QVERIFY(model.recordCount() * LogModel::kLongestLine <= LogModel::kMostText);
  QVERIFY(model.recordCount() * LogModel::kLongestLine > LogModel::kMostText / 10 * 9);
  QCOMPARE(model.rowCount(), model.recordCount());
}

// Ten seconds' worth, fed as fast as the panel reads it.
void LogTest::aMegabyteASecond() {
  ThemeManager themes;
  Notice notice(themes);
  LogPanel panel(themes, notice);
  panel.resize(700, 300);
  panel.show();
  QVERIFY(QTest::qWaitForWindowExposed(&panel));
  QByteArray block;
  for (int i = 0; block.size() < 50'000; ++i)
    block += "WARNING:motor:the speed is " + QByteArray::number(i * 37 % 1000) + " of 1000\n";
  qsizetype fed = 0;
  for (; fed < 10'000'000; fed += block.size()) {
    panel.feed(block);
    QTRY_VERIFY(panel.waiting() < 100'000);
  }
  panel.feed("ERROR:motor:the last\n");
  QTRY_COMPARE(panel.waiting(), 0);
  const LogModel& model = panel.model();
  QVERIFY(model.recordCount() <= LogModel::kMostRows && model.recordCount() > LogModel::kMostRows / 2);
  QCOMPARE(model.index(model.rowCount() - 1, LogModel::kMessage).data().toString(), QStringLiteral("the last"));
  auto* view = panel.findChild<QTreeView*>("log");
  auto* bar = view->verticalScrollBar();
  auto* follow = panel.findChild<QAction*>("logFollow");
  QTRY_COMPARE(bar->value(), bar->maximum());
  QVERIFY(follow->isChecked());
  // Who scrolls up is left where he is, until he comes back.
  bar->triggerAction(QAbstractSlider::SliderPageStepSub);
  QVERIFY(!follow->isChecked());
  panel.feed("ERROR:motor:another\n");
  QTRY_COMPARE(panel.waiting(), 0);
  QTRY_VERIFY(bar->value() < bar->maximum());
  follow->trigger();
  QTRY_COMPARE(bar->value(), bar->maximum());
  view->setFocus();
  QTest::keyClick(view, Qt::Key_Home);
  QVERIFY(!follow->isChecked());
  QTest::keyClick(view, Qt::Key_End);
  QVERIFY(follow->isChecked());
}

void LogTest::hiddenItOnlyPutsAside() {
  ThemeManager themes;
  Notice notice(themes);
  LogPanel panel(themes, notice);
  panel.feed("ERROR:a:the first\n");
  QTest::qWait(30);  // the next is a piece of its own
  for (int i = 0; i < 3000; ++i) panel.feed("noise " + QByteArray(994, '.') + "\n");
  panel.feed("WARNING:a:the last\n");
  QVERIFY(panel.waiting() <= LogPanel::kMostWaiting);
  QVERIFY(panel.findChild<QTreeView*>() == nullptr);
  QCOMPARE(panel.model().rowCount(), 0);
  panel.resize(500, 300);
  panel.show();
  QTRY_COMPARE(panel.waiting(), 0);
  QCOMPARE(panel.model().rowCount(), 1);
  QCOMPARE(panel.model().index(0, LogModel::kMessage).data().toString(), QStringLiteral("the last"));
}

void LogTest::aProgramThatLogs() {
  if (QString(ADDER_SIM_PROGRAM).isEmpty()) QSKIP("adder-sim is not built (ADDER_VM=OFF)");
  studio = std::make_unique<WindowFixture>(ADDER_SIM_PROGRAM);
  studio->window.openDevice("sim");
  WAIT_FOR(studio->idle());
  auto* dock = studio->window.findChild<QDockWidget*>("logDock");
  auto* panel = dock->findChild<LogPanel*>();
  studio->window.tabs().newDocument(
      "import logging\nlogging.basicConfig(level=logging.DEBUG)\nlog = logging.getLogger('fan')\nlog.debug('begins')\n"
      "log.info('speed %d', 3)\nprint('no record')\nlogging.warning('too warm')\ntry:\n    1 / 0\nexcept "
      "ZeroDivisionError:\n    log.exception('it broke')\nlog.critical('gives up')\n",
      "fan.py");
  WAIT_FOR(studio->action("runAction")->isEnabled());
  studio->press(Qt::Key_F5);
  WAIT_FOR(studio->shell().contains("gives up") && studio->idle());
  QCOMPARE(panel->model().rowCount(), 0);  // what came while it was hidden is read when it is shown
  dock->toggleViewAction()->trigger();
  auto shown = [&](const QString& message) {
    for (int row = 0; row < panel->model().rowCount(); ++row) {
      if (panel->model().index(row, LogModel::kMessage).data().toString() == message) return true;
    }
    return false;
  };
  WAIT_FOR(shown("gives up"));
  QVERIFY(shown("begins") && shown("speed 3") && shown("too warm") && shown("it broke") && !shown("no record"));
  QVERIFY(shown("Traceback (most recent call last):"));
  QCOMPARE(panel->model().index(0, LogModel::kSource).data().toString(), QStringLiteral("fan"));
  auto* level = panel->findChild<QComboBox*>("logLevel");
  level->setFocus();
  QTest::keyClick(level, Qt::Key_End);
  QCOMPARE(panel->model().rowCount(), 1);
  QVERIFY(shown("gives up"));
  QTest::keyClick(level, Qt::Key_Home);
  auto* words = panel->findChild<QLineEdit*>("logText");
  QTest::keyClicks(words, "FAN speed");
  QCOMPARE(panel->model().rowCount(), 1);
  QCOMPARE(panel->findChild<QLabel*>("logCount")->text(), QString("1 of %1").arg(panel->model().recordCount()));
  auto* view = panel->findChild<QTreeView*>("log");
  view->setFocus();
  view->selectAll();
  studio->window.findChild<QAction*>("logCopy")->trigger();
  QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("INFO:fan:speed 3"));
  QTemporaryDir folder;
  QSignalSpy saved(panel, &LogPanel::saved);
  panel->save(folder.filePath("a.log"));
  WAIT_FOR(saved.count() == 1);
  QFile file(folder.filePath("a.log"));
  QVERIFY(file.open(QIODevice::ReadOnly));
  QVERIFY(file.readAll().endsWith("  INFO:fan:speed 3\n"));
  panel->save(folder.filePath("no such folder/a.log"));
  WAIT_FOR(studio->window.notice().text().contains("was not saved"));
  words->clear();
  auto* expression = panel->findChild<QToolButton*>("logExpression");
  expression->click();
  QTest::keyClicks(words, "(speed|warm");
  WAIT_FOR(panel->findChild<QLabel*>("logCount")->text().contains("Not a regular expression"));
  QTest::keyClicks(words, ")$");
  QCOMPARE(panel->model().rowCount(), 1);
  QVERIFY(shown("too warm"));
  expression->click();
  words->clear();
  // While it is shown it follows.
  WAIT_FOR(studio->idle());
  QTest::keyClicks(&studio->window.terminal(), "log.error('again')");
  QTest::keyClick(&studio->window.terminal(), Qt::Key_Return);
  WAIT_FOR(shown("again"));
  studio->action("logClear")->trigger();
  QCOMPARE(panel->model().rowCount(), 0);
  QVERIFY(!studio->action("logSave")->isEnabled());
}

QTEST_MAIN(LogTest)
#include "log_test.moc"
