// See completion_popup.h.
#include "app/ui/completion_popup.h"

#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "app/ui/theme.h"

namespace adder::app {

namespace {

constexpr int kWidth = 420, kMostVisible = 9;
constexpr int kInset = 8, kMark = 18;
constexpr qsizetype kLongestDoc = 160;

const char* tokenOf(Completion::Kind kind) {
  switch (kind) {
    case Completion::Kind::kModule: return "string";
    case Completion::Kind::kClass: return "class";
    case Completion::Kind::kFunction: return "definition";
    case Completion::Kind::kProperty: return "decorator";
    case Completion::Kind::kParameter: return "number";
    case Completion::Kind::kKeyword: return "keyword";
    case Completion::Kind::kVariable: return "builtin";
    case Completion::Kind::kWord: break;
  }
  return "comment";
}

QString letterOf(Completion::Kind kind) {
  switch (kind) {
    case Completion::Kind::kModule: return QStringLiteral("m");
    case Completion::Kind::kClass: return QStringLiteral("C");
    case Completion::Kind::kFunction: return QStringLiteral("ƒ");
    case Completion::Kind::kProperty: return QStringLiteral("p");
    case Completion::Kind::kParameter: return QStringLiteral("=");
    case Completion::Kind::kKeyword: return QStringLiteral("k");
    case Completion::Kind::kVariable: return QStringLiteral("v");
    case Completion::Kind::kWord: break;
  }
  return QStringLiteral("w");
}

// The kind's letter in its colour, the name, and at the right where it is from.
class RowDelegate : public QStyledItemDelegate {
public:
  RowDelegate(const ThemeManager& themes, QObject* parent) : QStyledItemDelegate(parent), themes_(themes) {}

  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex&) const override {
    return {0, option.fontMetrics.height() + 7};
  }

  void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    const Theme& theme = themes_.theme();
    const Completion* row = static_cast<const CompletionModel*>(index.model())->at(index.row());
    if (row == nullptr) return;
    bool chosen = option.state & QStyle::State_Selected;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (chosen) {
      painter->setPen(Qt::NoPen);
      painter->setBrush(theme.color("selected"));
      painter->drawRoundedRect(QRectF(option.rect).adjusted(3, 0, -3, 0), 5, 5);
    }
    QRect line = option.rect.adjusted(kInset, 0, -kInset, 0);
    painter->setFont(option.font);
    painter->setPen(theme.editor(tokenOf(row->kind)));
    painter->drawText(QRect(line.left(), line.top(), kMark, line.height()), Qt::AlignCenter, letterOf(row->kind));
    line.adjust(kMark + 6, 0, 0, 0);
    painter->setPen(theme.color(chosen ? "selected-text" : "text"));
    QString name = option.fontMetrics.elidedText(row->name, Qt::ElideRight, line.width());
    painter->drawText(line, Qt::AlignLeft | Qt::AlignVCenter, name);
    int left = line.width() - option.fontMetrics.horizontalAdvance(name) - 16;
    QString detail = row->detail;
    if (detail.startsWith(row->name) && row->kind != Completion::Kind::kParameter)
      detail = detail.mid(row->name.size());
    if (left > 40) {
      painter->setPen(theme.color("muted"));
      painter->drawText(line, Qt::AlignRight | Qt::AlignVCenter,
                        option.fontMetrics.elidedText(detail, Qt::ElideRight, left));
    }
    painter->restore();
  }

private:
  const ThemeManager& themes_;
};

}  // namespace

void CompletionModel::setRows(QList<Completion> rows) {
  beginResetModel();
  rows_ = std::move(rows);
  endResetModel();
}

int CompletionModel::rowCount(const QModelIndex& parent) const {
  return parent.isValid() ? 0 : static_cast<int>(rows_.size());
}

