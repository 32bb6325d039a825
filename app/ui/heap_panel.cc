// See heap_panel.h.
#include "app/ui/heap_panel.h"

#include <QHeaderView>
#include <QLocale>
#include <QPushButton>
#include <QSplitter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <cmath>

#include "app/services/device_service.h"
#include "app/ui/heap_map_view.h"
#include "app/ui/panel.h"
#include "app/ui/theme.h"

namespace adder::app {

namespace {

QString kilobytes(qint64 bytes) { return QLocale().toString(static_cast<double>(bytes) / 1024, 'f', 1); }

// What has grown since the last look stands out.
class GrowthDelegate : public QStyledItemDelegate {
public:
  GrowthDelegate(const ThemeManager& themes, QObject* parent) : QStyledItemDelegate(parent), themes_(themes) {}

protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
    QStyledItemDelegate::initStyleOption(option, index);
    const bool change = index.column() == HeapTypesModel::kChange;
    const bool grew = change && index.data(HeapTypesModel::kGrewRole).toBool();
    option->palette.setColor(QPalette::Text, themes_.theme().color(grew ? "warning" : change ? "muted" : "text"));
  }

private:
  const ThemeManager& themes_;
};
}  // namespace

HeapPanel::HeapPanel(const ThemeManager& themes, DeviceService& device, QWidget* parent)
    : QWidget(parent), themes_(themes), device_(device), inspector_(device), look_(device, inspector_, this) {
  setObjectName("panel");
  setAttribute(Qt::WA_StyledBackground);
  connect(&look_, &LookTimer::due, this, &HeapPanel::refresh);
  connect(&inspector_, &DeviceInspector::heapMapTold, this, &HeapPanel::showMap);
  connect(&device_, &DeviceService::stateChanged, this, &HeapPanel::follow);
}

QDockWidget* HeapPanel::addDock(const ThemeManager& themes, DeviceService& device, QMainWindow* window) {
  auto* panel = new HeapPanel(themes, device);
  auto* title = new PanelTitle(themes, tr("Heap"));
  auto* button = title->addButton("refresh", tr("Look Again"));
  button->setObjectName("refreshHeap");
  connect(button, &QToolButton::clicked, panel, &HeapPanel::refresh);
  QDockWidget* dock = makeDock("heapDock", tr("Heap"), title, panel);
  dock->toggleViewAction()->setShortcut(QKeySequence(tr("Ctrl+Shift+H")));
  window->addDockWidget(Qt::RightDockWidgetArea, dock);
  dock->hide();
  return dock;
}

void HeapPanel::makeWidgets() {
  empty_ = new EmptyState(themes_, "chip", {});
  large_ = new EmptyState(themes_, "chip", {}, tr("Read the Map"));
  connect(large_->button(), &QPushButton::clicked, this, [this] { ask(true); });
  pages_ = new QStackedWidget;
  pages_->addWidget(empty_);
  pages_->addWidget(large_);
  pages_->addWidget(makeLook());
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->addWidget(pages_);
}

