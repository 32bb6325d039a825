// The map of the heap: what real interpreters print, taken apart and drawn.
#include <QAbstractItemModelTester>
#include <QDockWidget>
#include <QProcess>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>

#include "app/models/heap_types_model.h"
#include "app/services/heap_map.h"
#include "app/ui/heap_map_view.h"
#include "app/ui/heap_panel.h"
#include "tests/app/studio/stock_board.h"
#include "tests/app/studio/window_fixture.h"

using namespace adder::app;

#ifndef ADDER_SIM_PROGRAM
#define ADDER_SIM_PROGRAM ""
#endif

class HeapTest : public QObject {
  Q_OBJECT

private Q_SLOTS:
  void micropythonsMap();
  void addersMap();
  void anyText();
  void typesUnderTheTester();
  void keysGoFromObjectToObject();
  void manyCellsInASmallView();
  void ofADevice_data();
  void ofADevice();
  void cleanup();

private:
  QProcess stock_;
  std::unique_ptr<WindowFixture> studio;
};

namespace {
const HeapType* typeIn(const HeapMap& map, const QString& name) {
  auto found = std::find_if(map.types.begin(), map.types.end(), [&](const HeapType& t) { return t.name == name; });
  return found == map.types.end() ? nullptr : &*found;
}
}  // namespace

// Of an ESP32, shortened: lines of 64 blocks, lines left out, a second area.
void HeapTest::micropythonsMap() {
  HeapMap map = heapMapOf(
      "stack: 464 out of 15360\r\nGC: total: 4096, used: 1136, free: 2960, max new split: 110592\r\n"
      " No. of 1-blocks: 3, 2-blocks: 1, max blk sz: 64, max free sz: 120\r\nGC memory layout; from 3ffb0000:\r\n"
      "00000000: LD=S" +
      QString(60, '.') + "\r\n00000400: h" + QString(63, '=') + "\r\n       (1 lines all free)\r\n" +
      "00000c00: B.Bh\r\n");
  QCOMPARE(map.total, 4096);
  QCOMPARE(map.used, 1136);
  QCOMPARE(map.free, 2960);
  QCOMPARE(map.cell, 16);
  QCOMPARE(map.letters.size(), 3 * 64 + 4);
  QCOMPARE(map.kindAt(2), HeapKind::kDicts);
  QCOMPARE(map.kindAt(4), HeapKind::kFree);
  QCOMPARE(map.kindAt(100), HeapKind::kOther);
  QCOMPARE(map.pieceAt(100), std::pair(qsizetype{64}, qsizetype{128}));
  QCOMPARE(map.pieceAt(10), std::pair(qsizetype{4}, qsizetype{64}));
  QCOMPARE(map.largestFree(), 64 * 16);
  QVERIFY(map.fragmentation() > 0.4 && map.fragmentation() < 0.6);
  QCOMPARE(*typeIn(map, "function"), (HeapType{"function", 2, 32}));
  QCOMPARE(*typeIn(map, "dict"), (HeapType{"dict", 1, 32}));
  QCOMPARE(map.types.front().bytes, 65 * 16);
  // Four digits, and blocks of 32 bytes, as others have it.
  map = heapMapOf("GC: total: 4096, used: 64, free: 4032\nGC memory layout; from 100:\n0000: h" + QString(63, '=') +
                  "\n0800: " + QString(64, '.') + "\n");
  QCOMPARE(map.cell, 32);
  QCOMPARE(map.letters.size(), 128);
}

void HeapTest::addersMap() {
  HeapMap map = heapMapOf("stack: 88\nGC: total: 16384, used: 6528, free: 9856, collections: 3, cell: 64\n" +
                          QString(64, 'S') + "\nLa" + QString(36, '=') + "\n40 1000 Point\n2 3000 list\n10 28 Point\n");
  QCOMPARE(map.cell, 64);
  QCOMPARE(map.letters.size(), 256);
  QCOMPARE(map.kindAt(90), HeapKind::kLists);
  QCOMPARE(map.kindAt(103), HeapKind::kFree);
  QCOMPARE(map.fragmentation(), 0.0);
  QCOMPARE(map.largestFree(), (256 - 64 - 38) * 64);
  QCOMPARE(map.types, (QList<HeapType>{{"list", 2, 3000}, {{}, 0, 2500}, {"Point", 50, 1028}}));
}

