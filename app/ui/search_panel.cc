// See search_panel.h.
#include "app/ui/search_panel.h"

#include <QDir>
#include <QGridLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QStyledItemDelegate>

#include "app/ui/code_editor.h"
#include "app/ui/editor_tabs.h"
#include "app/ui/panel.h"
#include "app/ui/theme.h"

namespace adder::app {

namespace {

constexpr int kExpandedMatches = 400;  // more stay folded, file by file

// A file: its name, its folder and how much was found; a line: its number and the text with the match marked.
class ResultDelegate : public QStyledItemDelegate {
public:
  ResultDelegate(const ThemeManager& themes, QSettings& settings, QObject* parent)
      : QStyledItemDelegate(parent), themes_(themes), settings_(settings) {}

  void paint(QPainter* painter, const QStyleOptionViewItem& given, const QModelIndex& index) const override {
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    option.text.clear();
    const QStyle* style = option.widget->style();
    style->drawControl(QStyle::CE_ItemViewItem, &option, painter, option.widget);
    QRect place = style->subElementRect(QStyle::SE_ItemViewItemText, &option, option.widget);
    painter->save();
    painter->setClipRect(place);
    index.data(SearchModel::kLineRole).isValid() ? paintLine(painter, option, place, index)
                                                 : paintFile(painter, option, place, index);
    painter->restore();
  }

private:
  void paintFile(QPainter* painter, const QStyleOptionViewItem& option, QRect place, const QModelIndex& index) const {
    const Theme& theme = themes_.theme();
    QString name = index.data().toString();
    painter->setPen(theme.color(option.state & QStyle::State_Selected ? "selected-text" : "text"));
    painter->drawText(place, Qt::AlignVCenter, name);
    place.adjust(option.fontMetrics.horizontalAdvance(name) + 10, 0, 0, 0);
    QString folder = QDir(settings_.value("folder", QDir::currentPath()).toString())
                         .relativeFilePath(index.data(SearchModel::kPathRole).toString());
    folder = folder.contains('/') ? folder.section('/', 0, -2) + QStringLiteral("  ") : QString();
    painter->setPen(theme.color("muted"));
    painter->drawText(place, Qt::AlignVCenter,
                      QStringLiteral("%1%2").arg(folder, index.data(SearchModel::kCountRole).toString()));
  }

  void paintLine(QPainter* painter, const QStyleOptionViewItem& option, QRect place, const QModelIndex& index) const {
    const Theme& theme = themes_.theme();
    painter->setFont(ThemeManager::codeFont(10));
    QFontMetrics metrics(painter->font());
    int gutter = metrics.horizontalAdvance(QStringLiteral("00000 "));
    painter->setPen(theme.editor("line-number"));
    painter->drawText(QRect(place.left(), place.top(), gutter - metrics.horizontalAdvance(' '), place.height()),
                      Qt::AlignVCenter | Qt::AlignRight, index.data(SearchModel::kLineRole).toString());
    place.adjust(gutter, 0, 0, 0);
    QString text = index.data().toString().replace('\t', ' ');
    int from = index.data(SearchModel::kPreviewColumnRole).toInt();
    QString before = text.left(from), match = text.mid(from, index.data(SearchModel::kLengthRole).toInt());
    int x = place.left() + metrics.horizontalAdvance(before), width = metrics.horizontalAdvance(match);
    QRect mark(x - 1, place.center().y() - metrics.height() / 2, width + 2, metrics.height());
    painter->fillRect(mark, theme.editor("brace"));
    painter->setPen(theme.color(option.state & QStyle::State_Selected ? "selected-text" : "text"));
    painter->drawText(place, Qt::AlignVCenter, text);
    painter->setPen(theme.editor("text"));
    painter->drawText(QRect(x, place.top(), width + 2, place.height()), Qt::AlignVCenter, match);
  }

