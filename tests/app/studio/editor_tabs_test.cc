// EditorTabs with real keys: dirty marks, saving, opening, and the question before changes are lost.
#include <QAbstractButton>
#include <QMessageBox>
#include <QSignalSpy>
#include <QTabBar>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include "app/ui/code_editor.h"
#include "app/ui/editor_tabs.h"
#include "app/ui/theme.h"

using adder::app::CodeEditor;
using adder::app::EditorTabs;
using adder::app::Problem;
using adder::app::ThemeManager;

class EditorTabsTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init();
  void cleanup() { tabs_.reset(); }
  void typingMakesDirtyUndoMakesClean();
  void savesAndKeepsLineEndings();
  void opensAFileOnce();
  void refusesWhatIsNotText();
  void failedSaveLosesNothing();
  void asksBeforeClosing_data();
  void asksBeforeClosing();
  void deviceDocumentsGoOutAndComeBackClean();
  void indentsLikePython();
  void marksAnErrorUntilTheTextChanges();

private:
  QString write(const QString& name, const QByteArray& bytes);
  static QByteArray read(const QString& path);
  // Presses the button in the next message box; `seen` tells that there was one.
  void answer(QMessageBox::StandardButton button, bool* seen);

  std::unique_ptr<ThemeManager> themes_ = std::make_unique<ThemeManager>();
  std::unique_ptr<EditorTabs> tabs_;
  QTemporaryDir folder_;
};

void EditorTabsTest::init() {
  tabs_ = std::make_unique<EditorTabs>(*themes_);
  tabs_->resize(700, 500);
  tabs_->show();
  QVERIFY(QTest::qWaitForWindowExposed(tabs_.get()));
}

QString EditorTabsTest::write(const QString& name, const QByteArray& bytes) {
  QString path = folder_.filePath(name);
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
    qFatal("cannot write %s", qPrintable(path));
  return path;
}

QByteArray EditorTabsTest::read(const QString& path) {
  QFile file(path);
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("<missing>");
}

void EditorTabsTest::answer(QMessageBox::StandardButton button, bool* seen) {
  auto* poll = new QTimer(this);
  connect(poll, &QTimer::timeout, this, [poll, button, seen] {
    auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
    if (box == nullptr) return;
    *seen = true;
    poll->deleteLater();
    box->button(button)->click();
  });
  poll->start(10);
}

void EditorTabsTest::typingMakesDirtyUndoMakesClean() {
  QVERIFY(tabs_->openFile(write("dirty.py", "x = 1\n")));
  CodeEditor* editor = tabs_->current();
  QVERIFY(!editor->isModified());
  QSignalSpy changed(tabs_.get(), &EditorTabs::documentsChanged);
  QTest::keyClicks(editor, "y");
  QVERIFY(editor->isModified());
  QCOMPARE(changed.count(), 1);
  editor->undo();
  QVERIFY(!editor->isModified());
  QCOMPARE(changed.count(), 2);
}

void EditorTabsTest::savesAndKeepsLineEndings() {
  QString path = write("endings.py", "a = 1\r\nb = 2\r\n");
  QVERIFY(tabs_->openFile(path));
  CodeEditor* editor = tabs_->current();
  editor->setCursorPosition(2, 0);
  QTest::keyClicks(editor, "c");
  QTest::keyClick(editor, Qt::Key_Return);
  QVERIFY(tabs_->save(editor));
  QVERIFY(!editor->isModified());
  QCOMPARE(read(path), QByteArray("a = 1\r\nb = 2\r\nc\r\n"));
}

void EditorTabsTest::opensAFileOnce() {
  QString path = write("once.py", "");
  QVERIFY(tabs_->openFile(path));
  tabs_->newDocument();
  QVERIFY(tabs_->openFile(path));
  QCOMPARE(tabs_->count(), 2);
  QCOMPARE(tabs_->currentIndex(), 0);
}

void EditorTabsTest::refusesWhatIsNotText() {
  QSignalSpy failed(tabs_.get(), &EditorTabs::failed);
  QVERIFY(!tabs_->openFile(write("image.bin", "\x89PNG\r\n\x1a\n\xff\xfe")));
  QVERIFY(!tabs_->openFile(folder_.filePath("missing.py")));
  QCOMPARE(failed.count(), 2);
  QVERIFY(failed.at(0).first().value<Problem>().detail.contains("UTF-8"));
  QVERIFY(failed.at(1).first().value<Problem>().detail.contains("missing.py"));
  QCOMPARE(tabs_->count(), 0);
}