void HeapTest::anyText() {
  QVERIFY(!heapMapOf({}).told());
  QVERIFY(!heapMapOf("untold\n").told());
  QVERIFY(!heapMapOf("stack: 1\nGC: total: 4096, used: 64, free: 4032, collections: 2\n").told());  // an older Adder
  HeapMap map = heapMapOf("GC: total: 9, used: 64, free: 4032, cell: 0\n====\n(999999 lines all free)\n");
  QVERIFY(map.letters.size() <= HeapMap::kMostCells);
  map.pieceAt(0);
  QString text =
      "GC: total: 4096, used: 64, free: 4032\n0000: h=..\n0000: ....\nfffffff0: ====\n(3 lines all free)\nabc\n";
  for (qsizetype at = 0; at < text.size(); ++at) {
    for (char with : {'=', '.', '\n', '9', 'h'}) {
      QString other = text;
      other[at] = QLatin1Char(with);
      HeapMap made = heapMapOf(other);
      QCOMPARE(made.kinds.size(), made.letters.size());
      QVERIFY(made.cell > 0);
      for (qsizetype cell = 0; cell < std::min<qsizetype>(20, made.letters.size()); ++cell) {
        auto [first, end] = made.pieceAt(cell);
        QVERIFY(first <= cell && end > cell);
      }
    }
  }
}

void HeapTest::typesUnderTheTester() {
  HeapTypesModel model;
  QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
  model.setTypes({{"list", 2, 300}, {{}, 0, 100}});
  QCOMPARE(model.rowCount(), 2);
  QCOMPARE(model.index(0, HeapTypesModel::kChange).data().toString(), QString());
  QCOMPARE(model.index(1, HeapTypesModel::kObjects).data().toString(), QString());
  model.setTypes({{"list", 3, 420}, {{}, 0, 60}, {"Point", 1, 40}});
  QCOMPARE(model.index(0, HeapTypesModel::kChange).data().toString(), QStringLiteral("+120"));
  QVERIFY(model.index(0, 0).data(HeapTypesModel::kGrewRole).toBool());
  QVERIFY(!model.index(1, 0).data(HeapTypesModel::kGrewRole).toBool());
  QCOMPARE(model.index(2, HeapTypesModel::kChange).data().toString(), QStringLiteral("+40"));
  model.clear();
  QCOMPARE(model.rowCount(), 0);
}

void HeapTest::keysGoFromObjectToObject() {
  ThemeManager themes;
  HeapMapView view(themes);
  QSignalSpy described(&view, &HeapMapView::described);
  view.resize(300, 200);
  view.setMap(heapMapOf("GC: total: 1024, used: 96, free: 928\nGC memory layout; from 0:\n0000: S=LB=h" +
                        QString(58, '.') + "\n"));
  view.show();
  QTest::keyClick(&view, Qt::Key_Right);
  QCOMPARE(view.current(), 0);
  QCOMPARE(described.last().first().toString(), QStringLiteral("0x00000: text, bytes, 32 bytes"));
  QCOMPARE(view.accessibleDescription(), described.last().first().toString());
  QTest::keyClick(&view, Qt::Key_Right);
  QCOMPARE(view.current(), 2);
  QTest::keyClick(&view, Qt::Key_Right);
  QTest::keyClick(&view, Qt::Key_Right);
  QCOMPARE(view.current(), 5);
  QTest::keyClick(&view, Qt::Key_Left);
  QCOMPARE(view.current(), 3);
  QTest::keyClick(&view, Qt::Key_End);
  QCOMPARE(described.last().first().toString(), QStringLiteral("0x00060: 928 bytes free"));
  QTest::keyClick(&view, Qt::Key_Down);
  QTest::keyClick(&view, Qt::Key_Up);
  QVERIFY(view.current() >= 0 && view.current() < 63);
  QTest::mouseMove(&view, QPoint(5, 5));
  QTRY_COMPARE(view.current(), 0);
  QTest::keyClick(&view, Qt::Key_Tab);
  view.setMap({});
  QCOMPARE(view.current(), -1);
  QTest::keyClick(&view, Qt::Key_Right);
  QCOMPARE(view.current(), -1);
}

void HeapTest::manyCellsInASmallView() {
  ThemeManager themes;
  HeapMapView view(themes);
  view.resize(100, 60);
  HeapMap map;
  map.total = HeapMap::kMostCells * 16;
  map.letters = QByteArray(HeapMap::kMostCells, '.');
  map.letters[0] = 'h';
  map.kinds = QByteArray(HeapMap::kMostCells, '\0');
  map.kinds[0] = static_cast<char>(HeapKind::kOther);
  view.setMap(map);
  view.show();
  QVERIFY(QTest::qWaitForWindowExposed(&view));
  QVERIFY(view.squareBytes() * (100 / 6) * (60 / 6) >= map.total);
  QImage picture = view.grab().toImage();
  QVERIFY(picture.pixelColor(6, 6) != picture.pixelColor(12, 6));  // one block of thousands is still seen
  view.setCurrent(HeapMap::kMostCells - 1);
  view.resize(2000, 1000);
  view.resize(1, 1);
  view.grab();
}

