// See command_palette.h.
#include "app/ui/command_palette.h"

#include <QAction>
#include <QKeyEvent>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "app/ui/theme.h"

namespace adder::app {

namespace {

constexpr int kWidth = 560, kHeight = 380;
constexpr int kRowHeight = 32, kInset = 12;

// A title at the left, its shortcut at the right.
class CommandDelegate : public QStyledItemDelegate {
public:
  CommandDelegate(const ThemeManager& themes, QObject* parent) : QStyledItemDelegate(parent), themes_(themes) {}

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
    painter->setPen(theme.color("muted"));
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

}  // namespace

CommandPalette::CommandPalette(const ThemeManager& themes, QMenuBar* menus, QWidget* window)
    : QFrame(window, Qt::Popup),
      themes_(themes),
      menus_(menus),
      typed_(new QLineEdit),
      list_(new QListView),
      model_(new CommandModel(this)) {
  setObjectName("commandPalette");
  setAccessibleName(tr("Commands"));
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 8, 8, 8);
  column->setSpacing(6);
  typed_->setObjectName("commandText");
  typed_->setPlaceholderText(tr("Type a command"));
  typed_->setAccessibleName(tr("Type a command"));
  typed_->installEventFilter(this);
  list_->setObjectName("commandList");
  list_->setAccessibleName(tr("Commands that fit"));
  list_->setModel(model_);
  list_->setItemDelegate(new CommandDelegate(themes_, this));
  list_->setFocusPolicy(Qt::NoFocus);
  list_->setFrameShape(QFrame::NoFrame);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  column->addWidget(typed_);
  column->addWidget(list_, 1);
  connect(typed_, &QLineEdit::textChanged, this, [this](const QString& typed) {
    model_->setTyped(typed);
    list_->setCurrentIndex(model_->index(0, 0));
  });
  connect(list_, &QListView::clicked, this, &CommandPalette::trigger);
}

void CommandPalette::collect(const QMenu* menu, const QString& path) {
  for (QAction* action : menu->actions()) {
    if (action->isSeparator() || !action->isVisible()) continue;
    QString title = path + plain(action->text());
    if (action->menu() != nullptr) {
      Q_EMIT action->menu()->aboutToShow();  // some are filled then
      collect(action->menu(), title + QStringLiteral(": "));
      continue;
    }
    commands_.append({title, shortcutOf(action), action->isEnabled(), static_cast<int>(actions_.size())});
    actions_.append(action);
  }
}

void CommandPalette::open() {
  commands_.clear();
  actions_.clear();
  for (QAction* action : menus_->actions()) {
    if (action->menu() != nullptr) collect(action->menu(), plain(action->text()) + QStringLiteral(": "));
  }
  typed_->clear();
  model_->setTyped({});
  model_->setCommands(commands_);
  list_->setCurrentIndex(model_->index(0, 0));
  QWidget* window = parentWidget();
  resize(std::min(kWidth, window->width() - 40), std::min(kHeight, window->height() - 80));
  QFrame::move(window->mapToGlobal(QPoint((window->width() - width()) / 2, 48)));
  show();
  typed_->setFocus();
}

void CommandPalette::move(int step) {
  int rows = model_->rowCount();
  if (rows == 0) return;
  int row = std::clamp(list_->currentIndex().row() + step, 0, rows - 1);
  list_->setCurrentIndex(model_->index(row, 0));
}

void CommandPalette::trigger() {
  QModelIndex index = list_->currentIndex();
  if (!index.isValid() || !(index.flags() & Qt::ItemIsEnabled)) return;
  QPointer<QAction> action = actions_.value(index.data(CommandModel::kIdRole).toInt());
  hide();
  if (action != nullptr) action->trigger();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
  if (watched != typed_ || event->type() != QEvent::KeyPress) return QFrame::eventFilter(watched, event);
  constexpr int kPage = 8;
  switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down: return move(1), true;
    case Qt::Key_Up: return move(-1), true;
    case Qt::Key_PageDown: return move(kPage), true;
    case Qt::Key_PageUp: return move(-kPage), true;
    case Qt::Key_Return:
    case Qt::Key_Enter: return trigger(), true;
    default: return false;
  }
}

}  // namespace adder::app
