// See log_panel.h.
#include "app/ui/log_panel.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QHeaderView>
#include <QPointer>
#include <QSaveFile>
#include <QScrollBar>
#include <QStyledItemDelegate>
#include <QThreadPool>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

#include "app/services/device_service.h"
#include "app/ui/notice.h"
#include "app/ui/panel.h"
#include "app/ui/theme.h"

namespace adder::app {

namespace {
constexpr int kReadMs = 40;
constexpr qsizetype kSlice = 96'000;  // bytes read at once
constexpr qint64 kSameMs = 10;        // output that comes so soon after other is put to it

class LevelDelegate : public QStyledItemDelegate {
public:
  LevelDelegate(const ThemeManager& themes, QObject* parent) : QStyledItemDelegate(parent), themes_(themes) {}

protected:
  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
    QStyledItemDelegate::initStyleOption(option, index);
    auto level = static_cast<LogLevel>(index.data(LogModel::kLevelRole).toInt());
    bool aside = index.column() == LogModel::kTime || index.column() == LogModel::kSource;
    const char* token = aside || level == LogLevel::kDebug ? "muted"
                        : level == LogLevel::kInfo         ? "text"
                        : level == LogLevel::kWarning      ? "warning"
                                                           : "danger";
    option->palette.setColor(QPalette::Text, themes_.theme().color(token));
    option->font.setBold(level == LogLevel::kCritical && !aside);
  }

private:
  const ThemeManager& themes_;
};
}  // namespace

LogPanel::LogPanel(const ThemeManager& themes, Notice& notice, QWidget* parent)
    : QWidget(parent), themes_(themes), notice_(notice), title_(new PanelTitle(themes, tr("Log"))) {
  setObjectName("panel");
  setAttribute(Qt::WA_StyledBackground);
  auto action = [&](const char* icon, const QString& text, const char* name, auto act) {
    auto* made = new QAction(themes.icon(icon, "muted"), text, this);
    made->setObjectName(name);
    made->setEnabled(false);
    connect(made, &QAction::triggered, this, act);
    title_->addButton(made);
    return made;
  };
  follow_ = action("to_end", tr("Follow the Newest Line"), "logFollow", &LogPanel::follow);
  follow_->setCheckable(true);
  follow_->setChecked(true);
  save_ = action("save", tr("Save the Log…"), "logSave", &LogPanel::askSave);
  clear_ = action("clear", tr("Clear the Log"), "logClear", &LogPanel::clear);
  soon_.setSingleShot(true);
  soon_.setInterval(kReadMs);
  connect(&soon_, &QTimer::timeout, this, &LogPanel::read);
}

QDockWidget* LogPanel::addDock(const ThemeManager& themes, DeviceService& device, Notice& notice, QMainWindow* window) {
  auto* panel = new LogPanel(themes, notice);
  QDockWidget* dock = makeDock("logDock", tr("Log"), panel->titleBar(), panel);
  dock->toggleViewAction()->setShortcut(QKeySequence(tr("Ctrl+Shift+M")));
  window->addDockWidget(Qt::BottomDockWidgetArea, dock);
  dock->hide();
  connect(&device, &DeviceService::output, panel, &LogPanel::feed);
  connect(&device, &DeviceService::activated, panel, &LogPanel::breakLine);
  return dock;
}

