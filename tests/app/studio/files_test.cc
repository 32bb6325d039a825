// Files between this computer and a device, in the real window, with real drops, keys and clicks: against the simulator
// and against stock MicroPython. What is dropped arrives whole, what is in the way is asked about, what is deleted is
// counted, what is cancelled leaves nothing half.
#include <QClipboard>
#include <QDir>
#include <QDirIterator>
#include <QDrag>
#include <QDropEvent>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTreeWidget>

#include "app/ui/conflict_dialog.h"
#include "app/ui/file_tree.h"
#include "app/ui/host_panel.h"
#include "tests/app/studio/stock_board.h"
#include "tests/app/studio/window_fixture.h"

using namespace adder::app;

#ifndef ADDER_SIM_PROGRAM
#define ADDER_SIM_PROGRAM ""
#endif

class FilesTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void initTestCase_data();
  void init();
  void cleanup();
  void dropsFilesAndFoldersOntoTheDevice();
  void asksAboutWhatIsInTheWay();
  void keepsBothAndSkips();
  void cancelCopiesNothing();
  void dropsFromTheDeviceIntoTheProject();
  void dragsToOtherPrograms();
  void aDragThatStaysFetchesNothing();
  void opensWhatIsDroppedOnTheEditor();
  void pastesByKeyboard();
  void movesWithinTheDevice();
  void deletesAfterAQuestion();
  void makesRenamesAndCopiesPaths();
  void showsFreeSpace();
  void cancelledUploadLeavesNothingHalf();
  void savesWithoutAQuestionWhatWasOpened();
  void asksBeforeSavingOverAChange();
  void asksBeforeUploadingOverAnother();

private:
  QString write(const QString& name, const QByteArray& bytes);
  QByteArray read(const QString& name);
  // What the device's file has, as it says itself.
  QString onDevice(const QString& path);
  void put(const QString& path, const QByteArray& bytes);
  void drop(QAbstractItemView* view, const QModelIndex& onto, QMimeData* data);
  QMimeData* urls(const QStringList& names);
  FileTree* hostTree() { return studio->window.findChild<FileTree*>("hostTree"); }
  FileTree* deviceTree() { return studio->window.findChild<FileTree*>("deviceTree"); }
  QModelIndex at(const QString& path) { return studio->window.deviceTree().indexOf(path); }
  ConflictDialog* conflict() { return studio->window.findChild<ConflictDialog*>(); }
  // After a dialog nobody but a window manager would.
  void focus(QWidget* widget) {
    studio->window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&studio->window));
    widget->setFocus();
    QTRY_VERIFY(widget->hasFocus());
  }
  void press(QDialog* dialog, const QString& text);
  // A drag of these rows of the device's tree by the mouse; `during` is called while it is under way, then it is given
  // up.
  void drag(const QStringList& paths, const std::function<void(QMimeData*)>& during);
  QStringList fetched() const {
    QStringList found;
    QDirIterator all(temporary_->path(), QDir::Files, QDirIterator::Subdirectories);
    while (all.hasNext()) found.append(all.next());
    return found;
  }
  template <class Dialog>
  Dialog* open() {
    return qobject_cast<Dialog*>(QApplication::activeModalWidget());
  }

  QProcess stock_;
  std::unique_ptr<QTemporaryDir> project_, temporary_;
  std::unique_ptr<WindowFixture> studio;
};

void FilesTest::initTestCase_data() {
  QTest::addColumn<QString>("device");
  QString simulator = qEnvironmentVariable("ADDER_SIM", ADDER_SIM_PROGRAM);
  if (!simulator.isEmpty()) QTest::newRow("simulator") << simulator;
  if (adder::repl::has_stock_micropython()) QTest::newRow("stock MicroPython") << QString();
  if (simulator.isEmpty() && !adder::repl::has_stock_micropython()) QSKIP("neither adder-sim nor MicroPython is there");
}