  const ThemeManager& themes_;
  QSettings& settings_;
};

}  // namespace

SearchPanel::SearchPanel(const ThemeManager& themes, EditorTabs& tabs, QSettings& settings, QWidget* parent)
    : QWidget(parent),
      tabs_(tabs),
      settings_(settings),
      title_(new PanelTitle(themes, tr("Find in Files"))),
      pages_(new QStackedWidget),
      empty_(new EmptyState(themes, "search", tr("Type what to find in the files of the project, and press Enter."))),
      tree_(new QTreeView),
      model_(new SearchModel(this)) {
  setObjectName("panel");
  setAttribute(Qt::WA_StyledBackground);
  tree_->setObjectName("searchResults");
  tree_->setAccessibleName(tr("Results"));
  tree_->setHeaderHidden(true);
  tree_->setUniformRowHeights(true);
  tree_->setModel(model_);
  tree_->setItemDelegate(new ResultDelegate(themes, settings, tree_));
  tree_->setIndentation(14);
  tree_->setExpandsOnDoubleClick(false);
  pages_->addWidget(empty_);
  pages_->addWidget(tree_);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  column->addWidget(makeFields());
  column->addWidget(pages_, 1);
  connect(tree_, &QTreeView::clicked, this, &SearchPanel::go);
  connect(tree_, &QTreeView::activated, this, &SearchPanel::go);
  connect(&search_, &ProjectSearch::found, this, &SearchPanel::showFound);
  connect(&search_, &ProjectSearch::finished, this, &SearchPanel::showSummary);
  connect(&search_, &ProjectSearch::replaced, this, [this](const ReplaceSummary& summary) {
    int places = summary.places + std::exchange(replaced_here_, 0);
    QString text = tr("%n place(s) replaced.", nullptr, places);
    start();
    result_->setText(summary.failures.isEmpty() ? text : text + ' ' + summary.failures.first());
    result_->setToolTip(summary.failures.join('\n'));
  });
  updateButtons();
}

QToolButton* SearchPanel::makeOption(const QString& text, const QString& tip, const char* name) {
  auto* button = new QToolButton;
  button->setObjectName(name);
  button->setText(text);
  button->setToolTip(tip);
  button->setAccessibleName(tip);
  button->setCheckable(true);
  connect(button, &QToolButton::toggled, this, &SearchPanel::updateButtons);
  return button;
}

QWidget* SearchPanel::makeFields() {
  auto field = [](const QString& name, const char* object) {
    auto* edit = new QLineEdit;
    edit->setObjectName(object);
    edit->setPlaceholderText(name);
    edit->setAccessibleName(name);
    edit->setMinimumWidth(60);
    return edit;
  };
  pattern_ = field(tr("Find in files"), "searchPattern");
  include_ = field(tr("Files, such as *.py, lib/*"), "searchInclude");
  replacement_ = field(tr("Replace with"), "searchReplacement");
  case_ = makeOption(QStringLiteral("Aa"), tr("Match case"), "searchCase");
  word_ = makeOption(QStringLiteral("ab"), tr("Whole words"), "searchWord");
  regex_ = makeOption(QStringLiteral(".*"), tr("Regular expression"), "searchRegex");
  start_ = new QPushButton(tr("Find"));
  start_->setObjectName("searchStart");
  replace_ = new QPushButton(tr("Replace"));
  replace_->setObjectName("searchReplace");
  replace_->setToolTip(tr("Replaces in the lines that are checked"));
  result_ = new QLabel;
  result_->setObjectName("searchResult");
  result_->setProperty("muted", true);
  result_->setTextFormat(Qt::PlainText);
  result_->setMinimumWidth(20);
  result_->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
  auto* fields = new QWidget;
  auto* grid = new QGridLayout(fields);
  grid->setContentsMargins(12, 4, 12, 6);
  grid->setHorizontalSpacing(6);
  grid->setVerticalSpacing(6);
  auto* options = new QHBoxLayout;
  options->setSpacing(2);
  for (QToolButton* each : {case_, word_, regex_}) options->addWidget(each);
  grid->addWidget(pattern_, 0, 0);
  grid->addLayout(options, 0, 1);
  grid->addWidget(start_, 0, 2);
  grid->addWidget(replacement_, 1, 0, 1, 2);
  grid->addWidget(replace_, 1, 2);
  grid->addWidget(include_, 2, 0);
  grid->addWidget(result_, 2, 1, 1, 2);
  grid->setColumnStretch(0, 3);
  grid->setColumnStretch(1, 2);
  for (QPushButton* each : {start_, replace_}) each->setAutoDefault(false);
  for (QLineEdit* each : {pattern_, include_}) connect(each, &QLineEdit::returnPressed, this, &SearchPanel::start);
  connect(pattern_, &QLineEdit::textChanged, this, &SearchPanel::updateButtons);
  connect(replacement_, &QLineEdit::textChanged, this, &SearchPanel::updateButtons);
  connect(replacement_, &QLineEdit::returnPressed, replace_, &QPushButton::click);
  connect(replace_, &QPushButton::clicked, this, &SearchPanel::replace);
  connect(start_, &QPushButton::clicked, this, [this] { search_.isSearching() ? search_.cancel() : start(); });
  return fields;
}

void SearchPanel::open() {
  CodeEditor* editor = tabs_.current();
  QString selected = editor == nullptr ? QString() : editor->selectedText();
  if (!selected.isEmpty() && !selected.contains('\n')) pattern_->setText(selected);
  pattern_->setFocus();
  pattern_->selectAll();
}

void SearchPanel::updateButtons() {
  bool searching = search_.isSearching();
  start_->setText(searching ? tr("Stop") : tr("Find"));
  start_->setEnabled(searching || !pattern_->text().isEmpty());
  // An empty replacement takes the matches away, so the boxes are there as soon as there is something.
  model_->setCheckable(!replacement_->text().isEmpty());
  replace_->setEnabled(!searching && model_->matchCount() > 0);
}

void SearchPanel::start() {
  if (pattern_->text().isEmpty()) return;
  query_ = {pattern_->text(),
            regex_->isChecked(),
            case_->isChecked(),
            word_->isChecked(),
            settings_.value("folder", QDir::currentPath()).toString(),
            include_->text().split(QRegularExpression(QStringLiteral("[\\s,;]+")), Qt::SkipEmptyParts)};
  model_->clear();
  QRegularExpression expression = expressionOf(query_);
  if (!expression.isValid()) {
    result_->setText(tr("Not a regular expression: %1").arg(expression.errorString()));
    return updateButtons();
  }
  QHash<QString, QString> documents;
  for (int i = 0; i < tabs_.count(); ++i) {
    CodeEditor* editor = tabs_.editorAt(i);
    if (!editor->localPath().isEmpty() && editor->isModified()) documents.insert(editor->localPath(), editor->text());
  }
  result_->setText(tr("Searching…"));
  result_->setToolTip({});
  search_.start(query_, documents);
  updateButtons();
}

void SearchPanel::showFound(const QList<FileMatches>& files) {
  int first = model_->rowCount();
  model_->add(files);
  pages_->setCurrentWidget(tree_);
  for (int i = first; i < model_->rowCount() && model_->matchCount() <= kExpandedMatches; ++i)
    tree_->expand(model_->index(i, 0));
}

void SearchPanel::showSummary(const SearchSummary& summary) {
  updateButtons();
  if (model_->matchCount() == 0) {
    pages_->setCurrentWidget(empty_);
    empty_->setText(summary.all ? tr("\"%1\" is in none of the files of %2.").arg(query_.pattern, query_.folder)
                                : tr("The search was stopped."));
    return result_->setText({});
  }
  if (result_->text() != tr("Searching…")) return;  // what was replaced is said already
  QString text = tr("%n place(s)", nullptr, model_->matchCount()) + tr(" in %n file(s)", nullptr, model_->rowCount());
  result_->setText(summary.all ? text : tr("%1, and there is more").arg(text));
}

CodeEditor* SearchPanel::openDocument(const QString& path) const {
  for (int i = 0; i < tabs_.count(); ++i) {
    if (tabs_.editorAt(i)->localPath() == path) return tabs_.editorAt(i);
  }
  return nullptr;
}

void SearchPanel::go(const QModelIndex& index) {
  if (!index.data(SearchModel::kLineRole).isValid()) return tree_->setExpanded(index, !tree_->isExpanded(index));
  const int named = index.data(SearchModel::kLineRole).toInt(), column = index.data(SearchModel::kColumnRole).toInt();
  const int length = index.data(SearchModel::kLengthRole).toInt();
  tabs_.openSoon(index.data(SearchModel::kPathRole).toString(), [named, column, length](CodeEditor* editor) {
    if (editor == nullptr) return;
    const int line = std::min(named, editor->lines()) - 1;
    editor->goToLine(line + 1);
    editor->setSelection(line, column, line, column + length);
    editor->setFocus();
  });
}

int SearchPanel::replaceOpen(CodeEditor* editor, const FileMatches& file) {
  Replaced made =
      replaceMatches(editor->text(), file.matches, expressionOf(query_), replacement_->text(), query_.regex);
  if (made.count > 0) editor->replaceText(made.text);
  return made.count;
}

void SearchPanel::replace() {
  QList<FileMatches> elsewhere;
  replaced_here_ = 0;
  for (const FileMatches& file : model_->checked()) {
    CodeEditor* editor = openDocument(file.path);
    if (editor == nullptr)
      elsewhere.append(file);
    else
      replaced_here_ += replaceOpen(editor, file);
  }
  replace_->setEnabled(false);
  search_.replace(query_, elsewhere, replacement_->text());
}

void SearchPanel::keyPressEvent(QKeyEvent* event) {
  if (event->key() != Qt::Key_Escape) return QWidget::keyPressEvent(event);
  if (search_.isSearching()) return search_.cancel();
  if (tabs_.current() != nullptr) tabs_.current()->setFocus();
}

}  // namespace adder::app
