// What was open comes back: after a proper end, and after a window that died.
#include "app/ui/session_keeper.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "app/ui/code_editor.h"
#include "app/ui/editor_tabs.h"
#include "app/ui/theme.h"

namespace adder::app {

class SessionKeeperTest : public QObject {
  Q_OBJECT

  static constexpr int kPatienceMs = 60'000;

  ThemeManager themes_;
  std::unique_ptr<QTemporaryDir> folder_;

  struct Window {
    explicit Window(const ThemeManager& themes, const QString& folder) : tabs(themes), keeper(tabs, folder, nullptr) {
      restored = keeper.restore();
    }
    EditorTabs tabs;
    SessionKeeper keeper;
    SessionKeeper::Restored restored;
  };
  std::unique_ptr<Window> makeWindow() { return std::make_unique<Window>(themes_, folder_->filePath("session")); }
  QString fileWith(const QString& name, const QByteArray& text) {
    QFile file(folder_->filePath(name));
    if (!file.open(QIODevice::WriteOnly)) return {};
    file.write(text);
    return file.fileName();
  }
  QByteArray session() {
    QFile file(folder_->filePath("session/session.json"));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }
  QStringList sideFiles() { return QDir(folder_->filePath("session")).entryList({"*.text"}); }
  QByteArray sideText() {
    QFile file(folder_->filePath("session/" + sideFiles().value(0)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
  }

private slots:
  void init() { folder_ = std::make_unique<QTemporaryDir>(); }

  void filesAndPlacesComeBack() {
    QString a = fileWith("a.py", "one\ntwo\nthree\n"), b = fileWith("b.py", "four\n");
    auto window = makeWindow();
    QVERIFY(window->tabs.openFile(a));
    QVERIFY(window->tabs.openFile(b));
    window->tabs.setCurrentIndex(0);
    window->tabs.current()->setCursorPosition(2, 3);
    window->keeper.finish();
    window = nullptr;
    window = makeWindow();
    QCOMPARE(window->tabs.count(), 2);
    QCOMPARE(window->tabs.currentIndex(), 0);
    int line = 0, column = 0;
    window->tabs.current()->getCursorPosition(&line, &column);
    QCOMPARE(line, 2);
    QCOMPARE(column, 3);
    QCOMPARE(window->restored.recovered, 0);
    QVERIFY(!window->tabs.current()->isModified());
  }

  void unsavedTextOutlivesAWindowThatDied() {
    QString a = fileWith("a.py", "old\n");
    auto window = makeWindow();
    QVERIFY(window->tabs.openFile(a));
    QTest::keyClicks(window->tabs.current(), "new ");
    window->tabs.newDocument()->insert(QStringLiteral("never saved ä"));
    QTRY_COMPARE_WITH_TIMEOUT(sideFiles().size(), 2, kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(session().count(".text") == 2, kPatienceMs);
    window = nullptr;  // without finish()
    window = makeWindow();
    QCOMPARE(window->tabs.count(), 2);
    QCOMPARE(window->restored.recovered, 2);
    QCOMPARE(window->tabs.editorAt(0)->content(), QByteArray("new old\n"));
    QVERIFY(window->tabs.editorAt(0)->isModified());
    QCOMPARE(window->tabs.editorAt(0)->localPath(), a);
    QCOMPARE(window->tabs.editorAt(1)->content(), QByteArray("never saved ä"));
    QVERIFY(window->tabs.editorAt(1)->isModified());
    QFile file(a);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("old\n"));
  }

  void aFileThatIsGoneComesBackWithItsText() {
    QString a = fileWith("a.py", "old\n");
    auto window = makeWindow();
    QVERIFY(window->tabs.openFile(a));
    QTest::keyClicks(window->tabs.current(), "new ");
    QTRY_COMPARE_WITH_TIMEOUT(sideText(), QByteArray("new old\n"), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(session().contains(".text"), kPatienceMs);
    window = nullptr;
    QVERIFY(QFile::remove(a));
    window = makeWindow();
    QCOMPARE(window->tabs.count(), 1);
    QCOMPARE(window->tabs.current()->localPath(), a);
    QCOMPARE(window->tabs.current()->content(), QByteArray("new old\n"));
  }

  // A moment later, at their places, and without a tab coming to the front that somebody else is at.
  void largeDocumentsComeBackToo() {
    QByteArray large = "# large\n";
    while (large.size() < 1'500'000) large += "name = 'value'  # " + QByteArray::number(large.size()) + "\n";
    QString a = fileWith("a.py", "one\n"), b = fileWith("b.py", large), c = fileWith("c.py", large + "# other\n"),
            d = fileWith("d.py", "four\n");
    auto window = makeWindow();
    for (const QString& each : {a, b, c, d}) QVERIFY(window->tabs.openFile(each));
    window->tabs.editorAt(1)->setCursorPosition(1000, 3);
    window->tabs.editorAt(2)->insertAt("typed ", 0, 0);  // never saved
    window->tabs.setCurrentIndex(1);
    QTRY_VERIFY_WITH_TIMEOUT(session().contains(".text") && sideText().startsWith("typed # large"), kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(session().contains("\"current\": 1"), kPatienceMs);
    window = nullptr;
    const QByteArray before = session();
    // A window that ends while they are on their way leaves all as it was.
    window = makeWindow();
    QCOMPARE(window->tabs.count(), 2);
    QCOMPARE(window->restored.recovered, 1);
    window->keeper.finish();
    window = nullptr;
    QCOMPARE(session(), before);
    window = makeWindow();
    QCOMPARE(window->tabs.count(), 2);
    QTRY_COMPARE_WITH_TIMEOUT(window->tabs.count(), 4, kPatienceMs);
    QStringList paths;
    for (int i = 0; i < 4; ++i) paths << window->tabs.editorAt(i)->localPath();
    QCOMPARE(paths, QStringList({a, b, c, d}));
    QTRY_COMPARE_WITH_TIMEOUT(window->tabs.currentIndex(), 1, kPatienceMs);
    int line = 0, column = 0;
    window->tabs.current()->getCursorPosition(&line, &column);
    QCOMPARE(line, 1000);
    QCOMPARE(column, 3);
    QVERIFY(!window->tabs.editorAt(1)->isModified() && window->tabs.editorAt(1)->content() == large);
    QVERIFY(window->tabs.editorAt(2)->isModified());
    QVERIFY(window->tabs.editorAt(2)->content() == "typed " + large + "# other\n");
    // From now on the session is kept again.
    window->tabs.editorAt(0)->setCursorPosition(0, 2);
    window->tabs.setCurrentIndex(0);
    QTRY_VERIFY_WITH_TIMEOUT(session().contains("\"current\": 0"), kPatienceMs);
    QVERIFY(sideText().startsWith("typed # large"));
    window = nullptr;
    // Somebody is quicker than the files: they stay behind, and one that is opened once more is not there twice.
    window = makeWindow();
    CodeEditor* fresh = window->tabs.newDocument("mine");
    QTRY_COMPARE_WITH_TIMEOUT(window->tabs.count(), 5, kPatienceMs);
    QCOMPARE(window->tabs.current(), fresh);
    window = nullptr;
    window = makeWindow();
    CodeEditor* opened = nullptr;
    window->tabs.openSoon(c, [&](CodeEditor* editor) { opened = editor; });
    QTRY_VERIFY_WITH_TIMEOUT(opened != nullptr, kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(window->tabs.count() >= 4, kPatienceMs);
    QCOMPARE(window->tabs.current()->localPath(), c);
    int times = 0;
    for (int i = 0; i < window->tabs.count(); ++i) times += window->tabs.editorAt(i)->localPath() == c;
    QCOMPARE(times, 1);
    QVERIFY(opened->content().startsWith("typed "));
  }

  void oneOfSeveralLargeDocumentsIsInFront() {
    QByteArray large = QByteArray("name = 'value'\n").repeated(80'000);
    QString a = fileWith("a.py", large), b = fileWith("b.py", large), c = fileWith("c.py", large);
    auto window = makeWindow();
    for (const QString& each : {a, b, c}) QVERIFY(window->tabs.openFile(each));
    window->tabs.setCurrentIndex(1);
    window->keeper.finish();
    window = nullptr;
    window = makeWindow();
    QCOMPARE(window->tabs.count(), 0);
    QTRY_COMPARE_WITH_TIMEOUT(window->tabs.count(), 3, kPatienceMs);
    QTRY_COMPARE_WITH_TIMEOUT(window->tabs.currentIndex(), 1, kPatienceMs);
    QCOMPARE(window->tabs.current()->localPath(), b);
    QCOMPARE(window->tabs.editorAt(0)->localPath(), a);
    QCOMPARE(window->tabs.editorAt(2)->localPath(), c);
  }

  void whatIsGivenUpOrSavedLeavesNothing() {
    auto window = makeWindow();
    QTest::keyClicks(window->tabs.newDocument(), "x = 1");
    QTRY_COMPARE_WITH_TIMEOUT(sideFiles().size(), 1, kPatienceMs);
    window->keeper.finish();
    window = nullptr;
    QCOMPARE(sideFiles().size(), 0);
    window = makeWindow();
    QCOMPARE(window->tabs.count(), 0);
  }

  void aSecondWindowLeavesTheFolderAlone() {
    QString a = fileWith("a.py", "text\n");
    auto first = makeWindow();
    QVERIFY(first->tabs.openFile(a));
    QTRY_VERIFY_WITH_TIMEOUT(session().contains("a.py"), kPatienceMs);
    auto second = makeWindow();
    QCOMPARE(second->tabs.count(), 0);
    second->keeper.finish();
    second = nullptr;
    QVERIFY(session().contains("a.py"));
  }

  void nonsenseIsNotASession() {
    QDir().mkpath(folder_->filePath("session"));
    for (const char* text : {"", "{", "[]", "{\"version\": 99}",
                             "{\"version\": 1, \"documents\": [1, {\"text\": \"../../etc/passwd\"}]}"}) {
      fileWith("session/session.json", text);
      auto window = makeWindow();
      QCOMPARE(window->tabs.count(), 0);
      window->keeper.finish();
    }
  }

  void aLargeTextIsKept() {
    QByteArray large = QByteArray("value = 1  # some text\n").repeated(100'000);
    auto window = makeWindow();
    CodeEditor* editor = window->tabs.newDocument();
    editor->setText(QString::fromUtf8(large));
    QTRY_VERIFY_WITH_TIMEOUT(sideText() == large, kPatienceMs);
    QTRY_VERIFY_WITH_TIMEOUT(session().contains(".text"), kPatienceMs);
    window = nullptr;
    window = makeWindow();
    QCOMPARE(window->restored.recovered, 1);
    QTRY_VERIFY_WITH_TIMEOUT(window->tabs.current() != nullptr, kPatienceMs);
    QVERIFY(window->tabs.current()->content() == large && window->tabs.current()->isModified());
  }
};

}  // namespace adder::app

QTEST_MAIN(adder::app::SessionKeeperTest)
#include "session_keeper_test.moc"