void FilesTest::init() {
  QFETCH_GLOBAL(QString, device);
  project_ = std::make_unique<QTemporaryDir>();
  temporary_ = std::make_unique<QTemporaryDir>();
  studio = std::make_unique<WindowFixture>(device);
  QVERIFY(QTest::qWaitForWindowActive(&studio->window));
  studio->window.findChild<HostPanel*>()->setFolder(project_->path());
  QString target = "sim";
  if (device.isEmpty()) {
    target = startStockMicropython(stock_);
    QVERIFY(!target.isEmpty());
  }
  studio->window.openDevice(target);
  WAIT_FOR(studio->idle());
  studio->device.makeDirectory("/box");
  WAIT_FOR(studio->knowsFile("/box"));
}

void FilesTest::cleanup() {
  if (QWidget* left = QApplication::activeModalWidget()) left->close();
  studio.reset();
  project_.reset();
  endBoard(stock_);
}

QString FilesTest::write(const QString& name, const QByteArray& bytes) {
  QString path = QDir(project_->path()).filePath(name);
  QDir().mkpath(QFileInfo(path).path());
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write");
  return path;
}

QByteArray FilesTest::read(const QString& name) {
  QFile file(QDir(project_->path()).filePath(name));
  return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not there)");
}

QString FilesTest::onDevice(const QString& path) {
  static int number = 0;
  QString mark = QStringLiteral("look%1").arg(++number);
  studio->device.run(mark + ".py", QStringLiteral("try:\n print('%1', 'has', repr(open('%2').read()), 'end')\n"
                                                  "except OSError:\n print('%1', 'has', 'nothing', 'end')\n")
                                       .arg(mark, path)
                                       .toUtf8());
  QRegularExpression wanted(QStringLiteral("%1 has (.*) end").arg(mark));
  if (!QTest::qWaitFor([&] { return wanted.match(studio->shell()).hasMatch() && studio->idle(); }, kPatienceMs))
    return "(no answer)";
  return wanted.match(studio->shell()).captured(1);
}

void FilesTest::put(const QString& path, const QByteArray& bytes) {
  studio->device.upload(path, bytes);
  WAIT_FOR(studio->idle() && studio->window.findChild<QLabel*>("message")->text().contains(path));
  if (path.startsWith("/box/")) studio->device.list("/box");
  WAIT_FOR(studio->knowsFile(path));
}

QMimeData* FilesTest::urls(const QStringList& names) {
  QList<QUrl> all;
  for (const QString& name : names) all.append(QUrl::fromLocalFile(QDir(project_->path()).filePath(name)));
  auto* data = new QMimeData;
  data->setUrls(all);
  return data;
}

