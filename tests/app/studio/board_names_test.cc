// What completion learns from stock MicroPython, and that it asks politely: once, at an empty prompt, and leaves
// nothing behind. Our own boards are not asked.
#include <QProcess>
#include <QSignalSpy>

#include "app/services/board_names.h"
#include "app/services/code_insight.h"
#include "app/ui/intelligence.h"
#include "tests/app/studio/stock_board.h"
#include "tests/app/studio/window_fixture.h"

using namespace adder::app;

#ifndef ADDER_SIM_PROGRAM
#define ADDER_SIM_PROGRAM ""
#endif

class BoardNamesTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init() { studio = std::make_unique<WindowFixture>(ADDER_SIM_PROGRAM); }
  void cleanup() {
    studio.reset();
    endBoard(stock_);
  }
  void readsTheListOfModules();
  void boardLiesOverTheStubs();
  void learnsFromAStockBoard();
  void waitsForAnEmptyPrompt();
  void ourOwnIsNotAsked();

private:
  Reference& reference() { return studio->window.findChild<Intelligence*>()->reference(); }
  BoardNames* board() { return studio->window.findChild<BoardNames*>(); }
  void connectStock() {
    studio->window.openDevice(startStockMicropython(stock_));
    WAIT_FOR(studio->idle());
    reference().load();
    WAIT_FOR(reference().isLoaded());
  }
  QStringList offered(const QString& before) {
    SourceModel source = readSource("import os\nimport jsffi\nimport math\n" + before + '\n');
    QStringList names;
    for (const Completion& row : CodeInsight(reference(), source).complete(before, 4).rows) names << row.name;
    return names;
  }
  QProcess stock_;
  std::unique_ptr<WindowFixture> studio;
};

void BoardNamesTest::readsTheListOfModules() {
  QCOMPARE(BoardNames::modulesIn("__main__          asyncio/__init__  js                uos\r\n"
                                 "asyncio/core      binascii          binascii          a_very_long_name_of_one\r\n"
                                 "Plus any modules on the filesystem\r\n"),
           QStringList({"a_very_long_name_of_one", "asyncio", "asyncio.core", "binascii", "js", "uos"}));
  QCOMPARE(BoardNames::modulesIn("Traceback (most recent call last):\n"), QStringList());
  QCOMPARE(BoardNames::modulesIn({}), QStringList());
}

void BoardNamesTest::boardLiesOverTheStubs() {
  Reference own;
  own.load();
  QVERIFY(QTest::qWaitFor([&] { return own.isLoaded(); }, kPatienceMs));
  auto board = std::make_shared<Reference::Board>();
  board->modules = {"uos", "math", "board"};
  Definition sine = {Definition::Kind::kFunction, "sin", "...", {}, {}, {}, 0, 0, {}};
  Definition other = {Definition::Kind::kFunction, "other", "...", {}, {}, {}, 0, 0, {}};
  board->members.insert("math", {sine, other});
  own.setBoard(board);
  QCOMPARE(own.modules(), QStringList({"board", "builtins", "math", "os", "uos"}));
  QCOMPARE(own.membersOf(*own.find("math")).size(), 2);
  QVERIFY(own.find("math.sin")->parameters != "...");  // our signature stays
  QCOMPARE(own.find("math.other")->parameters, QStringLiteral("..."));
  QVERIFY(own.find("math.cos") != nullptr);  // by its name it is still found
  QVERIFY(own.find("machine.Pin") != nullptr);
  own.setBoard(nullptr);
  QVERIFY(own.modules().contains("machine"));
  QVERIFY(own.find("math.other") == nullptr);
}

