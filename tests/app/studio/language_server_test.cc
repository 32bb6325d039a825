// The language server: its framing from transcripts, a byte at a time; programs that crash, hang or talk nonsense; and
// the real pylsp, alone and in the real window.
#include <signal.h>
#include <QInputDialog>
#include <QProcess>
#include <QSignalSpy>

#include "app/services/language_server.h"
#include "app/ui/completion_popup.h"
#include "app/ui/editor_problems.h"
#include "app/ui/intelligence.h"
#include "app/ui/language_link.h"
#include "tests/app/studio/window_fixture.h"

using namespace adder::app;

class LanguageServerTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void framesMessages();
  void survivesNonsense_data();
  void survivesNonsense();
  void appliesEdits();
  void startsAgainAtMostThreeTimes();
  void aHangDoesNotMatter();
  void asksTheRealOne();
  void comesBackAfterACrash();
  void helpsInTheWindow();

private:
  std::unique_ptr<WindowFixture> studio;
};

void LanguageServerTest::framesMessages() {
  QJsonObject first{{"id", 1}, {"text", "Größe"}}, second{{"id", 2}};
  QByteArray bytes = LspFraming::frame(first) + "Content-Type: x\r\ncontent-length:  8\r\n\r\n{\"id\":2}" +
                     "Content-Length: 3\r\n\r\n[1]" + LspFraming::frame(first);
  QList<QJsonObject> wanted{first, second, first};
  for (qsizetype step : {qsizetype(1), qsizetype(2), qsizetype(7), bytes.size()}) {
    LspFraming framing;
    QList<QJsonObject> found;
    for (qsizetype at = 0; at < bytes.size(); at += step) found += framing.feed(bytes.mid(at, step));
    QCOMPARE(found, wanted);
    QVERIFY(!framing.isBroken());
  }
  for (qsizetype cut = 0; cut <= bytes.size(); ++cut) {
    LspFraming framing;
    QList<QJsonObject> found = framing.feed(bytes.left(cut));
    found += framing.feed(bytes.mid(cut));
    QCOMPARE(found, wanted);
  }
}

void LanguageServerTest::survivesNonsense_data() {
  QTest::addColumn<QByteArray>("bytes");
  QTest::addColumn<bool>("broken");
  QTest::newRow("no length") << QByteArray("X: 1\r\n\r\n{}") << true;
  QTest::newRow("negative") << QByteArray("Content-Length: -4\r\n\r\n{}") << true;
  QTest::newRow("huge") << QByteArray("Content-Length: 99999999999\r\n\r\n{}") << true;
  QTest::newRow("letters") << QByteArray("Content-Length: ten\r\n\r\n{}") << true;
  QTest::newRow("endless header") << QByteArray(5000, 'x') << true;
  QTest::newRow("no JSON") << QByteArray("Content-Length: 2\r\n\r\n}{") << false;
  QTest::newRow("nothing") << QByteArray("Content-Length: 0\r\n\r\n") << false;
}

void LanguageServerTest::survivesNonsense() {
  QFETCH(QByteArray, bytes);
  QFETCH(bool, broken);
  LspFraming framing;
  QCOMPARE(framing.feed(bytes), QList<QJsonObject>());
  QCOMPARE(framing.isBroken(), broken);
  QCOMPARE(framing.feed(LspFraming::frame({{"id", 1}})).size(), broken ? 0 : 1);
}

void LanguageServerTest::appliesEdits() {
  QString text = "ab\ncd\nef";
  QCOMPARE(applyEdits(text, {{0, 1, 0, 2, "X"}, {2, 0, 2, 1, "Y"}}), QStringLiteral("aX\ncd\nYf"));
  QCOMPARE(applyEdits(text, {{0, 0, 9, 0, "all"}}), QStringLiteral("all"));
  QCOMPARE(applyEdits(text, {{1, 2, 2, 0, ""}}), QStringLiteral("ab\ncdef"));
  QCOMPARE(applyEdits(text, {{5, 0, 4, 0, "!"}}), QStringLiteral("ab\ncd\nef!"));
}