void FilesTest::drop(QAbstractItemView* view, const QModelIndex& onto, QMimeData* data) {
  std::unique_ptr<QMimeData> owned(data);
  QPoint point =
      onto.isValid() ? view->visualRect(onto).center() : view->viewport()->rect().bottomRight() - QPoint(3, 3);
  QDragEnterEvent enter(point, Qt::CopyAction, data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(view->viewport(), &enter);
  QVERIFY(enter.isAccepted());
  QDragMoveEvent move(point, Qt::CopyAction, data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(view->viewport(), &move);
  QVERIFY(move.isAccepted());
  QDropEvent event(point, Qt::CopyAction, data, Qt::LeftButton, Qt::NoModifier);
  QApplication::sendEvent(view->viewport(), &event);
  QVERIFY(event.isAccepted());
}

void FilesTest::press(QDialog* dialog, const QString& text) {
  for (QPushButton* button : dialog->findChildren<QPushButton*>()) {
    if (button->text().remove('&') == text) return QTest::mouseClick(button, Qt::LeftButton);
  }
  QFAIL(qPrintable("no button " + text));
}

void FilesTest::dropsFilesAndFoldersOntoTheDevice() {
  write("a.py", "a = 1\n");
  write("lib/sub/deep.py", "deep = 1\n");
  write("lib/__pycache__/x.pyc", "rubbish");
  drop(deviceTree(), at("/box"), urls({"a.py", "lib"}));
  WAIT_FOR(studio->knowsFile("/box/a.py") && studio->knowsFile("/box/lib"));
  QCOMPARE(onDevice("/box/a.py"), QStringLiteral("'a = 1\\n'"));
  QCOMPARE(onDevice("/box/lib/sub/deep.py"), QStringLiteral("'deep = 1\\n'"));
  QCOMPARE(onDevice("/box/lib/__pycache__/x.pyc"), QStringLiteral("nothing"));
  // The same once more: nothing is asked, nothing is written.
  drop(deviceTree(), at("/box"), urls({"a.py", "lib"}));
  WAIT_FOR(studio->window.findChild<QLabel*>("message")->text().contains("2 were the same"));
  QVERIFY(conflict() == nullptr);
}

void FilesTest::asksAboutWhatIsInTheWay() {
  put("/box/a.py", "old\n");
  write("a.py", "a = 'new'\n");
  drop(deviceTree(), at("/box"), urls({"a.py"}));
  WAIT_FOR(conflict() != nullptr && conflict()->isVisible());
  auto* rows = conflict()->findChild<QTreeWidget*>();
  QCOMPARE(rows->topLevelItemCount(), 1);
  QCOMPARE(rows->topLevelItem(0)->text(0), QStringLiteral("a.py"));
  QVERIFY(rows->topLevelItem(0)->text(1).contains("10"));
  QVERIFY(rows->topLevelItem(0)->text(2).contains("4"));
  QCOMPARE(onDevice("/box/a.py"), QStringLiteral("'old\\n'"));
  press(conflict(), "Overwrite");
  WAIT_FOR(studio->window.findChild<QLabel*>("message")->text().contains("1 file"));
  QCOMPARE(onDevice("/box/a.py"), QStringLiteral("\"a = 'new'\\n\""));
}

void FilesTest::keepsBothAndSkips() {
  put("/box/a.py", "old\n");
  put("/box/b.py", "old\n");
  write("a.py", "new a\n");
  write("b.py", "new b\n");
  write("c.py", "new c\n");
  drop(deviceTree(), at("/box"), urls({"a.py", "b.py", "c.py"}));
  WAIT_FOR(conflict() != nullptr && conflict()->isVisible());
  auto* rows = conflict()->findChild<QTreeWidget*>();
  QCOMPARE(rows->topLevelItemCount(), 2);
  rows->clearSelection();
  rows->topLevelItem(0)->setSelected(true);
  press(conflict(), "Keep Both");
  press(conflict(), "Skip");
  WAIT_FOR(studio->knowsFile("/box/a_2.py") && studio->knowsFile("/box/c.py"));
  QCOMPARE(onDevice("/box/a.py"), QStringLiteral("'old\\n'"));
  QCOMPARE(onDevice("/box/a_2.py"), QStringLiteral("'new a\\n'"));
  QCOMPARE(onDevice("/box/b.py"), QStringLiteral("'old\\n'"));
  QCOMPARE(onDevice("/box/c.py"), QStringLiteral("'new c\\n'"));
}

void FilesTest::cancelCopiesNothing() {
  put("/box/a.py", "old\n");
  write("a.py", "new a\n");
  write("c.py", "new c\n");
  drop(deviceTree(), at("/box"), urls({"a.py", "c.py"}));
  WAIT_FOR(conflict() != nullptr && conflict()->isVisible());
  QTest::keyClick(conflict(), Qt::Key_Escape);
  WAIT_FOR(studio->window.findChild<QLabel*>("message")->text().contains("Nothing was copied"));
  QCOMPARE(onDevice("/box/a.py"), QStringLiteral("'old\\n'"));
  QCOMPARE(onDevice("/box/c.py"), QStringLiteral("nothing"));
}

void FilesTest::dropsFromTheDeviceIntoTheProject() {
  studio->device.makeDirectory("/box/pack");
  put("/box/a.py", "from the device\n");
  studio->device.upload("/box/pack/inner.py", "inner\n");
  write("a.py", "mine\n");
  WAIT_FOR(studio->idle() && at("/box/pack").isValid());
  drop(hostTree(), {}, studio->window.deviceTree().mimeData({at("/box/a.py"), at("/box/pack")}));
  WAIT_FOR(conflict() != nullptr && conflict()->isVisible());
  QCOMPARE(read("a.py"), QByteArray("mine\n"));
  press(conflict(), "Overwrite");
  WAIT_FOR(read("pack/inner.py") == "inner\n");
  WAIT_FOR(read("a.py") == "from the device\n");
}

void FilesTest::drag(const QStringList& paths, const std::function<void(QMimeData*)>& during) {
  const QByteArray before = qgetenv("TMPDIR");
  qputenv("TMPDIR", temporary_->path().toLocal8Bit());
  bool begun = false;
  QObject here;
  connect(deviceTree(), &FileTree::dragBegins, &here, [&](QDrag* drag) {
    begun = true;
    // There nothing can be dragged over: exec() returns at once.
    if (QGuiApplication::platformName() == "offscreen") return during(drag->mimeData());
    QTimer::singleShot(0, &here, [&, drag] {
      during(drag->mimeData());
      QDrag::cancel();
    });
  });
  deviceTree()->clearSelection();
  for (const QString& path : paths)
    deviceTree()->selectionModel()->select(at(path), QItemSelectionModel::Select | QItemSelectionModel::Rows);
  deviceTree()->scrollTo(at(paths.first()));
  const QPoint from = deviceTree()->visualRect(at(paths.first())).center();
  QTest::mousePress(deviceTree()->viewport(), Qt::LeftButton, {}, from);
  for (int step = 1; step <= 4 && !begun; ++step)
    QTest::mouseMove(deviceTree()->viewport(), from + QPoint(step * QApplication::startDragDistance(), 2));
  QTest::mouseRelease(deviceTree()->viewport(), Qt::LeftButton, {}, from);
  qputenv("TMPDIR", before);
  QVERIFY(begun);
}

// Once it leaves the window there are copies, a folder with all that is in it; they go with the window.
void FilesTest::dragsToOtherPrograms() {
  const QByteArray large(200'000, 'x');
  studio->device.makeDirectory("/box/pack");
  put("/box/a.py", "from the device\n");
  put("/box/large.bin", large);
  studio->device.upload("/box/pack/inner.py", "inner\n");
  WAIT_FOR(studio->idle() && at("/box/pack").isValid());
  deviceTree()->expand(at("/box"));
  QList<QUrl> urls;
  drag({"/box/a.py", "/box/large.bin", "/box/pack"}, [&](QMimeData* data) {
    QVERIFY(data->hasUrls());
    QCOMPARE(fetched(), QStringList());  // nothing yet
    QDragLeaveEvent leave;
    QApplication::sendEvent(studio->window.windowHandle(), &leave);
    QTRY_VERIFY_WITH_TIMEOUT(fetched().size() >= 1, adder::app::kPatienceMs);
    urls = data->urls();
    QVERIFY(data->data("text/uri-list").contains("file:///"));
    QCOMPARE(QString::fromUtf8(data->data(DeviceTreeModel::kMimeType)).split('\n').size(), 3);
  });
  QCOMPARE(urls.size(), 3);
  auto content = [](const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(not there)");
  };
  QCOMPARE(urls[0].fileName(), QStringLiteral("a.py"));
  QCOMPARE(content(urls[0].toLocalFile()), QByteArray("from the device\n"));
  QCOMPARE(content(urls[1].toLocalFile()), large);
  QCOMPARE(content(urls[2].toLocalFile() + "/inner.py"), QByteArray("inner\n"));
  // Whoever asks without that waits, and the names are the same though the folder is not.
  QList<QUrl> again;
  drag({"/box/a.py"}, [&](QMimeData* data) { again = data->urls(); });
  QCOMPARE(again.size(), 1);
  QCOMPARE(again[0].fileName(), QStringLiteral("a.py"));
  QVERIFY(again[0] != urls[0]);
  studio.reset();
  QCOMPARE(fetched(), QStringList());
}

void FilesTest::aDragThatStaysFetchesNothing() {
  put("/box/a.py", "from the device\n");
  deviceTree()->expand(at("/box"));
  drag({"/box/a.py"}, [&](QMimeData* data) {
    QVERIFY(hostTree()->takes(data));
    auto* same = new QMimeData;
    same->setData(DeviceTreeModel::kMimeType, data->data(DeviceTreeModel::kMimeType));
    drop(hostTree(), {}, same);
  });
  WAIT_FOR(read("a.py") == "from the device\n");
  QCOMPARE(fetched(), QStringList());
}

void FilesTest::opensWhatIsDroppedOnTheEditor() {
  put("/box/a.py", "from the device\n");
  CodeEditor* editor = studio->window.tabs().newDocument("mine\n", "mine.py");
  drag({"/box/a.py"}, [&](QMimeData* data) {
    const QPoint point = editor->mapTo(&studio->window, editor->rect().center());
    QDragEnterEvent enter(point, Qt::CopyAction, data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&studio->window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent event(point, Qt::CopyAction, data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&studio->window, &event);
  });
  WAIT_FOR(studio->window.tabs().current() != nullptr && studio->window.tabs().current()->devicePath() == "/box/a.py");
  QCOMPARE(studio->window.tabs().current()->content(), QByteArray("from the device\n"));
  QCOMPARE(fetched(), QStringList());
  QCOMPARE(editor->content(), QByteArray("mine\n"));
  editor->setModified(false);
}

void FilesTest::pastesByKeyboard() {
  write("keys.py", "keys\n");
  WAIT_FOR(hostTree()->model()->rowCount(hostTree()->rootIndex()) == 1);
  focus(hostTree());
  hostTree()->setCurrentIndex(hostTree()->model()->index(0, 0, hostTree()->rootIndex()));
  QTest::keyClick(hostTree(), Qt::Key_C, Qt::ControlModifier);
  focus(deviceTree());
  deviceTree()->setCurrentIndex(at("/box"));
  QTest::keyClick(deviceTree(), Qt::Key_V, Qt::ControlModifier);
  WAIT_FOR(studio->window.findChild<QLabel*>("message")->text().contains("1 file") && studio->idle());
  QCOMPARE(onDevice("/box/keys.py"), QStringLiteral("'keys\\n'"));
}

void FilesTest::movesWithinTheDevice() {
  studio->device.makeDirectory("/box/in");
  put("/box/m.py", "moved\n");
  WAIT_FOR(studio->knowsFile("/box/in"));
  deviceTree()->expand(at("/box"));
  // From itself, as a drag of the mouse is.
  Q_EMIT deviceTree()->dropped(Place::kDevice, {"/box/m.py"}, "/box/in", true);
  WAIT_FOR(!studio->knowsFile("/box/m.py"));
  WAIT_FOR(studio->idle());
  QCOMPARE(onDevice("/box/in/m.py"), QStringLiteral("'moved\\n'"));
}

void FilesTest::deletesAfterAQuestion() {
  studio->device.makeDirectory("/box/old");
  put("/box/x.py", "12345");
  studio->device.upload("/box/old/y.py", "678");
  WAIT_FOR(studio->idle() && studio->knowsFile("/box/old"));
  focus(deviceTree());
  deviceTree()->expand(at("/box"));
  deviceTree()->selectionModel()->select(at("/box/old"),
                                         QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
  deviceTree()->selectionModel()->select(at("/box/x.py"), QItemSelectionModel::Select | QItemSelectionModel::Rows);
  for (bool really : {false, true}) {
    focus(deviceTree());
    QTest::keyClick(deviceTree(), Qt::Key_Delete);
    WAIT_FOR(open<QMessageBox>() != nullptr);
    auto* box = open<QMessageBox>();
    QVERIFY2(box->text().contains("2 item"), qPrintable(box->text()));
    QVERIFY2(box->informativeText().contains("2 file") && box->informativeText().contains("1 folder"),
             qPrintable(box->informativeText()));
    press(box, really ? "Delete" : "Cancel");
    WAIT_FOR(open<QMessageBox>() == nullptr);
    if (!really) QVERIFY(studio->knowsFile("/box/x.py"));
  }
  WAIT_FOR(!studio->knowsFile("/box/x.py") && !studio->knowsFile("/box/old"));
  WAIT_FOR(studio->idle());
  QCOMPARE(onDevice("/box/old/y.py"), QStringLiteral("nothing"));
}

void FilesTest::makesRenamesAndCopiesPaths() {
  auto name_it = [this](const QString& name) {
    auto* poll = new QTimer(this);
    connect(poll, &QTimer::timeout, this, [poll, name] {
      auto* dialog = qobject_cast<QInputDialog*>(QApplication::activeModalWidget());
      if (dialog == nullptr) return;
      poll->deleteLater();
      dialog->setTextValue(name);
      QTest::keyClick(dialog->findChild<QLineEdit*>(), Qt::Key_Return);
    });
    poll->start(10);
  };
  focus(deviceTree());
  deviceTree()->setCurrentIndex(at("/box"));
  name_it("fresh.py");
  studio->window.findChild<QAction*>("deviceNewFile")->trigger();
  studio->device.list("/box");
  WAIT_FOR(studio->knowsFile("/box/fresh.py") && studio->idle());
  QCOMPARE(onDevice("/box/fresh.py"), QStringLiteral("''"));
  deviceTree()->expand(at("/box"));
  deviceTree()->setCurrentIndex(at("/box/fresh.py"));
  focus(deviceTree());
  name_it("other.py");
  QTest::keyClick(deviceTree(), Qt::Key_F2);
  WAIT_FOR(studio->knowsFile("/box/other.py") && !studio->knowsFile("/box/fresh.py") && studio->idle());
  deviceTree()->setCurrentIndex(at("/box/other.py"));
  focus(deviceTree());
  QTest::keyClick(deviceTree(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
  QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("/box/other.py"));
  // Enter opens.
  QTest::keyClick(deviceTree(), Qt::Key_Return);
  WAIT_FOR(studio->window.tabs().current() != nullptr &&
           studio->window.tabs().current()->devicePath() == "/box/other.py");
}

void FilesTest::showsFreeSpace() {
  QFETCH_GLOBAL(QString, device);
  if (device.isEmpty()) QSKIP("a file system of Node's memory does not tell");
  auto* space = studio->window.findChild<QLabel*>("deviceSpace");
  WAIT_FOR(space->isVisible() && space->text().contains("free of"));
  QString before = space->text();
  QByteArray noise(150'000, '\0');
  quint32 state = 1;
  for (char& byte : noise) byte = static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
  studio->device.upload("/box/big.bin", noise);
  WAIT_FOR(space->text() != before);
}

void FilesTest::cancelledUploadLeavesNothingHalf() {
  QByteArray noise(600'000, '\0');
  quint32 state = 1;
  for (char& byte : noise) byte = static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
  write("big.bin", noise);
  bool under_way = false;
  connect(&studio->device, &DeviceService::progress, this, [&](const QString&, qint64 done, qint64 total) {
    if (done > 0 && done < total) under_way = true;
  });
  drop(deviceTree(), at("/box"), urls({"big.bin"}));
  WAIT_FOR(under_way);
  for (QToolButton* button : studio->window.findChildren<QToolButton*>()) {
    if (button->accessibleName() == "Cancel" && button->isVisible()) QTest::mouseClick(button, Qt::LeftButton);
  }
  WAIT_FOR(studio->window.notice().text().contains("Cancelled"));
  WAIT_FOR(studio->idle());
  studio->device.run("look.py", "import os\nprint('left', os.listdir('/box'), 'end')\n");
  WAIT_FOR(studio->shell().contains("left []"));
}

void FilesTest::savesWithoutAQuestionWhatWasOpened() {
  put("/box/s.py", "x = 1\n");
  studio->device.fetch("/box/s.py");
  WAIT_FOR(studio->window.tabs().current() != nullptr);
  CodeEditor* editor = studio->window.tabs().current();
  for (const char* text : {"y", "z"}) {  // the second is no conflict with the first
    QTest::keyClicks(editor, text);
    studio->action("saveAction")->trigger();
    WAIT_FOR(!editor->isModified());
  }
  QVERIFY(open<QMessageBox>() == nullptr);
  QCOMPARE(onDevice("/box/s.py"), QStringLiteral("'yzx = 1\\n'"));
}

void FilesTest::asksBeforeSavingOverAChange() {
  put("/box/s.py", "x = 1\n");
  studio->device.fetch("/box/s.py");
  WAIT_FOR(studio->window.tabs().current() != nullptr && studio->idle());
  CodeEditor* editor = studio->window.tabs().current();
  auto change = [&](const char* text) {
    QSignalSpy ended(&studio->device, &DeviceService::runFinished);
    studio->device.run("change.py", QByteArray("f = open('/box/s.py', 'w')\nf.write('") + text + "')\nf.close()\n");
    WAIT_FOR(ended.count() == 1 && studio->idle());
  };
  auto saveAndAnswer = [&](const QString& answer) {
    QTest::keyClicks(editor, "y");
    studio->action("saveAction")->trigger();
    WAIT_FOR(open<QMessageBox>() != nullptr);
    QVERIFY(open<QMessageBox>()->text().contains("has changed on the device"));
    press(open<QMessageBox>(), answer);
    WAIT_FOR(open<QMessageBox>() == nullptr);
  };
  change("theirs");
  saveAndAnswer("Cancel");
  QVERIFY(editor->isModified());
  QCOMPARE(onDevice("/box/s.py"), QStringLiteral("'theirs'"));
  saveAndAnswer("Overwrite");
  WAIT_FOR(!editor->isModified());
  QCOMPARE(onDevice("/box/s.py"), QStringLiteral("'yyx = 1\\n'"));
  change("more of theirs");
  saveAndAnswer("Reload");
  WAIT_FOR(editor->text() == "more of theirs");
  QVERIFY(!editor->isModified());
  QCOMPARE(onDevice("/box/s.py"), QStringLiteral("'more of theirs'"));
}

// Nobody here has seen what is there.
void FilesTest::asksBeforeUploadingOverAnother() {
  QSignalSpy ended(&studio->device, &DeviceService::runFinished);
  studio->device.run("make.py", "f = open('/main.py', 'w')\nf.write('precious')\nf.close()\n");
  WAIT_FOR(ended.count() == 1 && studio->idle());
  studio->window.tabs().newDocument("print('mine')\n");
  WAIT_FOR(studio->action("uploadMainAction")->isEnabled());
  studio->action("uploadMainAction")->trigger();
  WAIT_FOR(open<QMessageBox>() != nullptr);
  QVERIFY(open<QMessageBox>()->text().contains("Another main.py"));
  press(open<QMessageBox>(), "Cancel");
  WAIT_FOR(studio->idle());
  QCOMPARE(onDevice("/main.py"), QStringLiteral("'precious'"));
}

QTEST_MAIN(FilesTest)
#include "files_test.moc"
