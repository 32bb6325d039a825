// See quick_pick.h.
#include "app/ui/quick_pick.h"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QPointer>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "app/ui/theme.h"

namespace adder::app {

namespace {

constexpr int kWidth = 560, kHeight = 380;
constexpr int kRowHeight = 32, kInset = 12;

// A title at the left, its shortcut at the right.
class RowDelegate : public QStyledItemDelegate {
public:
  RowDelegate(const ThemeManager& themes, QObject* parent) : QStyledItemDelegate(parent), themes_(themes) {}

  QSize sizeHint(const QStyleOptionViewItem&, const QModelIndex&) const override { return {0, kRowHeight}; }

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const Theme& theme = themes_.theme();
    bool chosen = option.state & QStyle::State_Selected, enabled = index.flags() & Qt::ItemIsEnabled;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (chosen) {
      painter->setPen(Qt::NoPen);
      painter->setBrush(theme.color("selected"));
      painter->drawRoundedRect(QRectF(option.rect).adjusted(4, 1, -4, -1), 6, 6);
    }
    QRect row = option.rect.adjusted(kInset, 0, -kInset, 0);
    QString shortcut = index.data(CommandModel::kShortcutRole).toString();
    int shortcut_width = shortcut.isEmpty() ? 0 : option.fontMetrics.horizontalAdvance(shortcut) + kInset;
    painter->setPen(theme.color(chosen ? "selected-text" : "muted"));
    painter->drawText(row, Qt::AlignRight | Qt::AlignVCenter, shortcut);
    painter->setPen(theme.color(!enabled ? "faint" : chosen ? "selected-text" : "text"));
    QString title =
        option.fontMetrics.elidedText(index.data().toString(), Qt::ElideRight, row.width() - shortcut_width);
    painter->drawText(row, Qt::AlignLeft | Qt::AlignVCenter, title);
    painter->restore();
  }

private:
  const ThemeManager& themes_;
};

// Menu texts mark a letter with '&' and may carry a shown shortcut behind a tab.
QString plain(const QString& text) {
  QString shown = text.section('\t', 0, 0);
  shown.replace(QStringLiteral("&&"), QString(QChar(1))).remove('&').replace(QChar(1), QLatin1Char('&'));
  return shown;
}

QString shortcutOf(const QAction* action) {
  QString shown = action->text().section('\t', 1);
  return shown.isEmpty() ? action->shortcut().toString(QKeySequence::NativeText) : shown;
}

struct FoundActions {
  QList<Command> rows;
  QList<QPointer<QAction>> actions;  // by Command::id
};

void collect(const QMenu* menu, const QString& path, FoundActions* found) {
  for (QAction* action : menu->actions()) {
    if (action->isSeparator() || !action->isVisible()) continue;
    QString title = path + plain(action->text());
    if (action->menu() != nullptr) {
      Q_EMIT action->menu()->aboutToShow();  // some are filled then
      collect(action->menu(), title + QStringLiteral(": "), found);
      continue;
    }
    found->rows.append({title, shortcutOf(action), action->isEnabled(), static_cast<int>(found->actions.size())});
    found->actions.append(action);
  }
}

}  // namespace

QuickPick::QuickPick(const ThemeManager& themes, QWidget* window)
    : QFrame(window, Qt::Popup),
      themes_(themes),
      typed_(new QLineEdit),
      list_(new QListView),
      model_(new CommandModel(this)) {
  setObjectName("quickPick");
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 8, 8, 8);
  column->setSpacing(6);
  typed_->setObjectName("quickPickText");
  typed_->setAccessibleName(tr("Type a command"));
  typed_->installEventFilter(this);
  list_->setObjectName("quickPickList");
  list_->setAccessibleName(tr("What fits"));
  list_->setModel(model_);
  list_->setItemDelegate(new RowDelegate(themes, this));
  list_->setFocusPolicy(Qt::NoFocus);
  list_->setFrameShape(QFrame::NoFrame);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setUniformItemSizes(true);
  column->addWidget(typed_);
  column->addWidget(list_, 1);
  connect(typed_, &QLineEdit::textChanged, this, [this](const QString& typed) {
    model_->setTyped(typed);
    list_->setCurrentIndex(model_->index(0, 0));
    fit();
  });
  connect(list_, &QListView::clicked, this, &QuickPick::choose);
}

void QuickPick::open(const QString& prompt, QList<Command> rows, std::function<void(int)> chosen) {
  chosen_ = std::move(chosen);
  typed_->setPlaceholderText(prompt);
  typed_->setAccessibleName(prompt);
  setAccessibleName(prompt);
  typed_->clear();
  model_->setTyped({});
  model_->setCommands(std::move(rows));
  list_->setCurrentIndex(model_->index(0, 0));
  fit();
  QWidget* window = parentWidget();
  QFrame::move(window->mapToGlobal(QPoint((window->width() - width()) / 2, 48)));
  show();
  typed_->setFocus();
}

void QuickPick::fit() {
  QWidget* window = parentWidget();
  int rows = std::max(1, model_->rowCount()) * kRowHeight;
  int wanted = typed_->sizeHint().height() + rows + 26;  // its margins
  resize(std::min(kWidth, window->width() - 40), std::min({wanted, kHeight, window->height() - 80}));
}

void QuickPick::openCommands(QMenuBar* menus) {
  FoundActions found;
  for (QAction* action : menus->actions()) {
    if (action->menu() != nullptr) collect(action->menu(), plain(action->text()) + QStringLiteral(": "), &found);
  }
  open(tr("Type a command"), found.rows, [actions = found.actions](int id) {
    if (QPointer<QAction> action = actions.value(id); action != nullptr) action->trigger();
  });
}

void QuickPick::move(int step) {
  int rows = model_->rowCount();
  if (rows == 0) return;
  int row = std::clamp(list_->currentIndex().row() + step, 0, rows - 1);
  list_->setCurrentIndex(model_->index(row, 0));
}

void QuickPick::choose() {
  QModelIndex index = list_->currentIndex();
  if (!index.isValid() || !(index.flags() & Qt::ItemIsEnabled)) return;
  int id = index.data(CommandModel::kIdRole).toInt();
  hide();
  if (chosen_) chosen_(id);
}

bool QuickPick::eventFilter(QObject* watched, QEvent* event) {
  if (watched != typed_ || event->type() != QEvent::KeyPress) return QFrame::eventFilter(watched, event);
  constexpr int kPage = 8;
  switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down: return move(1), true;
    case Qt::Key_Up: return move(-1), true;
    case Qt::Key_PageDown: return move(kPage), true;
    case Qt::Key_PageUp: return move(-kPage), true;
    case Qt::Key_Return:
    case Qt::Key_Enter: return choose(), true;
    default: return false;
  }
}

}  // namespace adder::app