QWidget* HeapPanel::makeLook() {
  auto label = [](const char* name, bool muted) {
    auto* made = new QLabel;
    made->setObjectName(name);
    made->setProperty("muted", muted);
    made->setWordWrap(true);
    return made;
  };
  view_ = new HeapMapView(themes_);
  sum_ = label("heapSum", false);
  free_ = label("heapFree", true);
  detail_ = label("heapDetail", true);
  legend_ = label("heapLegend", true);
  legend_->setTextFormat(Qt::RichText);
  auto* top = new QWidget;
  auto* column = new QVBoxLayout(top);
  column->setContentsMargins(14, 8, 12, 8);
  column->setSpacing(5);
  column->addWidget(sum_);
  column->addWidget(free_);
  column->addWidget(view_, 1);
  column->addWidget(detail_);
  column->addWidget(legend_);
  auto* types = new QTreeView;
  types->setObjectName("heapTypes");
  types->setAccessibleName(tr("Types in the heap"));
  types->setModel(&types_);
  types->setRootIsDecorated(false);
  types->setUniformRowHeights(true);
  types->setItemDelegate(new GrowthDelegate(themes_, types));
  types->header()->setStretchLastSection(false);
  types->header()->setSectionResizeMode(HeapTypesModel::kType, QHeaderView::Stretch);
  for (int each : {HeapTypesModel::kObjects, HeapTypesModel::kBytes, HeapTypesModel::kChange})
    types->header()->resizeSection(each, 68);
  auto* split = new QSplitter(Qt::Vertical);
  split->addWidget(top);
  split->addWidget(types);
  split->setStretchFactor(0, 3);
  split->setStretchFactor(1, 2);
  split->setChildrenCollapsible(false);
  connect(view_, &HeapMapView::described, this, [this](const QString& text) {
    detail_->setText(text.isEmpty() ? tr("One square: %n byte(s)", nullptr, static_cast<int>(view_->squareBytes()))
                                    : text);
  });
  connect(&themes_, &ThemeManager::changed, this, &HeapPanel::showLegend);
  return split;
}

void HeapPanel::follow(const DeviceState& state) {
  if (!state.connected()) {
    map_ = {};
    asked_ = false;
    types_.clear();
  }
  updatePage();
}

void HeapPanel::showEvent(QShowEvent* event) {
  if (pages_ == nullptr) makeWidgets();
  QWidget::showEvent(event);
  updatePage();
}

void HeapPanel::ask(bool however_much) {
  if (isVisible()) inspector_.askHeapMap(however_much);
}

void HeapPanel::showMap(const HeapMap& map) {
  if (pages_ == nullptr || !device_.state().connected()) return;
  map_ = map;
  asked_ = true;
  if (map.told()) {
    types_.setTypes(map.types);
    sum_->setText(tr("%1 KB of %2 KB in use").arg(kilobytes(map.used), kilobytes(map.total)));
    free_->setText(tr("Largest free piece %1 KB · %2 % scattered")
                       .arg(kilobytes(map.largestFree()))
                       .arg(std::lround(100 * map.fragmentation())));
    view_->setMap(map);
    showLegend();
  }
  updatePage();
}

// What there is of each kind, in words: the map for those who do not see it.
void HeapPanel::showLegend() {
  QList<qint64> bytes(kHeapKinds, 0);
  for (char kind : std::as_const(map_.kinds)) bytes[kind] += map_.cell;
  QStringList parts;
  for (int i = 1; i <= kHeapKinds; ++i) {  // free last
    auto kind = static_cast<HeapKind>(i % kHeapKinds);
    qint64 count = bytes[i % kHeapKinds];
    if (count == 0) continue;
    parts.append(
        QStringLiteral("<span style=\"white-space:nowrap\"><span style=\"color:%1\">■</span>&nbsp;%2&nbsp;%3</span>")
            .arg(view_->colorOf(kind).name(), HeapMapView::nameOf(kind).replace(' ', "&nbsp;"),
                 tr("%1 KB").arg(kilobytes(count)).replace(' ', "&nbsp;")));
  }
  legend_->setText(parts.join(QStringLiteral("&nbsp;&nbsp; ")));
}

void HeapPanel::updatePage() {
  if (pages_ == nullptr) return;
  const DeviceState& state = device_.state();
  large_->setText(tr("%1 KB are in use. To read the map of so much takes some seconds.").arg(kilobytes(map_.withheld)));
  empty_->setText(!state.connected() ? tr("Connect a device to see its heap.")
                  : state.running()  ? tr("The heap is shown when the program has ended.")
                  : asked_           ? tr("This device does not tell what its heap looks like.")
                                     : tr("The heap is shown when the device is at its prompt."));
  pages_->setCurrentIndex(map_.told() ? 2 : map_.withheld > 0 ? 1 : 0);
}

}  // namespace adder::app