void BoardNamesTest::learnsFromAStockBoard() {
  if (!adder::repl::has_stock_micropython()) QSKIP(adder::repl::kNoStockMicropython);
  connectStock();
  WAIT_FOR(reference().modules().contains("jsffi"));
  QVERIFY(!offered("import ").contains("machine"));
  QVERIFY(offered("import js").contains("jsffi"));
  QSignalSpy asked(board(), &BoardNames::asking);
  studio->window.tabs().newDocument("import base64\nimport jsffi\nimport os\n", "asks.py");
  WAIT_FOR(offered("jsffi.").contains("create_proxy"));
  WAIT_FOR(!offered("os.").contains("urandom"));
  QVERIFY(offered("os.").contains("getcwd"));
  QVERIFY(reference().find("os.getcwd")->parameters != "...");
  auto isBase64 = [](const QList<QVariant>& question) { return question.first() == "base64"; };
  WAIT_FOR(std::any_of(asked.cbegin(), asked.cend(), isBase64));
  WAIT_FOR(studio->idle());
  QTest::keyClicks(&studio->window.terminal(),
                   "import sys; print('left', [k for k in globals() if len(k) == 1], "
                   "'jsffi' in globals(), 'base64' in sys.modules)");
  QTest::keyClick(&studio->window.terminal(), Qt::Key_Return);
  WAIT_FOR(studio->shell().contains("\nleft [] False False\n"));
  QVERIFY(!studio->shell().contains("create_proxy"));
  // The next time nothing has to be asked, and while nothing is connected the stub files count.
  studio->device.close();
  WAIT_FOR(reference().modules().contains("machine"));
  QSignalSpy asking(board(), &BoardNames::asking);
  studio->device.reopen();
  WAIT_FOR(reference().modules().contains("jsffi"));
  QVERIFY(offered("jsffi.").contains("create_proxy"));
  WAIT_FOR(studio->idle());
  board()->want({"math.sin"});
  WAIT_FOR(!asking.isEmpty());
  QCOMPARE(asking.first().first().toString(), QStringLiteral("math"));
}

void BoardNamesTest::waitsForAnEmptyPrompt() {
  if (!adder::repl::has_stock_micropython()) QSKIP(adder::repl::kNoStockMicropython);
  connectStock();
  WAIT_FOR(reference().modules().contains("jsffi"));
  WAIT_FOR(studio->idle());
  QTest::keyClicks(&studio->window.terminal(), "half = 20 +");
  WAIT_FOR(studio->prompt().endsWith("half = 20 +"));
  QSignalSpy asking(board(), &BoardNames::asking);
  board()->want({"jsffi"});
  WAIT_FOR(asking.size() > 1);  // in vain, and once more
  QVERIFY(!offered("jsffi.").contains("create_proxy"));
  QVERIFY(studio->prompt().endsWith("half = 20 +"));
  QTest::keyClicks(&studio->window.terminal(), " 22");
  QTest::keyClick(&studio->window.terminal(), Qt::Key_Return);
  WAIT_FOR(offered("jsffi.").contains("create_proxy"));
  // Nor while a program runs.
  WAIT_FOR(studio->idle());
  studio->device.run("long.py", "import time\nprint('under', 'way', half)\nwhile True:\n  time.sleep_ms(5)\n");
  WAIT_FOR(studio->shell().contains("under way 42"));
  asking.clear();
  board()->want({"math"});
  QTest::qWait(1500);
  QVERIFY(asking.isEmpty());
  studio->device.stop();
  WAIT_FOR(!asking.isEmpty() && asking.last().first().toString() == "math");
  WAIT_FOR(studio->idle());
}

void BoardNamesTest::ourOwnIsNotAsked() {
  if (QString(ADDER_SIM_PROGRAM).isEmpty()) QSKIP("adder-sim is not built (ADDER_VM=OFF)");
  QSignalSpy asking(board(), &BoardNames::asking);
  studio->window.openDevice("sim");
  WAIT_FOR(studio->idle());
  reference().load();
  WAIT_FOR(reference().isLoaded());
  board()->want({"machine"});
  QTest::qWait(1500);
  QVERIFY(asking.isEmpty());
  QVERIFY(offered("import mach").contains("machine"));
  QVERIFY(studio->device.state().welcome.contains("Adder"));
}

QTEST_MAIN(BoardNamesTest)
#include "board_names_test.moc"
