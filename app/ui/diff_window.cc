// See diff_window.h.
#include "app/ui/diff_window.h"

#include <QApplication>
#include <QClipboard>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPainter>
#include <QPointer>
#include <QShortcut>
#include <QStringDecoder>
#include <QStyledItemDelegate>
#include <QThreadPool>
#include <QVBoxLayout>

#include "app/ui/theme.h"

namespace adder::app {

namespace {

constexpr int kNumberWidth = 52;
constexpr int kPadding = 8;
// What is painted of one line: a file of one endless line must not stop the window.
constexpr int kMostCharacters = 2000;

std::optional<QString> textOf(const QByteArray& bytes) {
  QStringDecoder decoder(QStringDecoder::Utf8);
  QString text = decoder(bytes);
  if (decoder.hasError() || bytes.contains('\0')) return std::nullopt;
  return text;
}

// A line of code in its column: the row's colour, and a stronger one behind the part that differs.
class LinePainter : public QStyledItemDelegate {
public:
  LinePainter(const ThemeManager& themes, const DiffModel& model, QObject* parent)
      : QStyledItemDelegate(parent), themes_(themes), model_(model) {}

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const DiffRow& row = model_.row(index.row());
    const Theme& theme = themes_.theme();
    bool left = index.column() <= DiffModel::kLeft;
    bool has_line = left ? row.left > 0 : row.right > 0;
    QColor paper = theme.editor("paper");
    if (row.kind != DiffRow::Kind::kSame)
      paper = theme.color(!has_line ? "panel" : left ? "danger-soft" : "accent-soft");
    if (option.state & QStyle::State_Selected) paper = theme.color("selected");
    painter->save();
    painter->fillRect(option.rect, paper);
    painter->setClipRect(option.rect);
    painter->setFont(option.font);
    QRect place = option.rect.adjusted(kPadding, 0, -kPadding, 0);
    QString text = index.data().toString().left(kMostCharacters);
    if (index.column() == DiffModel::kLeftNumber || index.column() == DiffModel::kRightNumber) {
      painter->setPen(theme.editor("line-number"));
      painter->drawText(place, Qt::AlignRight | Qt::AlignVCenter, text);
    } else {
      if (row.kind == DiffRow::Kind::kChanged) markPart(painter, option, row, left, text);
      painter->setPen(theme.editor("text"));
      painter->drawText(place, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown(text));
    }
    painter->restore();
  }

private:
  static QString shown(QString text) { return text.replace('\t', QStringLiteral("    ")); }

  void markPart(QPainter* painter, const QStyleOptionViewItem& option, const DiffRow& row, bool left,
                const QString& text) const {
    QFontMetrics metrics(option.font);
    int begin = metrics.horizontalAdvance(shown(text.left(row.begin)));
    int width = metrics.horizontalAdvance(shown(text.mid(row.begin, left ? row.leftLength : row.rightLength)));
    if (width == 0) width = 2;  // something is missing here
    QColor color = themes_.theme().color(left ? "danger" : "accent");
    color.setAlpha(themes_.isDark() ? 110 : 70);
    QRect part(option.rect.left() + kPadding + begin, option.rect.top() + 1, width, option.rect.height() - 2);
    painter->fillRect(part, color);
  }

  const ThemeManager& themes_;
  const DiffModel& model_;
};

}  // namespace