void LanguageServerTest::startsAgainAtMostThreeTimes() {
  for (const CheckProgram& program :
       {CheckProgram{"/bin/sh", {"-c", "exit 1"}}, CheckProgram{"/no/such/server", {}},
        CheckProgram{"/bin/sh", {"-c", "echo; echo nonsense; echo; printf 'a\\r\\n\\r\\n'; sleep 60"}}}) {
    LanguageServer server(program);
    QSignalSpy gave_up(&server, &LanguageServer::gaveUp);
    server.update("/a.py", "x");
    QTRY_COMPARE_WITH_TIMEOUT(gave_up.count(), 1, 60'000);
    QVERIFY(server.starts() <= 4);
    server.update("/a.py", "y");
    server.complete({"/a.py", 1, 0}, [](const QList<Completion>&) { qFatal("an answer from nowhere"); });
    QTest::qWait(50);
    QCOMPARE(gave_up.count(), 1);
    QVERIFY(!server.isReady());
  }
}

// It reads and says nothing; everything goes on, and it can be switched off.
void LanguageServerTest::aHangDoesNotMatter() {
  LanguageServer server({"/bin/sh", {"-c", "exec sleep 300"}});
  server.update("/a.py", "x");
  for (int i = 0; i < 200; ++i) {
    server.update("/a.py", QString(1000, 'x') + QString::number(i));
    server.complete({"/a.py", 1, 0}, [](const QList<Completion>&) { qFatal("an answer from nowhere"); });
  }
  QVERIFY(!server.isReady());
  QTRY_VERIFY_WITH_TIMEOUT(server.processId() > 0, 60'000);
  server.setEnabled(false);
  QTRY_COMPARE_WITH_TIMEOUT(server.processId(), 0, 60'000);
}

void LanguageServerTest::asksTheRealOne() {
  if (findLanguageServer().path.isEmpty()) QSKIP("pylsp is not installed");
  QTemporaryDir folder;
  QString path = folder.filePath("main.py");
  QString text = "import textwrap\n\n\ndef foo(a, b):\n    'Says.'\n    return a\n\n\nfoo(1, 2)\ntextwrap.ded\nfoo(\n";
  LanguageServer server;
  server.setFolder(folder.path());
  QSignalSpy diagnosed(&server, &LanguageServer::diagnosed);
  server.update(path, text);
  QTRY_VERIFY_WITH_TIMEOUT(server.isReady(), 60'000);
  QTRY_VERIFY_WITH_TIMEOUT(diagnosed.count() > 0, 60'000);
  QList<Completion> rows;
  server.complete({path, 10, 12}, [&](const QList<Completion>& found) { rows = found; });
  QTRY_VERIFY_WITH_TIMEOUT(!rows.isEmpty(), 60'000);
  QCOMPARE(rows.first().name, QStringLiteral("dedent"));
  QString hover;
  server.hover({path, 9, 1}, [&](const QString& found) { hover = found; });
  QTRY_VERIFY_WITH_TIMEOUT(hover.contains("foo(a, b)"), 60'000);
  CallTip tip;
  server.callTip({path, 9, 7}, [&](const CallTip& found) { tip = found; });
  QTRY_COMPARE_WITH_TIMEOUT(tip.callee, QStringLiteral("foo"), 60'000);
  QCOMPARE(tip.parameters, (QStringList{"a", "b"}));
  QCOMPARE(tip.current, 1);
  SourcePlace place;
  server.definition({path, 9, 1}, [&](const SourcePlace& found) { place = found; });
  QTRY_COMPARE_WITH_TIMEOUT(place.line, 4, 60'000);
  QCOMPARE(place.column, 4);
  QCOMPARE(QFileInfo(place.path).fileName(), QStringLiteral("main.py"));
  // What was asked about an older text is not answered.
  server.hover({path, 9, 1}, [](const QString&) { qFatal("about a text that is gone"); });
  server.update(path, "x = 1\n");
  bool answered = false;
  server.complete({path, 1, 0}, [&](const QList<Completion>&) { answered = true; });
  QTRY_VERIFY_WITH_TIMEOUT(answered, 60'000);
}

void LanguageServerTest::comesBackAfterACrash() {
  if (findLanguageServer().path.isEmpty()) QSKIP("pylsp is not installed");
  LanguageServer server;
  server.update("/tmp/adder-a.py", "import os\nos.path\n");
  QTRY_VERIFY_WITH_TIMEOUT(server.isReady(), 60'000);
  ::kill(static_cast<pid_t>(server.processId()), SIGKILL);
  QTRY_COMPARE_WITH_TIMEOUT(server.starts(), 2, 60'000);
  QTRY_VERIFY_WITH_TIMEOUT(server.isReady(), 60'000);
  QString hover;
  server.hover({"/tmp/adder-a.py", 2, 1}, [&](const QString& found) { hover = found; });
  QTRY_VERIFY_WITH_TIMEOUT(!hover.isEmpty(), 60'000);
}

void LanguageServerTest::helpsInTheWindow() {
  if (findLanguageServer().path.isEmpty()) QSKIP("pylsp is not installed");
  QTemporaryDir folder;
  QString root = QFileInfo(folder.path()).canonicalFilePath();
  for (const auto& [name, text] : {std::pair("motor.py", "def spin_up(speed):\n    return speed\n"),
                                   std::pair("main.py", "import motor\n\n\nmotor.spin_up(3)\n\n")}) {
    QFile file(root + '/' + name);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
  }
  studio = std::make_unique<WindowFixture>();
  QVERIFY(QTest::qWaitForWindowActive(&studio->window));
  studio->action("languageServerAction")->setChecked(true);
  studio->window.openFiles({root + "/main.py"});
  CodeEditor* editor = studio->window.tabs().current();
  editor->setFocus();
  LanguageServer& server = studio->window.findChild<LanguageLink*>()->server();
  QCOMPARE(server.starts(), 0);  // nobody has asked for anything
  editor->setCursorPosition(4, 0);
  QTest::keyClicks(editor, "motor.sp");
  WAIT_FOR(server.isReady());
  auto* intelligence = studio->window.findChild<Intelligence*>();
  WAIT_FOR(intelligence->reference().isLoaded());
  QTest::keyClick(editor, Qt::Key_Backspace);
  QTest::keyClick(editor, Qt::Key_Backspace);
  QTest::keyClick(editor, Qt::Key_Backspace);
  QTest::qWait(100);
  QTest::keyClicks(editor, ".");
  auto popup = [&] {
    auto* found = studio->window.findChild<CompletionPopup*>();
    return found != nullptr && found->isVisible() ? found : nullptr;
  };
  WAIT_FOR(popup() != nullptr && popup()->chosen() != nullptr);
  QCOMPARE(popup()->chosen()->name, QStringLiteral("spin_up"));
  QTest::keyClick(editor, Qt::Key_Tab);
  QCOMPARE(editor->text(4), QStringLiteral("motor.spin_up\n"));
  // To the definition, in another file.
  editor->setCursorPosition(3, 8);
  QTest::keyClick(editor, Qt::Key_F12);
  WAIT_FOR(studio->window.tabs().current()->title() == "motor.py");
  // Renaming reaches both documents.
  CodeEditor* motor = studio->window.tabs().current();
  motor->setCursorPosition(0, 6);
  QTimer poll;
  connect(&poll, &QTimer::timeout, this, [] {
    if (auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget())) {
      dialog->setTextValue("whirl");
      dialog->accept();
    }
  });
  poll.start(20);
  auto* message = studio->window.findChild<QLabel*>("message");
  WAIT_FOR([&] {
    if (motor->text().contains("whirl")) return true;
    if (QApplication::activeModalWidget() == nullptr && !message->text().contains("Renamed"))
      studio->action("renameNameAction")->trigger();
    return false;
  }());
  poll.stop();
  WAIT_FOR(editor->text().contains("motor.whirl(3)"));
  editor->setModified(false);
  motor->setModified(false);
  studio.reset();
}

QTEST_MAIN(LanguageServerTest)
#include "language_server_test.moc"
