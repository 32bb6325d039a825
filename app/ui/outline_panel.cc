// See outline_panel.h.
#include "app/ui/outline_panel.h"

#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>

#include "app/ui/code_editor.h"
#include "app/ui/panel.h"
#include "app/ui/theme.h"

namespace adder::app {

namespace {

// Before the name a letter in the colour that the editor gives such a name.
class SymbolDelegate : public QStyledItemDelegate {
public:
  SymbolDelegate(const ThemeManager& themes, QObject* parent) : QStyledItemDelegate(parent), themes_(themes) {}

  void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override {
    QStyledItemDelegate::initStyleOption(option, index);
    auto kind = static_cast<Symbol::Kind>(index.data(OutlineModel::kKindRole).toInt());
    bool type = kind == Symbol::Kind::kClass, value = kind == Symbol::Kind::kVariable;
    QColor color = themes_.theme().editor(type ? "class" : value ? "builtin" : "definition");
    QPixmap mark(QSize(16, 16) * option->widget->devicePixelRatioF());
    mark.setDevicePixelRatio(option->widget->devicePixelRatioF());
    mark.fill(Qt::transparent);
    QPainter painter(&mark);
    painter.setPen(color);
    QFont font = ThemeManager::codeFont(10);
    font.setBold(true);
    painter.setFont(font);
    painter.drawText(QRect(0, 0, 16, 16), Qt::AlignCenter, type ? "C" : value ? "v" : "ƒ");
    option->features |= QStyleOptionViewItem::HasDecoration;
    option->decorationSize = QSize(16, 16);
    option->icon = QIcon(mark);
  }

private:
  const ThemeManager& themes_;
};

void collect(const QList<Definition>& members, const QString& path, int depth, QList<Symbol>* symbols) {
  QList<const Definition*> ordered;
  for (const Definition& each : members) ordered.append(&each);
  std::stable_sort(ordered.begin(), ordered.end(), [](auto* a, auto* b) { return a->line < b->line; });
  for (const Definition* each : ordered) {
    bool type = each->kind == Definition::Kind::kClass, value = each->kind == Definition::Kind::kVariable;
    if (value && depth > 0) continue;
    Symbol::Kind kind = type             ? Symbol::Kind::kClass
                        : value          ? Symbol::Kind::kVariable
                        : path.isEmpty() ? Symbol::Kind::kFunction
                                         : Symbol::Kind::kMethod;
    QString here = path.isEmpty() ? each->name : path + '.' + each->name;
    symbols->append({kind, each->name, here, each->line, depth});
    collect(each->members, here, depth + 1, symbols);
  }
}

}  // namespace

QList<Symbol> symbolsOf(const SourceModel& source) {
  QList<Symbol> symbols;
  collect(source.module.members, {}, 0, &symbols);
  return symbols;
}

OutlinePanel::OutlinePanel(const ThemeManager& themes, QWidget* parent)
    : QWidget(parent),
      title_(new PanelTitle(themes, tr("Outline"))),
      pages_(new QStackedWidget),
      tree_(new QTreeView),
      model_(new OutlineModel(this)) {
  setObjectName("panel");
  setAttribute(Qt::WA_StyledBackground);
  tree_->setObjectName("outlineTree");
  tree_->setAccessibleName(tr("Outline"));
  tree_->setHeaderHidden(true);
  tree_->setModel(model_);
  tree_->setItemDelegate(new SymbolDelegate(themes, tree_));
  tree_->setExpandsOnDoubleClick(false);
  tree_->setIndentation(14);
  pages_->addWidget(new EmptyState(themes, "outline", tr("The classes and functions of the file stand here.")));
  pages_->addWidget(tree_);
  auto* layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->addWidget(pages_);
  connect(tree_, &QTreeView::clicked, this, &OutlinePanel::go);
  connect(tree_, &QTreeView::activated, this, &OutlinePanel::go);
}

void OutlinePanel::setEditor(CodeEditor* editor) {
  if (editor == editor_) return;
  if (editor_ != nullptr) editor_->disconnect(this);
  editor_ = editor;
  if (editor != nullptr) connect(editor, &CodeEditor::cursorPositionChanged, this, &OutlinePanel::follow);
  setSymbols({});
}

void OutlinePanel::setSymbols(const QList<Symbol>& symbols) {
  if (!model_->setSymbols(symbols)) return;
  tree_->expandAll();
  pages_->setCurrentIndex(symbols.isEmpty() ? 0 : 1);
  follow();
}

void OutlinePanel::follow() {
  if (editor_ == nullptr || !isVisible() || tree_->hasFocus()) return;
  int line = 0, column = 0;
  editor_->getCursorPosition(&line, &column);
  QModelIndex here = model_->indexAtLine(line + 1);
  if (here == tree_->currentIndex()) return;
  tree_->setCurrentIndex(here);
  if (here.isValid()) tree_->scrollTo(here);
}

void OutlinePanel::go(const QModelIndex& index) {
  if (editor_ == nullptr || !index.isValid()) return;
  editor_->goToLine(index.data(OutlineModel::kLineRole).toInt());
  editor_->setFocus();
}

}  // namespace adder::app