void EditorTabsTest::failedSaveLosesNothing() {
  QString path = write("kept.py", "old\n");
  QVERIFY(tabs_->openFile(path));
  CodeEditor* editor = tabs_->current();
  QTest::keyClicks(editor, "new");
  editor->setLocalPath("/proc/no-such-folder/kept.py");
  QSignalSpy failed(tabs_.get(), &EditorTabs::failed);
  QVERIFY(!tabs_->save(editor));
  QCOMPARE(failed.count(), 1);
  QVERIFY(editor->isModified());
  QCOMPARE(editor->text(), QStringLiteral("newold\n"));
  QCOMPARE(read(path), QByteArray("old\n"));
}

void EditorTabsTest::asksBeforeClosing_data() {
  QTest::addColumn<int>("button");
  QTest::addColumn<bool>("closed");
  QTest::addColumn<QByteArray>("on_disk");
  QTest::newRow("save") << int(QMessageBox::Save) << true << QByteArray("zold\n");
  QTest::newRow("discard") << int(QMessageBox::Discard) << true << QByteArray("old\n");
  QTest::newRow("cancel") << int(QMessageBox::Cancel) << false << QByteArray("old\n");
}

void EditorTabsTest::asksBeforeClosing() {
  QFETCH(int, button);
  QFETCH(bool, closed);
  QString path = write("close.py", "old\n");
  QVERIFY(tabs_->openFile(path));
  QTest::keyClicks(tabs_->current(), "z");
  bool asked = false;
  answer(static_cast<QMessageBox::StandardButton>(button), &asked);
  // By the mouse, on the mark at the end of the tab.
  auto* mark = static_cast<QAbstractButton*>(tabs_->tabBar()->tabButton(0, QTabBar::RightSide));
  QTest::mouseClick(mark, Qt::LeftButton);
  QVERIFY(asked);
  QCOMPARE(tabs_->count() == 0, closed);
  QTEST(read(path), "on_disk");
}

void EditorTabsTest::deviceDocumentsGoOutAndComeBackClean() {
  tabs_->openDeviceFile("/lib/a.py", "x\n");
  CodeEditor* editor = tabs_->current();
  QCOMPARE(editor->title(), QStringLiteral("a.py"));
  QTest::keyClicks(editor, "y");
  QSignalSpy sent(tabs_.get(), &EditorTabs::saveToDevice);
  QVERIFY(tabs_->save(editor));
  QCOMPARE(sent.count(), 1);
  QCOMPARE(sent.first().at(0).toString(), QStringLiteral("/lib/a.py"));
  QCOMPARE(sent.first().at(1).toByteArray(), QByteArray("yx\n"));
  QVERIFY(editor->isModified());  // until the device has it
  tabs_->deviceFileSaved("/lib/a.py");
  QVERIFY(!editor->isModified());
}

void EditorTabsTest::indentsLikePython() {
  CodeEditor* editor = tabs_->newDocument();
  for (const char* line : {"def f():", "\treturn 1"}) {
    QTest::keyClicks(editor, QString(line).remove('\t'));
    if (QString(line).startsWith("def")) {
      QTest::keyClick(editor, Qt::Key_Return);
      QTest::keyClick(editor, Qt::Key_Tab);
    }
  }
  QCOMPARE(editor->text(), QStringLiteral("def f():\n    return 1"));
  QTest::keyClick(editor, Qt::Key_Return);
  QTest::keyClick(editor, Qt::Key_Backspace);
  QTest::keyClicks(editor, "f()");
  QCOMPARE(editor->text(), QStringLiteral("def f():\n    return 1\nf()"));
}

void EditorTabsTest::marksAnErrorUntilTheTextChanges() {
  CodeEditor* editor = tabs_->newDocument("a = 1\nb = c\n");
  editor->showError(2, "NameError: name 'c' isn't defined");
  QCOMPARE(editor->annotation(1), QStringLiteral("NameError: name 'c' isn't defined"));
  QVERIFY(!editor->isModified());
  QTest::keyClicks(editor, "x");
  QVERIFY(editor->annotation(1).isEmpty());
}

QTEST_MAIN(EditorTabsTest)
#include "editor_tabs_test.moc"