QVariant CompletionModel::data(const QModelIndex& index, int role) const {
  const Completion* row = index.isValid() ? at(index.row()) : nullptr;
  if (row == nullptr) return {};
  if (role == Qt::DisplayRole) return row->name;
  if (role == kMarkRole) return letterOf(row->kind);
  if (role == Qt::AccessibleDescriptionRole) return row->detail;
  return {};
}

CompletionPopup::CompletionPopup(const ThemeManager& themes, QWidget* window)
    : QFrame(window),
      themes_(themes),
      model_(new CompletionModel(this)),
      list_(new QListView),
      signature_(new QLabel),
      doc_(new QLabel) {
  setObjectName("completionPopup");
  setAttribute(Qt::WA_StyledBackground);
  setAccessibleName(tr("Completions"));
  setFocusPolicy(Qt::NoFocus);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(1, 4, 1, 4);
  column->setSpacing(0);
  list_->setModel(model_);
  list_->setItemDelegate(new RowDelegate(themes, list_));
  list_->setFocusPolicy(Qt::NoFocus);
  list_->setAccessibleName(tr("Completions"));
  list_->setFrameShape(QFrame::NoFrame);
  list_->setUniformItemSizes(true);
  list_->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  list_->setSelectionMode(QAbstractItemView::SingleSelection);
  for (QLabel* label : {signature_, doc_}) {
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setContentsMargins(12, 3, 12, 3);
  }
  signature_->setObjectName("completionSignature");
  doc_->setProperty("muted", true);
  column->addWidget(list_);
  column->addWidget(signature_);
  column->addWidget(doc_);
  connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, &CompletionPopup::showChosen);
  connect(list_, &QListView::clicked, this, &CompletionPopup::clicked);
  hide();
}

void CompletionPopup::showChosen() {
  const Completion* row = chosen();
  bool callable = row != nullptr && (row->kind == Completion::Kind::kFunction || row->kind == Completion::Kind::kClass);
  signature_->setText(callable ? row->detail.left(kLongestDoc) : QString());
  doc_->setText(row == nullptr ? QString() : row->doc.left(kLongestDoc));
  signature_->setVisible(!signature_->text().isEmpty());
  doc_->setVisible(!doc_->text().isEmpty());
  // A fixed frame: the rows must not jump while one goes through them, so only the height below them changes.
  setFixedHeight(QWIDGETSIZE_MAX);
  resize(kWidth, list_->height() + 10 + (signature_->isHidden() ? 0 : signature_->heightForWidth(kWidth - 4)) +
                     (doc_->isHidden() ? 0 : doc_->heightForWidth(kWidth - 4)));
}

void CompletionPopup::showRows(const QList<Completion>& rows, const QRect& caret, int point_size) {
  moved_ = false;
  model_->setRows(rows);
  QFont font = ThemeManager::codeFont(point_size);
  list_->setFont(font);
  signature_->setFont(ThemeManager::codeFont(point_size - 1));
  int row_height = QFontMetrics(font).height() + 7;
  list_->setFixedHeight(row_height * std::min<int>(kMostVisible, static_cast<int>(rows.size())) + 2);
  list_->setCurrentIndex(model_->index(0, 0));
  list_->scrollToTop();
  showChosen();
  QSize room = parentWidget()->size();
  int x = std::clamp(caret.left() - kMark - 6 - kInset, 0, std::max(0, room.width() - width()));
  bool below = caret.bottom() + 2 + height() <= room.height() || caret.top() < room.height() - caret.bottom();
  QFrame::move(x, below ? caret.bottom() + 2 : caret.top() - 2 - height());
  show();
  raise();
}

void CompletionPopup::move(int step) {
  moved_ = true;
  int rows = model_->rowCount(), now = list_->currentIndex().row();
  int next = std::abs(step) == 1 ? (now + step + rows) % rows : std::clamp(now + step, 0, rows - 1);
  list_->setCurrentIndex(model_->index(next, 0));
}

const Completion* CompletionPopup::chosen() const { return model_->at(list_->currentIndex().row()); }

}  // namespace adder::app
