// TerminalView with real key and mouse events: the bytes it sends, what it selects, and 10 MB of output.
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

#include "app/ui/terminal_view.h"
#include "app/ui/theme.h"

using adder::app::TerminalView;
using adder::app::ThemeManager;

class TerminalViewTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void init();
  void cleanup() { view_.reset(); }
  void keys_data();
  void keys();
  void isMuteWithoutADevice();
  void keepsControlLettersFromTheWindow();
  void selectsWithTheMouse();
  void selectionSurvivesScrolling();
  void pastesSeveralLinesInPasteMode();
  void twentyMegabytes();
  void searches();
  void selectsWideCharacters();
  void asksBeforeALongPaste();
  void opensAddresses();
  void wrapsAndResizes();
  void opensTracebackLines();

private:
  QPoint cell(int column, int row) const;
  std::unique_ptr<ThemeManager> themes_ = std::make_unique<ThemeManager>();
  std::unique_ptr<TerminalView> view_;
};

void TerminalViewTest::init() {
  view_ = std::make_unique<TerminalView>(*themes_);
  view_->resize(800, 400);
  view_->setLive(true);
  view_->show();
  QVERIFY(QTest::qWaitForWindowExposed(view_.get()));
  view_->setFocus();
}

// The middle of the left half of a cell, so that a press there is before the character.
QPoint TerminalViewTest::cell(int column, int row) const {
  QFontMetricsF metrics(view_->viewport()->font());
  return QPoint(static_cast<int>(10 + column * std::ceil(metrics.horizontalAdvance('M')) + 2),
                static_cast<int>(5 + (row + 0.5) * std::ceil(metrics.height() * 1.05)));
}

void TerminalViewTest::keys_data() {
  QTest::addColumn<int>("key");
  QTest::addColumn<int>("modifiers");
  QTest::addColumn<QByteArray>("bytes");
  auto row = [](const char* name, int key, int modifiers, const char* bytes) {
    QTest::newRow(name) << key << modifiers << QByteArray(bytes);
  };
  row("letter", Qt::Key_A, 0, "a");
  row("enter", Qt::Key_Return, 0, "\r");
  row("keypad enter", Qt::Key_Enter, Qt::KeypadModifier, "\r");
  row("tab", Qt::Key_Tab, 0, "\t");
  row("backspace", Qt::Key_Backspace, 0, "\x7f");
  row("delete", Qt::Key_Delete, 0, "\x1b[3~");
  row("up", Qt::Key_Up, 0, "\x1b[A");
  row("down", Qt::Key_Down, 0, "\x1b[B");
  row("right", Qt::Key_Right, 0, "\x1b[C");
  row("left", Qt::Key_Left, 0, "\x1b[D");
  row("home", Qt::Key_Home, 0, "\x1b[H");
  row("end", Qt::Key_End, 0, "\x1b[F");
  row("escape", Qt::Key_Escape, 0, "\x1b");
  row("interrupt", Qt::Key_C, Qt::ControlModifier, "\x03");
  row("end of file", Qt::Key_D, Qt::ControlModifier, "\x04");
  row("raw mode", Qt::Key_A, Qt::ControlModifier, "\x01");
  row("paste mode", Qt::Key_E, Qt::ControlModifier, "\x05");
}

void TerminalViewTest::keys() {
  QFETCH(int, key);
  QFETCH(int, modifiers);
  QSignalSpy typed(view_.get(), &TerminalView::typed);
  QTest::keyClick(view_.get(), static_cast<Qt::Key>(key), Qt::KeyboardModifiers(modifiers));
  QCOMPARE(typed.count(), 1);
  QTEST(typed.first().first().toByteArray(), "bytes");
}

void TerminalViewTest::isMuteWithoutADevice() {
  view_->setLive(false);
  QSignalSpy typed(view_.get(), &TerminalView::typed);
  QTest::keyClicks(view_.get(), "abc");
  QCOMPARE(typed.count(), 0);
}

void TerminalViewTest::keepsControlLettersFromTheWindow() {
  auto taken = [&](int key, Qt::KeyboardModifiers modifiers) {
    QKeyEvent event(QEvent::ShortcutOverride, key, modifiers);
    event.ignore();
    QApplication::sendEvent(view_.get(), &event);
    return event.isAccepted();
  };
  QVERIFY(taken(Qt::Key_C, Qt::ControlModifier));
  QVERIFY(taken(Qt::Key_D, Qt::ControlModifier));
  QVERIFY(!taken(Qt::Key_S, Qt::ControlModifier));
  QVERIFY(!taken(Qt::Key_F5, Qt::NoModifier));
}

