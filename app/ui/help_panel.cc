// See help_panel.h.
#include "app/ui/help_panel.h"

#include <QAction>
#include <QCompleter>
#include <QStringListModel>
#include <QToolButton>
#include <QVBoxLayout>

#include "app/ui/panel.h"
#include "app/ui/theme.h"

namespace adder::app {

namespace {

QString linkTo(const QString& dotted, const QString& shown) {
  return QStringLiteral("<a href=\"%1\">%2</a>").arg(dotted.toHtmlEscaped(), shown.toHtmlEscaped());
}

QString paragraphs(const QString& text) {
  QString escaped = text.toHtmlEscaped();
  return "<p>" + escaped.replace("\n\n", "</p><p>").replace('\n', "<br>") + "</p>";
}

// "machine › Pin › value", the way back up.
QString pathOf(const QString& dotted) {
  const QStringList parts = dotted.split('.');
  QStringList links{linkTo(QStringLiteral("#"), HelpPanel::tr("Modules"))};
  for (int i = 1; i < parts.size(); ++i) links.append(linkTo(parts.mid(0, i).join('.'), parts[i - 1]));
  return "<p>" + links.join(QStringLiteral(" › ")) + "</p>";
}

QString firstLine(const QString& doc) { return doc.section('\n', 0, 0); }

// A line each, not a table, whose columns would take tens of milliseconds to lay out.
QString modulesPage(const Reference& reference) {
  QStringList lines;
  for (const QString& name : reference.modules()) {
    const Definition* module = reference.find(name);
    QString doc = module == nullptr ? QString() : firstLine(module->doc);
    lines.append(linkTo(name, name) + (doc.isEmpty() ? QString() : " – " + doc.toHtmlEscaped()));
  }
  return "<h2>" + HelpPanel::tr("Modules") + "</h2><p>" + lines.join("<br>") + "</p>";
}

// The members of one kind, below their heading.
QString membersOf(const QString& dotted, const QList<const Definition*>& members, Definition::Kind kind,
                  const QString& heading) {
  QString rows;
  for (const Definition* member : members) {
    if (member->kind != kind || member->name.startsWith(QStringLiteral("__"))) continue;
    QString shown = member->callable() ? signatureOf(*member, member->name) : member->name;
    if (!member->callable() && !member->type.isEmpty()) shown += ": " + member->type;
    QString doc = firstLine(member->doc);
    rows += "<p style='margin-top:4px; margin-bottom:4px'><code>" + linkTo(dotted + '.' + member->name, shown) +
            "</code>" + (doc.isEmpty() ? QString() : "<br>" + doc.toHtmlEscaped()) + "</p>";
  }
  return rows.isEmpty() ? QString() : "<h3>" + heading + "</h3>" + rows;
}

}  // namespace

QString referencePage(const Reference& reference, const QString& dotted) {
  if (dotted.isEmpty()) return modulesPage(reference);
  const Definition* found = reference.find(dotted);
  auto documentation = reference.documentation(dotted);
  if (found == nullptr || !documentation) return {};
  QString page = pathOf(dotted) + documentationPage(*documentation);
  const QList<const Definition*> members = reference.membersOf(*found);
  page += membersOf(dotted, members, Definition::Kind::kClass, HelpPanel::tr("Classes"));
  page += membersOf(dotted, members, Definition::Kind::kFunction,
                    found->kind == Definition::Kind::kClass ? HelpPanel::tr("Methods") : HelpPanel::tr("Functions"));
  page += membersOf(dotted, members, Definition::Kind::kProperty, HelpPanel::tr("Properties"));
  page += membersOf(dotted, members, Definition::Kind::kVariable, HelpPanel::tr("Values"));
  return page;
}

QString documentationPage(const Documentation& documentation) {
  QString page = "<h2>" + documentation.name.toHtmlEscaped() + "</h2>";
  if (!documentation.signature.isEmpty() && documentation.signature != documentation.name)
    page += "<p><code>" + documentation.signature.toHtmlEscaped() + "</code></p>";
  page += "<p><i>" + documentation.kind.toHtmlEscaped() + "</i></p>";
  return page + (documentation.text.isEmpty() ? QString() : paragraphs(documentation.text));
}

HelpPanel::HelpPanel(const ThemeManager& themes, Reference& reference, QWidget* parent)
    : QWidget(parent), themes_(themes), reference_(reference), title_(new PanelTitle(themes, tr("Help"))) {
  setObjectName("panel");
  setAttribute(Qt::WA_StyledBackground);
  setMinimumWidth(200);
  back_ = new QAction(themes.icon("arrow_left", "muted"), tr("Back"), this);
  back_->setObjectName("helpBack");
  back_->setEnabled(false);
  title_->addButton(back_);
  connect(back_, &QAction::triggered, this, &HelpPanel::back);
  connect(&reference_, &Reference::loaded, this, &HelpPanel::display);
}

void HelpPanel::build() {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(8, 0, 8, 8);
  column->setSpacing(6);
  typed_ = new QLineEdit;
  typed_->setObjectName("helpName");
  typed_->setPlaceholderText(tr("A name: machine.Pin, len…"));
  typed_->setAccessibleName(tr("Name to look up"));
  typed_->setClearButtonEnabled(true);
  browser_ = new QTextBrowser;
  browser_->setObjectName("helpPage");
  browser_->setAccessibleName(tr("Reference"));
  browser_->setOpenLinks(false);
  browser_->setFrameShape(QFrame::NoFrame);
  column->addWidget(typed_);
  column->addWidget(browser_, 1);
  connect(typed_, &QLineEdit::returnPressed, this, &HelpPanel::find);
  connect(browser_, &QTextBrowser::anchorClicked, this, [this](const QUrl& link) {
    QString name = link.toString();
    showName(name == QStringLiteral("#") ? QString() : name);
  });
}

void HelpPanel::showEvent(QShowEvent* event) {
  if (browser_ == nullptr) build();
  reference_.load();
  display();
  QWidget::showEvent(event);
}

void HelpPanel::showName(const QString& dotted) {
  if (dotted == name_ && !own_) return display();
  if (!own_) before_.append(name_);
  own_.reset();
  name_ = dotted;
  display();
}

void HelpPanel::showDocumentation(const Documentation& documentation) {
  if (!own_) before_.append(name_);
  own_ = documentation;
  name_ = documentation.name;
  display();
}

void HelpPanel::back() {
  if (before_.isEmpty()) return;
  own_.reset();
  name_ = before_.takeLast();
  display();
}

// What was typed need not be whole: "Pin" finds "machine.Pin".
void HelpPanel::find() {
  QString wanted = typed_->text().trimmed();
  if (reference_.find(wanted) == nullptr) {
    for (const QString& module : reference_.modules()) {
      if (reference_.find(module + '.' + wanted) == nullptr) continue;
      wanted = module + '.' + wanted;
      break;
    }
  }
  showName(wanted);
}

void HelpPanel::display() {
  back_->setEnabled(!before_.isEmpty());
  if (browser_ == nullptr) return;  // shown later
  QString page = own_ ? documentationPage(*own_) : referencePage(reference_, name_);
  if (page.isEmpty())
    page = reference_.isLoaded() ? "<p>" + tr("Nothing is known of %1.").arg("<b>" + name_.toHtmlEscaped() + "</b>") +
                                       "</p><p>" + linkTo(QStringLiteral("#"), tr("All modules")) + "</p>"
                                 : "<p>" + tr("Reading the reference…") + "</p>";
  if (page == shown_) return;
  shown_ = page;
  browser_->setHtml(page);
}

}  // namespace adder::app
