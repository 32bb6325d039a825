// EditorTabs with real keys: dirty marks, saving, opening, and the question before changes are lost.
#include <sys/resource.h>
#include <sys/stat.h>
#include <csignal>

#include <QAbstractButton>
#include <QDir>
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
  void fullDiskLosesNothing();
  void refusesWhatIsTooLargeOrNoFile();
  void largeFileComesWhole();
  void readsAgainWhatAnotherProgramHasWritten();
  void tellsAConflictAndAsksBeforeOverwriting();
  void tellsThatAFileIsGone();
  void deviceDocumentsGoOutAndComeBackClean();
  void typingDuringAnUploadStaysUnsaved();
  void closesADeviceDocumentWhenItIsSaved();
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
  QSignalSpy failed(tabs_.get(), &EditorTabs::saveFailed);
  QVERIFY(!tabs_->save(editor));
  QCOMPARE(failed.count(), 1);
  QVERIFY(failed.first().at(1).value<Problem>().detail.contains("no-such-folder"));
  QVERIFY(editor->isModified());
  QCOMPARE(editor->text(), QStringLiteral("newold\n"));
  QCOMPARE(read(path), QByteArray("old\n"));
}

// The kernel's limit on file sizes plays the full disk.
void EditorTabsTest::fullDiskLosesNothing() {
  QString path = write("full.py", "old\n");
  QVERIFY(tabs_->openFile(path));
  CodeEditor* editor = tabs_->current();
  editor->setText(QString(200'000, 'x'));
  rlimit before{};
  QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
  rlimit little{4096, before.rlim_max};
  auto* handler = ::signal(SIGXFSZ, SIG_IGN);
  QCOMPARE(::setrlimit(RLIMIT_FSIZE, &little), 0);
  QSignalSpy failed(tabs_.get(), &EditorTabs::saveFailed);
  bool saved = tabs_->save(editor);
  QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
  ::signal(SIGXFSZ, handler);
  QVERIFY(!saved);
  QCOMPARE(failed.count(), 1);
  QVERIFY(editor->isModified());
  QCOMPARE(editor->text().size(), 200'000);
  QCOMPARE(read(path), QByteArray("old\n"));
  QCOMPARE(QDir(folder_.path()).entryList({"full.py*"}, QDir::Files), QStringList{"full.py"});
  QVERIFY(tabs_->save(editor));
  QCOMPARE(read(path).size(), 200'000);
}

void EditorTabsTest::refusesWhatIsTooLargeOrNoFile() {
  QFile large(folder_.filePath("large.py"));
  QVERIFY(large.open(QIODevice::WriteOnly) && large.resize(200'000'000));  // sparse
  QSignalSpy failed(tabs_.get(), &EditorTabs::failed);
  QVERIFY(!tabs_->openFile(large.fileName()));
  QVERIFY(failed.last().first().value<Problem>().detail.contains("of up to 16"));
  QVERIFY(!tabs_->openFile(folder_.path()));
  QVERIFY(failed.last().first().value<Problem>().detail.contains("not a file"));
  QString pipe = folder_.filePath("pipe.py");  // opening it would wait for ever
  QCOMPARE(::mkfifo(qPrintable(pipe), 0600), 0);
  QVERIFY(!tabs_->openFile(pipe));
  QCOMPARE(tabs_->count(), 0);
}

void EditorTabsTest::largeFileComesWhole() {
  QByteArray text = "\xEF\xBB\xBF# grüße\r\n";
  while (text.size() < 5'000'000) text += "names = 'äöü'  # " + QByteArray::number(text.size()) + "\r\n";
  QString path = write("large_but_right.py", text);
  QList<CodeEditor*> told;
  tabs_->openSoon(path, [&](CodeEditor* opened) { told.append(opened); });
  tabs_->openSoon(path, [&](CodeEditor* opened) { told.append(opened); });
  QCOMPARE(tabs_->count(), 0);  // not before it is complete
  QTRY_COMPARE_WITH_TIMEOUT(tabs_->count(), 1, 60'000);
  CodeEditor* editor = tabs_->current();
  QVERIFY(editor->content() == text.mid(3));
  QVERIFY(!editor->isModified() && !editor->isUndoAvailable());
  QCOMPARE(editor->eolMode(), QsciScintilla::EolWindows);
  QCOMPARE(editor->localPath(), QFileInfo(path).canonicalFilePath());
  QCOMPARE(told, QList<CodeEditor*>({editor, editor}));
  tabs_->openSoon(path, [&](CodeEditor* opened) { told.append(opened); });
  QCOMPARE(told.size(), 3);  // at once: it is open
  QCOMPARE(tabs_->count(), 1);
  QSignalSpy failed(tabs_.get(), &EditorTabs::failed);
  tabs_->openSoon(write("large_image.bin", QByteArray(2'000'000, '\0')),
                  [&](CodeEditor* opened) { told.append(opened); });
  QTRY_COMPARE_WITH_TIMEOUT(failed.count(), 1, 60'000);
  QTRY_COMPARE(told.size(), 4);
  QVERIFY(told.last() == nullptr);
  QVERIFY(failed.last().first().value<Problem>().detail.contains("UTF-8"));
  tabs_->openSoon(write("never_seen.py", text));  // the window may go meanwhile
}

void EditorTabsTest::readsAgainWhatAnotherProgramHasWritten() {
  QString path = write("shared.py", "a = 1\nb = 2\n");
  QVERIFY(tabs_->openFile(path));
  CodeEditor* editor = tabs_->current();
  editor->setCursorPosition(1, 3);
  for (const char* text : {"a = 1\nb = 22\n", "a = 1\nb = 333\n"}) {
    // As most editors write: a new file in place of the old one.
    write("shared.py.new", text);
    QCOMPARE(::rename(qPrintable(path + ".new"), qPrintable(path)), 0);
    QTRY_COMPARE_WITH_TIMEOUT(editor->text(), QString(text), 30'000);
    QVERIFY(!editor->isModified());
    int line = 0, column = 0;
    editor->getCursorPosition(&line, &column);
    QCOMPARE(line, 1);
    QCOMPARE(column, 3);
  }
}

void EditorTabsTest::tellsAConflictAndAsksBeforeOverwriting() {
  QString path = write("conflict.py", "old\n");
  QVERIFY(tabs_->openFile(path));
  CodeEditor* editor = tabs_->current();
  QTest::keyClicks(editor, "mine");
  write("conflict.py", "theirs, longer\n");
  bool asked = false;
  answer(QMessageBox::Cancel, &asked);
  QVERIFY(!tabs_->save(editor));
  QVERIFY(asked);
  QCOMPARE(read(path), QByteArray("theirs, longer\n"));
  QSignalSpy conflict(tabs_.get(), &EditorTabs::conflict);
  tabs_->checkDisk();
  tabs_->checkDisk();
  QCOMPARE(conflict.count(), 1);
  QCOMPARE(editor->text(), QStringLiteral("mineold\n"));
  tabs_->reload(editor);
  QCOMPARE(editor->text(), QStringLiteral("theirs, longer\n"));
  QVERIFY(!editor->isModified());
}

void EditorTabsTest::tellsThatAFileIsGone() {
  QString path = write("gone.py", "x\n");
  QVERIFY(tabs_->openFile(path));
  QVERIFY(QFile::remove(path));
  QSignalSpy failed(tabs_.get(), &EditorTabs::failed);
  tabs_->checkDisk();
  tabs_->checkDisk();
  QCOMPARE(failed.count(), 1);
  QVERIFY(tabs_->current()->isModified());  // closing asks
  QVERIFY(tabs_->save(tabs_->current()));
  QCOMPARE(read(path), QByteArray("x\n"));
}

void EditorTabsTest::typingDuringAnUploadStaysUnsaved() {
  tabs_->openDeviceFile("/a.py", "x\n");
  CodeEditor* editor = tabs_->current();
  QTest::keyClicks(editor, "1");
  QVERIFY(tabs_->save(editor));
  QTest::keyClicks(editor, "2");
  tabs_->deviceFileSaved("/a.py");
  QVERIFY(editor->isModified());
}

void EditorTabsTest::closesADeviceDocumentWhenItIsSaved() {
  tabs_->openDeviceFile("/a.py", "x\n");
  QTest::keyClicks(tabs_->current(), "1");
  for (bool works : {false, true}) {
    bool asked = false;
    answer(QMessageBox::Save, &asked);
    QVERIFY(!tabs_->closeDocument(0));
    QVERIFY(asked);
    QVERIFY(tabs_->isSending());
    QCOMPARE(tabs_->count(), 1);
    works ? tabs_->deviceFileSaved("/a.py") : tabs_->deviceSaveFailed();
    QCOMPARE(tabs_->count(), works ? 0 : 1);
  }
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
  QTest::keyClicks(editor, "def f():  # so: a comment");
  QTest::keyClick(editor, Qt::Key_Return);
  QTest::keyClicks(editor, "return 1");
  QCOMPARE(editor->text(), QStringLiteral("def f():  # so: a comment\n    return 1"));
  editor->setSelection(0, 8, 0, 25);
  QTest::keyClick(editor, Qt::Key_Delete);
  editor->setCursorPosition(1, 12);
  QCOMPARE(editor->text(), QStringLiteral("def f():\n    return 1"));
  QTest::keyClick(editor, Qt::Key_Return);
  QTest::keyClicks(editor, "f()");
  QCOMPARE(editor->text(), QStringLiteral("def f():\n    return 1\nf()"));
  QTest::keyClick(editor, Qt::Key_Return);
  QTest::keyClicks(editor, "x = {1:");  // no block
  QTest::keyClick(editor, Qt::Key_Return);
  QTest::keyClicks(editor, "2}");
  QCOMPARE(editor->text(2), QStringLiteral("f()\n"));
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