void LogPanel::makeWidgets() {
  empty_ = new EmptyState(themes_, "log", {});
  view_ = new QTreeView;
  view_->setObjectName("log");
  view_->setAccessibleName(tr("Log"));
  view_->setModel(&model_);
  view_->setRootIsDecorated(false);
  view_->setUniformRowHeights(true);
  view_->setSelectionMode(QAbstractItemView::ExtendedSelection);
  view_->setItemDelegate(new LevelDelegate(themes_, view_));
  view_->header()->setStretchLastSection(true);
  view_->header()->resizeSection(LogModel::kTime, 98);
  view_->header()->resizeSection(LogModel::kLevel, 84);
  view_->header()->resizeSection(LogModel::kSource, 76);
  auto* copying = new QAction(tr("Copy the Selected Lines"), view_);
  copying->setObjectName("logCopy");
  copying->setShortcut(QKeySequence::Copy);
  copying->setShortcutContext(Qt::WidgetShortcut);
  connect(copying, &QAction::triggered, this, &LogPanel::copy);
  view_->addAction(copying);
  view_->setContextMenuPolicy(Qt::ActionsContextMenu);
  // Who scrolls up reads; who comes back to the end follows again.
  connect(view_->verticalScrollBar(), &QScrollBar::actionTriggered, this, [this] {
    QScrollBar* bar = view_->verticalScrollBar();
    follow_->setChecked(bar->sliderPosition() >= bar->maximum());
  });
  connect(view_->selectionModel(), &QItemSelectionModel::currentChanged, this, [this](const QModelIndex& current) {
    if (current.isValid()) follow_->setChecked(current.row() == model_.rowCount() - 1);
  });
  pages_ = new QStackedWidget;
  pages_->addWidget(empty_);
  pages_->addWidget(view_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(makeFilters());
  column->addWidget(pages_, 1);
}

QWidget* LogPanel::makeFilters() {
  auto* bar = new QWidget;
  auto* level = new QComboBox;
  level->setObjectName("logLevel");
  level->setAccessibleName(tr("Levels"));
  level->view()->setAccessibleName(tr("Levels"));
  level->addItems({tr("All levels"), tr("Info and above"), tr("Warning and above"), tr("Error and above"),
                   tr("Critical only")});  // as LogLevel has them
  auto* words = text_ = new QLineEdit;
  words->setObjectName("logText");
  words->setAccessibleName(tr("Only lines with these words"));
  words->setPlaceholderText(tr("Only lines with these words"));
  words->setClearButtonEnabled(true);
  words->setMinimumWidth(90);
  expression_ = new QToolButton;
  expression_->setObjectName("logExpression");
  expression_->setText(QStringLiteral(".*"));
  expression_->setToolTip(tr("Regular expression"));
  expression_->setAccessibleName(tr("Regular expression"));
  expression_->setCheckable(true);
  count_ = new QLabel;
  count_->setObjectName("logCount");
  count_->setProperty("muted", true);
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(10, 4, 12, 6);
  row->setSpacing(6);
  row->addWidget(level);
  row->addWidget(words, 1);
  row->addWidget(expression_);
  row->addWidget(count_);
  connect(level, &QComboBox::currentIndexChanged, this, [this](int index) {
    model_.setLowest(static_cast<LogLevel>(index));
    follow();
    update();
  });
  connect(words, &QLineEdit::textChanged, this, &LogPanel::filter);
  connect(expression_, &QToolButton::toggled, this, &LogPanel::filter);
  return bar;
}

void LogPanel::filter() {
  QString trouble, text = text_->text();
  if (expression_->isChecked() && !text.isEmpty())
    trouble = model_.setExpression(text);
  else
    model_.setText(text);
  follow();
  update();
  if (!trouble.isEmpty()) count_->setText(tr("Not a regular expression: %1").arg(trouble));
}

void LogPanel::follow() {
  if (follow_->isChecked() && view_ != nullptr) view_->scrollToBottom();
}

void LogPanel::feed(const QByteArray& output) {
  qint64 now = QDateTime::currentMSecsSinceEpoch();
  if (!pieces_.empty() && now - pieces_.back().arrival <= kSameMs && pieces_.back().bytes.size() < kSlice)
    pieces_.back().bytes.append(output);
  else
    pieces_.push_back({now, output, false});
  waiting_ += output.size();
  while (waiting_ > kMostWaiting && pieces_.size() > 1) {
    waiting_ -= pieces_.front().bytes.size();
    pieces_.pop_front();
    Piece& first = pieces_.front();  // from its first whole line
    qsizetype cut = first.bytes.indexOf('\n') + 1;
    first.bytes.remove(0, cut);
    waiting_ -= cut;
    first.newSpeaker = true;
  }
  if (isVisible() && !soon_.isActive()) soon_.start();
}

void LogPanel::breakLine() { pieces_.push_back({QDateTime::currentMSecsSinceEpoch(), {}, true}); }

void LogPanel::showEvent(QShowEvent* event) {
  if (view_ == nullptr) makeWidgets();
  QWidget::showEvent(event);
  update();
  soon_.start();
}

void LogPanel::read() {
  if (!isVisible()) return;
  for (qsizetype taken = 0; !pieces_.empty() && taken < kSlice;) {
    Piece piece = std::move(pieces_.front());
    pieces_.pop_front();
    if (piece.newSpeaker) model_.breakLine();
    model_.feed(piece.bytes, piece.arrival);
    taken += piece.bytes.size();
    waiting_ -= piece.bytes.size();
  }
  model_.take();
  update();
  follow();
  if (!pieces_.empty()) soon_.start();
}

void LogPanel::update() {
  int all = model_.recordCount(), left = model_.rowCount();
  empty_->setText(all == 0 ? tr("What a program logs is shown here: logging.warning(\"too warm\")")
                           : tr("No line of the log passes the filters."));
  pages_->setCurrentIndex(left > 0 ? 1 : 0);
  save_->setEnabled(left > 0);
  follow_->setEnabled(left > 0);
  clear_->setEnabled(all > 0);
  count_->setText(left == all ? tr("%n line(s)", nullptr, all) : tr("%1 of %2").arg(left).arg(all));
}

void LogPanel::clear() {
  pieces_.clear();
  waiting_ = 0;
  model_.breakLine();
  model_.clear();
  if (view_ != nullptr) update();
}

void LogPanel::copy() {
  QModelIndexList rows = view_->selectionModel()->selectedRows();
  std::sort(rows.begin(), rows.end());
  QStringList lines;
  for (const QModelIndex& row : std::as_const(rows)) lines.append(row.data(LogModel::kLineRole).toString());
  if (!lines.isEmpty()) QApplication::clipboard()->setText(lines.join('\n'));
}

void LogPanel::askSave() {
  QString path = QFileDialog::getSaveFileName(this, tr("Save the Log"), QDir::home().filePath("device.log"),
                                              tr("Text (*.txt *.log);;All files (*)"));
  if (!path.isEmpty()) save(path);
}

void LogPanel::save(const QString& path) {
  QThreadPool::globalInstance()->start([panel = QPointer(this), path, lines = model_.toText()] {
    QByteArray text = lines.toUtf8();
    QSaveFile file(path);
    bool ok = file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
    QMetaObject::invokeMethod(qApp, [panel, path, trouble = ok ? QString() : file.errorString()] {
      if (panel != nullptr) panel->reportSaved(path, trouble);
    });
  });
}

void LogPanel::reportSaved(const QString& path, const QString& trouble) {
  if (!trouble.isEmpty())
    return notice_.show(Notice::Level::kWarning, tr("The log was not saved."), tr("%1: %2").arg(path, trouble));
  if (count_ != nullptr) count_->setText(tr("Saved as %1.").arg(QFileInfo(path).fileName()));
  Q_EMIT saved(path);
}

}  // namespace adder::app