DiffWindow::DiffWindow(const ThemeManager& themes, const DiffSide& left, const DiffSide& right, QWidget* parent)
    : QDialog(parent),
      themes_(themes),
      model_(new DiffModel(this)),
      table_(new QTableView),
      summary_(new QLabel(tr("Comparing…"))),
      previous_(new QPushButton(tr("&Previous"))),
      next_(new QPushButton(tr("&Next"))) {
  setObjectName("diffWindow");
  setWindowTitle(tr("%1 – %2").arg(left.name.section('/', -1), right.name.section('/', -1)));
  setAttribute(Qt::WA_DeleteOnClose);
  resize(980, 640);
  QFont code = ThemeManager::codeFont(10);
  table_->setObjectName("diffTable");
  table_->setAccessibleName(tr("Differences"));
  table_->setModel(model_);
  table_->setFont(code);
  table_->setItemDelegate(new LinePainter(themes, *model_, table_));
  table_->setShowGrid(false);
  table_->setSelectionBehavior(QAbstractItemView::SelectRows);
  table_->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
  table_->setWordWrap(false);
  table_->setTabKeyNavigation(false);
  table_->verticalHeader()->hide();
  table_->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
  table_->verticalHeader()->setMinimumSectionSize(10);
  table_->verticalHeader()->setDefaultSectionSize(QFontMetrics(code).height() + 4);
  table_->horizontalHeader()->hide();

  auto* names = new QHBoxLayout;
  for (const DiffSide* side : {&left, &right}) {
    auto* name = new QLabel(side->name);
    name->setTextFormat(Qt::PlainText);
    name->setProperty("muted", true);
    name->setMinimumWidth(40);
    name->setToolTip(side->name);
    names->addWidget(name, 1);
  }
  auto* foot = new QHBoxLayout;
  auto* close = new QPushButton(tr("Close"));
  summary_->setObjectName("diffSummary");
  foot->addWidget(summary_, 1);
  foot->addWidget(previous_);
  foot->addWidget(next_);
  foot->addWidget(close);
  for (QPushButton* each : {previous_, next_, close}) each->setAutoDefault(false);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(14, 12, 14, 12);
  column->setSpacing(10);
  column->addLayout(names);
  column->addWidget(table_, 1);
  column->addLayout(foot);

  next_->setShortcut(QKeySequence(Qt::Key_F7));
  previous_->setShortcut(QKeySequence(tr("Shift+F7")));
  next_->setToolTip(tr("Next difference  (F7)"));
  previous_->setToolTip(tr("Previous difference  (Shift+F7)"));
  connect(next_, &QPushButton::clicked, this, [this] { goTo(model_->next(table_->currentIndex().row())); });
  connect(previous_, &QPushButton::clicked, this, [this] { goTo(model_->previous(table_->currentIndex().row())); });
  connect(close, &QPushButton::clicked, this, &QDialog::close);
  auto* copy = new QShortcut(QKeySequence::Copy, table_, nullptr, nullptr, Qt::WidgetShortcut);
  connect(copy, &QShortcut::activated, this, &DiffWindow::copyRows);
  connect(&themes_, &ThemeManager::changed, table_->viewport(), qOverload<>(&QWidget::update));
  compare(left.bytes, right.bytes);
}

void DiffWindow::compare(const QByteArray& left, const QByteArray& right) {
  for (QPushButton* each : {previous_, next_}) each->setEnabled(false);
  QThreadPool::globalInstance()->start([self = QPointer(this), left, right] {
    std::optional<QString> mine = textOf(left), theirs = textOf(right);
    bool is_text = mine && theirs;
    QList<DiffRow> rows = is_text ? diffLines(*mine, *theirs) : QList<DiffRow>();
    if (!is_text && left != right) {
      DiffRow row;
      row.kind = DiffRow::Kind::kChanged;
      row.leftText = tr("%n byte(s), not text", nullptr, static_cast<int>(left.size()));
      row.rightText = tr("%n byte(s), not text", nullptr, static_cast<int>(right.size()));
      rows.append(row);
    }
    QMetaObject::invokeMethod(qApp, [self, rows, is_text] {
      if (self != nullptr) self->showRows(rows, is_text);
    });
  });
}

void DiffWindow::showRows(const QList<DiffRow>& rows, bool is_text) {
  model_->setRows(rows);
  int count = model_->differences();
  summary_->setText(count == 0 ? tr("No line differs.")
                    : is_text  ? tr("%n difference(s)", nullptr, count)
                               : tr("The contents differ."));
  for (QPushButton* each : {previous_, next_}) each->setEnabled(count > 0);
  layOut();
  goTo(model_->next(-1));
  table_->setFocus();
}

void DiffWindow::resizeEvent(QResizeEvent* event) {
  QDialog::resizeEvent(event);
  layOut();
}

// Both texts have the same width: half of what there is, or what the longest line needs.
void DiffWindow::layOut() {
  QFontMetrics metrics(table_->font());
  qsizetype longest = 0;
  for (int i = 0; i < model_->rowCount(); ++i)
    longest = std::max({longest, model_->row(i).leftText.size(), model_->row(i).rightText.size()});
  int needed =
      metrics.horizontalAdvance('m') * static_cast<int>(std::min<qsizetype>(longest, kMostCharacters)) + 4 * kPadding;
  int room = (table_->viewport()->width() - 2 * kNumberWidth) / 2;
  for (int column : {DiffModel::kLeftNumber, DiffModel::kRightNumber}) table_->setColumnWidth(column, kNumberWidth);
  for (int column : {DiffModel::kLeft, DiffModel::kRight}) table_->setColumnWidth(column, std::max(room, needed));
}

void DiffWindow::goTo(int row) {
  if (row < 0) return;
  QModelIndex index = model_->index(row, DiffModel::kLeft);
  table_->setCurrentIndex(index);
  table_->scrollTo(index, QAbstractItemView::PositionAtCenter);
}

void DiffWindow::copyRows() {
  QStringList lines;
  for (const QModelIndex& each : table_->selectionModel()->selectedRows()) {
    const DiffRow& row = model_->row(each.row());
    if (row.kind == DiffRow::Kind::kSame) {
      lines.append("  " + row.leftText);
      continue;
    }
    if (row.left > 0) lines.append("- " + row.leftText);
    if (row.right > 0) lines.append("+ " + row.rightText);
  }
  QApplication::clipboard()->setText(lines.join('\n'));
}

}  // namespace adder::app
