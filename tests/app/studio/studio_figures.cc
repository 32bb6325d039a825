// Not a test: measures what only the process itself can see, for `./dev bench studio`. The real window; each key is a
// QKeyEvent to the editor, and its glyph is there when the viewport's paint event has been handled and flushed.
// Prints "name value" lines; exits 1 when something is never painted.
#include <QElapsedTimer>
#include <algorithm>
#include <cstdio>
#include <vector>

#include "app/ui/application.h"
#include "tests/app/studio/window_fixture.h"

using namespace adder::app;

namespace {

constexpr int kKeys = 300;
constexpr int kLines = 10'000;
constexpr qsizetype kLargeBytes = 10'000'000;

class PaintCount : public QObject {
public:
  int count = 0;
  bool eventFilter(QObject*, QEvent* event) override {
    count += event->type() == QEvent::Paint;
    return false;
  }
};

QByteArray program(qsizetype lines) {
  QByteArray text;
  for (qsizetype i = 0; i * 4 < lines; ++i) {
    QByteArray n = QByteArray::number(i);
    text += "def function_" + n + "(argument, other=" + n + "):\n    total = argument * other + " + n +
            "  # a comment\n    return 'text', total\n\n";
  }
  return text;
}

double milliseconds(const QElapsedTimer& timer) { return static_cast<double>(timer.nsecsElapsed()) / 1e6; }

bool measureKeys(WindowFixture& studio) {
  CodeEditor* editor = studio.window.tabs().newDocument(QString::fromUtf8(program(kLines)), "long.py");
  editor->goToLine(kLines / 2);
  editor->setFocus();
  QTest::qWait(3000);  // the checker has had its say
  PaintCount paints;
  editor->viewport()->installEventFilter(&paints);
  std::vector<double> times;
  for (int i = 0; i < kKeys; ++i) {
    int before = paints.count;
    QElapsedTimer timer;
    timer.start();
    QTest::keyPress(editor, i % 40 == 39 ? Qt::Key_Return : static_cast<Qt::Key>(Qt::Key_A + i % 26));
    while (paints.count == before && timer.elapsed() < kPatienceMs) QCoreApplication::processEvents();
    times.push_back(milliseconds(timer));
    if (paints.count == before) return false;
    QTest::keyRelease(editor, Qt::Key_A);
    QTest::qWait(30);
  }
  std::sort(times.begin(), times.end());
  std::printf("key_ms %.2f\nslowest_key_ms %.2f\n", times[times.size() / 2], times.back());
  editor->removeEventFilter(&paints);
  editor->setModified(false);
  return true;
}

bool measureOpening(WindowFixture& studio, StallWatch& watch) {
  QTemporaryDir folder;
  QString path = folder.filePath("large.py");
  QFile file(path);
  QByteArray text = program(360'000).left(kLargeBytes);
  text.resize(kLargeBytes - 1, '#');
  text += '\n';
  if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size()) return false;
  file.close();
  watch.forget();
  QElapsedTimer timer;
  timer.start();
  QTimer::singleShot(0, &studio.window, [&] { studio.window.openFiles({path}); });
  CodeEditor* editor = nullptr;
  auto opened = [&] {
    editor = studio.window.tabs().current();
    return editor != nullptr && editor->title() == "large.py" && editor->length() == text.size();
  };
  if (!QTest::qWaitFor(opened, kPatienceMs)) return false;
  PaintCount paints;
  editor->viewport()->installEventFilter(&paints);
  editor->viewport()->update();
  while (paints.count == 0 && timer.elapsed() < kPatienceMs) QCoreApplication::processEvents();
  std::printf("open_ms %.0f\n", milliseconds(timer));
  QTest::qWait(3000);  // what comes after the text counts for the window being alive
  std::printf("open_stall_ms %.1f\n", watch.longestMs());
  return paints.count > 0;
}

}  // namespace

int main(int argc, char** argv) {
  Application application(argc, argv);
  application.setWatch(std::make_unique<StallWatch>(qEnvironmentVariable("ADDER_STALL_LOG")));
  WindowFixture studio;
  if (!QTest::qWaitForWindowExposed(&studio.window)) return 1;
  if (!measureKeys(studio) || !measureOpening(studio, *application.watch())) {
    std::fprintf(stderr, "studio_figures: the text was never painted\n");
    return 1;
  }
  return 0;
}