void TerminalViewTest::selectsWithTheMouse() {
  view_->feed("first line\r\nsecond line\r\n");
  QTest::qWait(50);
  QTest::mousePress(view_->viewport(), Qt::LeftButton, {}, cell(6, 0));
  QTest::mouseMove(view_->viewport(), cell(3, 1));
  QTest::mouseMove(view_->viewport(), cell(6, 1));
  QTest::mouseRelease(view_->viewport(), Qt::LeftButton, {}, cell(6, 1));
  QCOMPARE(view_->selectedText(), QStringLiteral("line\nsecond"));
  QTest::keyClick(view_.get(), Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
  QCOMPARE(QApplication::clipboard()->text(), QStringLiteral("line\nsecond"));
  QTest::mouseDClick(view_->viewport(), Qt::LeftButton, {}, cell(2, 0));
  QCOMPARE(view_->selectedText(), QStringLiteral("first"));
}

void TerminalViewTest::selectionSurvivesScrolling() {
  view_->feed("keep this\r\n");
  QTest::qWait(50);
  QTest::mouseDClick(view_->viewport(), Qt::LeftButton, {}, cell(2, 0));
  for (int i = 0; i < 500; ++i) view_->feed("more\r\n");
  QCOMPARE(view_->selectedText(), QStringLiteral("keep"));
}

void TerminalViewTest::pastesSeveralLinesInPasteMode() {
  QApplication::clipboard()->setText("for i in range(2):\n    print(i)\n");
  QSignalSpy typed(view_.get(), &TerminalView::typed);
  view_->feed("\r\n>>> ");
  QTest::keyClick(view_.get(), Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
  QCOMPARE(typed.takeFirst().first().toByteArray(), QByteArray("\x05"
                                                               "for i in range(2):\r    print(i)\r\x04"));
  // Not at a prompt it is input of a program and goes as it is.
  view_->feed("\r\nName? ");
  QTest::keyClick(view_.get(), Qt::Key_Insert, Qt::ShiftModifier);
  QCOMPARE(typed.takeFirst().first().toByteArray(), QByteArray("for i in range(2):\r    print(i)\r"));
}

// As the service does it: slices, with the event loop between them. Its longest turn is told, and asserted is what
// makes it short: a slice paints nothing, and there are no more frames than the clock allows.
void TerminalViewTest::twentyMegabytes() {
  QByteArray line = "0123456789 the quick brown fox \x1b[32mjumps\x1b[0m over the lazy dog \xc3\xbc\r\n";
  QByteArray chunk;
  while (chunk.size() < 16 * 1024) chunk += line;
  int beats = 0, chunks = 0, first_frame = view_->frames();
  qint64 longest = 0;
  QElapsedTimer since, whole;
  QTimer heart;
  connect(&heart, &QTimer::timeout, this, [&] {
    longest = std::max(longest, since.restart());
    ++beats;
  });
  since.start();
  whole.start();
  heart.start(0);
  for (qsizetype fed = 0; fed < 20 * 1024 * 1024; fed += chunk.size()) {
    int before = view_->frames();
    view_->feed(chunk);
    QCOMPARE(view_->frames(), before);
    ++chunks;
    QCoreApplication::processEvents();
  }
  qint64 took = whole.elapsed();
  qInfo("20 MB in %lld ms: %d frames, longest turn of the event loop %lld ms, history %.1f MB", took,
        view_->frames() - first_frame, longest, static_cast<double>(view_->screen().historyBytes()) / 1e6);
  QVERIFY(beats >= chunks / 2);
  QVERIFY(view_->frames() - first_frame <= took / 16 + 10);
  view_->feed("the end");
  QCOMPARE(view_->screen().lineCount(), adder::app::TerminalScreen::kDefaultHistory);
  QCOMPARE(view_->screen().lineText(view_->screen().cursorLine()), QStringLiteral("the end"));
  QTRY_COMPARE(view_->verticalScrollBar()->value(), view_->verticalScrollBar()->maximum());
}

void TerminalViewTest::searches() {
  QSignalSpy told(view_.get(), &TerminalView::searchChanged);
  for (int i = 0; i < 30'000; ++i)
    view_->feed(i % 10'000 == 5 ? "a NEEDLE and a needle\r\n" : "hay \xe6\xbc\xa2 hay\r\n");
  view_->search("needle", false);
  QTRY_COMPARE(told.last(), QVariantList({6, 6, false}));  // the last one is shown
  QCOMPARE(view_->selectedText(), QStringLiteral("needle"));
  int bottom = view_->verticalScrollBar()->maximum();
  QVERIFY(view_->verticalScrollBar()->value() < bottom);
  QTest::keyClick(view_.get(), Qt::Key_F3);  // around
  QCOMPARE(told.last(), QVariantList({1, 6, false}));
  QTest::keyClick(view_.get(), Qt::Key_F3, Qt::ShiftModifier);
  QTest::keyClick(view_.get(), Qt::Key_F3, Qt::ShiftModifier);
  QCOMPARE(told.last(), QVariantList({5, 6, false}));
  QCOMPARE(view_->selectedText(), QStringLiteral("NEEDLE"));
  view_->feed("one more needle\r\n");  // what comes meanwhile is found too
  QTRY_COMPARE(told.last().at(1).toInt(), 7);
  view_->search("NEEDLE", true);
  QTRY_COMPARE(told.last(), QVariantList({3, 3, false}));
  view_->search({}, false);
  QVERIFY(!view_->isSearching());
  QSignalSpy typed(view_.get(), &TerminalView::typed), wanted(view_.get(), &TerminalView::findWanted);
  QTest::keyClick(view_.get(), Qt::Key_F, Qt::ControlModifier);
  QCOMPARE(wanted.count(), 1);
  QCOMPARE(typed.count(), 0);
}

void TerminalViewTest::selectsWideCharacters() {
  view_->feed("e\xcc\x81 \xe6\xbc\xa2\xe5\xad\x97 end\r\n");
  QTest::qWait(50);
  QTest::mousePress(view_->viewport(), Qt::LeftButton, {}, cell(2, 0));
  QTest::mouseMove(view_->viewport(), cell(5, 0));
  QTest::mouseMove(view_->viewport(), cell(6, 0));
  QTest::mouseRelease(view_->viewport(), Qt::LeftButton, {}, cell(6, 0));
  QCOMPARE(view_->selectedText(), QStringLiteral("漢字"));
  QTest::mouseDClick(view_->viewport(), Qt::LeftButton, {}, cell(0, 0));
  QCOMPARE(view_->selectedText(), QStringLiteral("e\u0301"));
}

void TerminalViewTest::asksBeforeALongPaste() {
  QSignalSpy typed(view_.get(), &TerminalView::typed), asked(view_.get(), &TerminalView::longPaste);
  view_->feed("\r\n>>> ");
  QApplication::clipboard()->setText("print(1)\n");  // one line goes in as it is typed
  view_->paste();
  QCOMPARE(typed.takeFirst().first().toByteArray(), QByteArray("print(1)\r"));
  QString lines = QStringLiteral("x = 1\n").repeated(1001);
  QApplication::clipboard()->setText(lines);
  view_->paste();
  QCOMPARE(typed.count(), 0);
  QCOMPARE(asked.count(), 1);
  QCOMPARE(asked.first().at(1).toInt(), 1001);
  view_->pasteNow(asked.first().first().toString());
  QVERIFY(typed.first().first().toByteArray().startsWith("\x05x = 1\r"));
}

void TerminalViewTest::opensAddresses() {
  QSignalSpy opened(view_.get(), &TerminalView::urlActivated);
  view_->feed("see (https://docs.micropython.org/en/latest/), or not\r\n");
  QTest::qWait(50);
  QTest::mouseClick(view_->viewport(), Qt::LeftButton, {}, cell(2, 0));
  QCOMPARE(opened.count(), 0);
  QTest::mouseClick(view_->viewport(), Qt::LeftButton, {}, cell(8, 0));
  QCOMPARE(opened.count(), 1);
  QCOMPARE(opened.first().first().toUrl(), QUrl("https://docs.micropython.org/en/latest/"));
}

void TerminalViewTest::wrapsAndResizes() {
  for (int i = 0; i < 30; ++i) view_->feed(QByteArray(300, static_cast<char>('a' + i % 26)) + "\r\n");
  QTRY_VERIFY(view_->verticalScrollBar()->maximum() > 0);
  int wide = view_->verticalScrollBar()->maximum();
  view_->resize(400, 400);
  QTRY_VERIFY(view_->verticalScrollBar()->maximum() > wide);
  QVERIFY(view_->grab().toImage().pixelColor(5, 5).isValid());
}

void TerminalViewTest::opensTracebackLines() {
  QSignalSpy opened(view_.get(), &TerminalView::placeActivated);
  view_->feed("Traceback (most recent call last):\r\n  File \"blink.py\", line 12, in <module>\r\n");
  QTest::qWait(50);
  QTest::mouseClick(view_->viewport(), Qt::LeftButton, {}, cell(8, 0));  // not a place
  QTest::mouseClick(view_->viewport(), Qt::LeftButton, {}, cell(40, 1));
  QCOMPARE(opened.count(), 0);
  QTest::mouseMove(view_->viewport(), cell(8, 1));
  QTRY_COMPARE(view_->viewport()->cursor().shape(), Qt::PointingHandCursor);
  QTest::mouseClick(view_->viewport(), Qt::LeftButton, {}, cell(8, 1));
  QCOMPARE(opened.count(), 1);
  QCOMPARE(opened.first().at(0).toString(), QStringLiteral("blink.py"));
  QCOMPARE(opened.first().at(1).toInt(), 12);
}

QTEST_MAIN(TerminalViewTest)
#include "terminal_view_test.moc"
