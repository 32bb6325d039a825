// See shell_panel.h.
#include "app/ui/shell_panel.h"

#include <QApplication>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMessageBox>
#include <QPointer>
#include <QSaveFile>
#include <QThreadPool>
#include <QToolButton>

#include "app/services/device_service.h"
#include "app/ui/panel.h"
#include "app/ui/shell_completion.h"
#include "app/ui/theme.h"

namespace adder::app {

ShellPanel::ShellPanel(const ThemeManager& themes, QWidget* parent)
    : QWidget(parent),
      themes_(themes),
      title_(new PanelTitle(themes, tr("Shell"))),
      tabs_(new QTabBar),
      pages_(new QStackedWidget) {
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(0);
  tabs_->setObjectName("shellTabs");
  tabs_->setAccessibleName(tr("Shells"));
  tabs_->setTabsClosable(true);
  tabs_->setExpanding(false);
  tabs_->setDrawBase(false);
  search_bar_ = makeSearchBar();
  column->addWidget(tabs_);
  column->addWidget(pages_, 1);
  column->addWidget(search_bar_);
  auto* find = title_->addButton("find", tr("Find in the Shell  (Ctrl+F)"));
  find->setObjectName("findInShell");
  connect(find, &QToolButton::clicked, this, &ShellPanel::openSearch);
  auto* save = title_->addButton("save", tr("Save the Shell's Text…"));
  save->setObjectName("saveShell");
  connect(save, &QToolButton::clicked, this, &ShellPanel::askSaveLog);
  connect(tabs_, &QTabBar::currentChanged, this, [this](int index) {
    int number = tabs_->tabData(index).toInt();
    if (index < 0 || !shells_.contains(number)) return;
    pages_->setCurrentWidget(shells_[number]);
    if (search_bar_->isVisible()) search();
    Q_EMIT shellChosen(number);
  });
  connect(tabs_, &QTabBar::tabCloseRequested, this,
          [this](int index) { Q_EMIT closeWanted(tabs_->tabData(index).toInt()); });
  addShell(0, tr("Shell"));
}

void ShellPanel::follow(DeviceService& device) {
  completion_ = new ShellCompletion(themes_, device, this);
  for (TerminalView* each : std::as_const(shells_)) completion_->watch(each);
  connect(&device, &DeviceService::outputOf, this, [this](int number, const QByteArray& bytes) {
    if (shells_.contains(number)) shells_[number]->feed(bytes);
  });
  connect(&device, &DeviceService::stateOfChanged, this, [this](int number, const DeviceState& state) {
    if (!shells_.contains(number)) return;
    shells_[number]->setLive(state.connected());
    if (!state.title.isEmpty()) setTitle(number, state.title);
  });
  connect(&device, &DeviceService::lineAdded, this, [this](int number) { addShell(number, tr("Shell")); });
  connect(&device, &DeviceService::lineRemoved, this, &ShellPanel::removeShell);
  connect(&device, &DeviceService::activated, this, &ShellPanel::showShell);
  connect(this, &ShellPanel::shellChosen, &device, &DeviceService::activate);
  connect(this, &ShellPanel::closeWanted, &device, &DeviceService::closeLine);
  connect(this, &ShellPanel::typed, &device, &DeviceService::type);
}

QWidget* ShellPanel::makeSearchBar() {
  auto* bar = new QWidget;
  bar->setObjectName("findBar");
  bar->setAttribute(Qt::WA_StyledBackground);
  search_text_ = new QLineEdit;
  search_text_->setObjectName("shellFindText");
  search_text_->setPlaceholderText(tr("Find in the shell"));
  search_text_->setAccessibleName(tr("Find in the shell"));
  search_text_->setMaximumWidth(320);
  search_case_ = new QCheckBox(tr("Match case"));
  search_count_ = new QLabel;
  search_count_->setObjectName("shellFindCount");
  search_count_->setProperty("muted", true);
  auto* row = new QHBoxLayout(bar);
  row->setContentsMargins(12, 5, 8, 5);
  row->setSpacing(6);
  row->addWidget(search_text_, 2);
  auto addButton = [&](const char* icon, const QString& tip, auto act) {
    auto* button = new QToolButton;
    button->setIcon(themes_.icon(icon, "muted"));
    button->setToolTip(tip);
    button->setAccessibleName(tip.section("  ", 0, 0));
    connect(button, &QToolButton::clicked, this, act);
    row->addWidget(button);
  };
  addButton("arrow_up", tr("Previous  (Shift+F3)"), [this] { current()->showMatch(-1); });
  addButton("arrow_down", tr("Next  (F3)"), [this] { current()->showMatch(1); });
  row->addWidget(search_case_);
  row->addWidget(search_count_, 1);
  addButton("close", tr("Close  (Esc)"), [this] { closeSearch(); });
  connect(search_text_, &QLineEdit::textEdited, this, &ShellPanel::search);
  connect(search_case_, &QCheckBox::toggled, this, &ShellPanel::search);
  bar->hide();
  return bar;
}

TerminalView* ShellPanel::current() const { return static_cast<TerminalView*>(pages_->currentWidget()); }

void ShellPanel::addShell(int number, const QString& title) {
  auto* terminal = new TerminalView(themes_);
  terminal->setPointSize(points_);
  shells_[number] = terminal;
  if (completion_ != nullptr) completion_->watch(terminal);
  pages_->addWidget(terminal);
  connect(terminal, &TerminalView::typed, this, [this, terminal](const QByteArray& bytes) {
    if (terminal == current()) Q_EMIT typed(bytes);
  });
  connect(terminal, &TerminalView::placeActivated, this, &ShellPanel::placeActivated);
  connect(terminal, &TerminalView::urlActivated, this, [](const QUrl& url) { QDesktopServices::openUrl(url); });
  connect(terminal, &TerminalView::findWanted, this, &ShellPanel::openSearch);
  connect(terminal, &TerminalView::longPaste, this,
          [this, terminal](const QString& text, int lines) { askLongPaste(terminal, text, lines); });
  connect(terminal, &TerminalView::searchChanged, this, [this, terminal](int at, int total, bool more) {
    if (terminal == current()) showCount(at, total, more);
  });
  QSignalBlocker quiet(tabs_);
  int index = tabs_->addTab(title);
  tabs_->setTabData(index, number);
  tabs_->setVisible(tabs_->count() > 1);
}

void ShellPanel::removeShell(int number) {
  TerminalView* terminal = shells_.size() > 1 ? shells_.take(number) : nullptr;
  if (terminal == nullptr) return;
  for (int i = tabs_->count(); i-- > 0;) {
    if (tabs_->tabData(i).toInt() == number) tabs_->removeTab(i);
  }
  tabs_->setVisible(tabs_->count() > 1);
  pages_->removeWidget(terminal);
  terminal->deleteLater();
}

void ShellPanel::showShell(int number) {
  for (int i = 0; i < tabs_->count(); ++i) {
    if (tabs_->tabData(i).toInt() == number) tabs_->setCurrentIndex(i);
  }
}

void ShellPanel::setTitle(int number, const QString& title) {
  for (int i = 0; i < tabs_->count(); ++i) {
    if (tabs_->tabData(i).toInt() == number) tabs_->setTabText(i, title);
  }
}

void ShellPanel::setPointSize(int points) {
  points_ = points;
  for (TerminalView* each : shells_) each->setPointSize(points);
}

void ShellPanel::openSearch() {
  QString selected = current()->selectedText();
  if (!selected.isEmpty() && !selected.contains('\n')) search_text_->setText(selected);
  search_bar_->show();
  search_text_->setFocus();
  search_text_->selectAll();
  search();
}

void ShellPanel::closeSearch() {
  search_bar_->hide();
  for (TerminalView* each : shells_) each->search({}, false);
  current()->setFocus();
}

void ShellPanel::search() { current()->search(search_text_->text(), search_case_->isChecked()); }

void ShellPanel::showCount(int at, int total, bool more) {
  if (search_text_->text().isEmpty()) return search_count_->clear();
  if (total == 0) return search_count_->setText(more ? tr("Searching…") : tr("Not found"));
  QString all = more ? tr("%1 and more").arg(total) : QString::number(total);
  search_count_->setText(at > 0 ? tr("%1 of %2").arg(at).arg(all) : tr("%1 found").arg(all));
}

void ShellPanel::keyPressEvent(QKeyEvent* event) {
  bool back = event->modifiers() & Qt::ShiftModifier;
  if (search_bar_->isVisible()) {
    switch (event->key()) {
      case Qt::Key_Escape: return closeSearch();
      case Qt::Key_F3:
      case Qt::Key_Return:
      case Qt::Key_Enter: return current()->showMatch(back ? -1 : 1);
      default: break;
    }
  }
  QWidget::keyPressEvent(event);
}

void ShellPanel::askLongPaste(TerminalView* terminal, const QString& text, int lines) {
  auto* box = new QMessageBox(QMessageBox::Question, tr("Paste"),
                              tr("Paste %n line(s) into the shell?", nullptr, lines), QMessageBox::NoButton, window());
  box->setAttribute(Qt::WA_DeleteOnClose);
  box->setInformativeText(tr("They are sent as if they were typed. Stop ends that at any time."));
  QPushButton* paste = box->addButton(tr("Paste"), QMessageBox::AcceptRole);
  box->addButton(QMessageBox::Cancel);
  box->setDefaultButton(paste);
  connect(paste, &QPushButton::clicked, terminal, [terminal, text] { terminal->pasteNow(text); });
  box->open();
}

void ShellPanel::askSaveLog() {
  QString path = QFileDialog::getSaveFileName(this, tr("Save the Shell's Text"), QDir::home().filePath("shell.txt"),
                                              tr("Text (*.txt *.log);;All files (*)"));
  if (!path.isEmpty()) saveLog(path);
}

void ShellPanel::saveLog(const QString& path) {
  QThreadPool::globalInstance()->start([panel = QPointer(this), path, all = current()->screen().snapshot()] {
    QByteArray text = all.toUtf8();
    QSaveFile file(path);
    bool ok = file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
    QString trouble = ok ? QString() : file.errorString();
    QMetaObject::invokeMethod(qApp, [panel, path, trouble] {
      if (panel == nullptr) return;
      if (trouble.isEmpty()) return Q_EMIT panel->saved(tr("Saved the shell's text as %1.").arg(path));
      Q_EMIT panel->failed({tr("The shell's text was not saved."), tr("%1: %2").arg(path, trouble), false});
    });
  });
}

}  // namespace adder::app
