// See variables_panel.h.
#include "app/ui/variables_panel.h"

#include <QHeaderView>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "app/models/variables_model.h"
#include "app/services/device_service.h"
#include "app/ui/panel.h"
#include "app/ui/theme.h"

namespace adder::app {

namespace {

// What has changed since the last look stands out.
class ChangeDelegate : public QStyledItemDelegate {
public:
  ChangeDelegate(const ThemeManager& themes, QObject* parent) : QStyledItemDelegate(parent), themes_(themes) {}

protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
    QStyledItemDelegate::initStyleOption(option, index);
    bool changed = index.data(VariablesModel::kChangedRole).toBool() && index.column() == VariablesModel::kValue;
    const Theme& theme = themes_.theme();
    option->palette.setColor(QPalette::Text, theme.color(changed                                   ? "accent"
                                                         : index.column() == VariablesModel::kType ? "muted"
                                                                                                   : "text"));
    option->font.setBold(changed);
  }

private:
  const ThemeManager& themes_;
};
}  // namespace

VariablesPanel::VariablesPanel(const ThemeManager& themes, DeviceService& device, QWidget* parent)
    : QWidget(parent),
      device_(device),
      inspector_(device),
      look_(device, inspector_, this),
      model_(new VariablesModel(this)) {
  setObjectName("panel");
  setAttribute(Qt::WA_StyledBackground);
  tree_ = new QTreeView;
  tree_->setObjectName("variables");
  tree_->setAccessibleName(tr("Variables"));
  tree_->setModel(model_);
  tree_->setUniformRowHeights(true);
  tree_->setItemDelegate(new ChangeDelegate(themes, tree_));
  tree_->header()->setStretchLastSection(true);
  tree_->header()->resizeSection(VariablesModel::kName, 104);
  tree_->header()->resizeSection(VariablesModel::kType, 84);
  empty_ = new EmptyState(themes, "chip", {});
  pages_ = new QStackedWidget;
  pages_->addWidget(empty_);
  pages_->addWidget(tree_);
  heap_ = new QWidget;
  heap_text_ = new QLabel;
  heap_text_->setObjectName("heapText");
  heap_types_ = new QLabel;
  heap_types_->setObjectName("heapTypes");
  heap_types_->setProperty("muted", true);
  heap_types_->setWordWrap(true);
  heap_bar_ = new QProgressBar;
  heap_bar_->setTextVisible(false);
  heap_bar_->setAccessibleName(tr("Heap in use"));
  auto* heap = new QVBoxLayout(heap_);
  heap->setContentsMargins(14, 8, 14, 10);
  heap->setSpacing(5);
  heap->addWidget(heap_text_);
  heap->addWidget(heap_bar_);
  heap->addWidget(heap_types_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(pages_, 1);
  column->addWidget(heap_);
  heap_->hide();
  connect(&look_, &LookTimer::due, this, &VariablesPanel::refresh);
  connect(model_, &VariablesModel::pageWanted, &inspector_, &DeviceInspector::list);
  connect(&inspector_, &DeviceInspector::listed, model_, &VariablesModel::setPage);
  connect(&inspector_, &DeviceInspector::listed, this, &VariablesPanel::updatePage);
  connect(&inspector_, &DeviceInspector::heapTold, this, &VariablesPanel::showHeap);
  connect(&device_, &DeviceService::stateChanged, this, &VariablesPanel::follow);
  updatePage();
}

QDockWidget* VariablesPanel::addDock(const ThemeManager& themes, DeviceService& device, QMainWindow* window) {
  auto make = [&themes, &device] {
    auto* panel = new VariablesPanel(themes, device);
    auto* title = new PanelTitle(themes, tr("Variables"));
    auto* button = title->addButton("refresh", tr("Look Again"));
    button->setObjectName("refreshVariables");
    connect(button, &QToolButton::clicked, panel, &VariablesPanel::refresh);
    return LazyDock::Content{title, panel};
  };
  auto* dock = new LazyDock("variablesDock", tr("Variables"), 300, make);
  dock->toggleViewAction()->setShortcut(QKeySequence(tr("Ctrl+Shift+B")));
  window->addDockWidget(Qt::RightDockWidgetArea, dock);
  return dock;
}

void VariablesPanel::follow(const DeviceState& state) {
  if (!state.connected()) {
    model_->clear();
    heap_->hide();
  }
  updatePage();
}

void VariablesPanel::refresh() {
  if (!isVisible()) return;
  model_->refresh();
  inspector_.askHeap();
}

void VariablesPanel::updatePage() {
  empty_->setText(!device_.state().connected() ? tr("Connect a device to see its variables.")
                  : device_.state().running()  ? tr("The variables are shown when the program has ended.")
                                               : tr("No variables yet: run a program, or assign one in the shell."));
  pages_->setCurrentIndex(model_->rowCount() > 0 ? 1 : 0);
}

void VariablesPanel::showHeap(const HeapState& heap) {
  qint64 total = std::max<qint64>(heap.used + heap.free, 1);
  heap_text_->setText(tr("Heap: %1 KB of %2 KB in use")
                          .arg(heap.used / 1024.0, 0, 'f', 1)
                          .arg(static_cast<double>(total) / 1024, 0, 'f', 1));
  heap_bar_->setRange(0, 1000);
  heap_bar_->setValue(static_cast<int>(heap.used * 1000 / total));
  QStringList types;
  for (const auto& [name, count] : heap.types.mid(0, 6)) types.append(QStringLiteral("%1 %2").arg(count).arg(name));
  heap_types_->setText(types.join(QStringLiteral("  ·  ")));
  heap_types_->setVisible(!types.isEmpty());
  heap_->show();
}

}  // namespace adder::app