void HeapTest::ofADevice_data() {
  QTest::addColumn<bool>("stock");
  bool simulator = !QString(ADDER_SIM_PROGRAM).isEmpty(), stock = adder::repl::has_stock_micropython();
  if (simulator) QTest::newRow("simulator") << false;
  if (stock) QTest::newRow("stock MicroPython") << true;
  if (!simulator && !stock) QSKIP("neither adder-sim nor MicroPython is there");
}

void HeapTest::cleanup() {
  studio.reset();
  endBoard(stock_);
}

void HeapTest::ofADevice() {
  QFETCH(bool, stock);
  studio = std::make_unique<WindowFixture>(stock ? QString() : QString(ADDER_SIM_PROGRAM));
  auto* dock = studio->window.findChild<QDockWidget*>("heapDock");
  auto* panel = dock->findChild<HeapPanel*>();
  QVERIFY(panel->view() == nullptr);
  dock->toggleViewAction()->trigger();
  WAIT_FOR(panel->view() != nullptr);
  QString target = stock ? startStockMicropython(stock_) : QStringLiteral("sim");
  QVERIFY(!target.isEmpty());
  studio->window.openDevice(target);
  WAIT_FOR(panel->view()->map().told());
  const HeapMap before = panel->view()->map();
  WAIT_FOR(studio->idle());
  studio->typeProgram("class Point:\n    pass\nnumbers = list(range(6000))\npoints = [Point() for i in range(300)]\n");
  studio->press(Qt::Key_F5);
  WAIT_FOR(panel->view()->map().used > before.used + 24'000);
  const HeapMap& map = panel->view()->map();
  // The map has what the sums say, and the list is one piece of it.
  auto used = (map.letters.size() - map.letters.count('.')) * map.cell;
  QVERIFY2(qAbs(used - map.used) <= 8 * map.cell + 4096, qPrintable(QString("%1 %2").arg(used).arg(map.used)));
  QVERIFY(qAbs(map.letters.size() * map.cell - map.total) <= 64 * map.cell);
  qint64 largest = 0;
  for (qsizetype at = 0; at < map.letters.size();) {
    auto [first, end] = map.pieceAt(at);
    if (map.kindAt(at) != HeapKind::kFree) largest = std::max<qint64>(largest, (end - first) * map.cell);
    at = end;
  }
  QVERIFY(largest >= 24'000 - map.cell);
  const HeapType* lists = typeIn(map, "list");
  QVERIFY(lists != nullptr && lists->objects >= 2);
  if (!stock) {
    QVERIFY(lists->bytes >= 24'000);
    QVERIFY(typeIn(map, "Point") != nullptr);
    QCOMPARE(typeIn(map, "Point")->objects, 300);
    QCOMPARE(map.fragmentation(), 0.0);
  }
  auto* types = dock->findChild<QTreeView*>("heapTypes");
  QVERIFY(types->model()->index(0, HeapTypesModel::kChange).data().toString().startsWith('+'));
  QVERIFY(dock->findChild<QLabel*>("heapSum")->text().contains("KB in use") ||
          dock->findChild<QLabel*>("heapSum")->text().contains("KB of"));
  QVERIFY(dock->findChild<QLabel*>("heapLegend")->text().contains("free"));
  // What is let go of is seen at the next look; no name is left.
  WAIT_FOR(studio->idle());
  QTest::keyClicks(&studio->window.terminal(), "del numbers; print(sorted(k for k in globals() if k[0] != '_'))");
  QTest::keyClick(&studio->window.terminal(), Qt::Key_Return);
  WAIT_FOR(studio->shell().contains("\n['Point', 'points']\n"));
  WAIT_FOR(studio->idle());
  dock->findChild<QToolButton*>("refreshHeap")->click();
  // A collector that is not precise may keep it.
  if (!stock) WAIT_FOR(panel->view()->map().used < before.used + 24'000);
  // So much that it is not read unasked.
  WAIT_FOR(studio->idle());
  HeapMap large = heapMapOf("withheld 3000000\n");
  QVERIFY(!large.told() && large.withheld == 3'000'000);
  panel->showMap(large);
  auto* read = dock->findChild<QPushButton*>();
  WAIT_FOR(read != nullptr && read->isVisible());
  QTest::mouseClick(read, Qt::LeftButton);
  WAIT_FOR(panel->view()->isVisible());
  // One that tells nothing.
  panel->showMap(heapMapOf("untold\n"));
  WAIT_FOR(!panel->view()->isVisible() && !read->isVisible());
  studio->device.close();
  WAIT_FOR(!studio->device.state().connected());
  QCOMPARE(types->model()->rowCount(), 0);
}

QTEST_MAIN(HeapTest)
#include "heap_test.moc"
