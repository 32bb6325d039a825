// See intelligence.h.
#include "app/ui/intelligence.h"

#include <QAction>
#include <QDir>
#include <QDockWidget>
#include <QFileInfo>
#include <QMenu>

#include "app/services/board_names.h"
#include "app/ui/code_editor.h"
#include "app/ui/editor_assist.h"
#include "app/ui/editor_tabs.h"
#include "app/ui/find_bar.h"
#include "app/ui/format_command.h"
#include "app/ui/language_link.h"
#include "app/ui/outline_panel.h"
#include "app/ui/panel.h"
#include "app/ui/search_panel.h"
#include "app/ui/theme.h"

namespace adder::app {

Intelligence::Intelligence(const ThemeManager& themes, EditorTabs& tabs, QSettings& settings, const Menus& menus,
                           QMainWindow* window)
    : QObject(window), tabs_(tabs), settings_(settings), window_(window) {
  makeOutline(themes, menus);
  makeSearch(themes, settings, menus);
  language_ = new LanguageLink(tabs_, settings, window);
  connect(language_, &LanguageLink::told, this, &Intelligence::told);
  makeActions(menus);
  language_->fillMenu(menus.edit);
  connect(&tabs_, &EditorTabs::editorAdded, this, [this, &themes](CodeEditor* editor) {
    auto* assist = new EditorAssist(editor, themes, reference_);
    assists_.insert(editor, assist);
    language_->attach(editor, assist);
    connect(assist, &EditorAssist::definitionWanted, this, &Intelligence::goToDefinition);
    connect(editor, &QObject::destroyed, this, [this, editor] { assists_.remove(editor); });
    connect(assist, &EditorAssist::sourceRead, this, [this, editor, assist] {
      if (board_ != nullptr) board_->want(assist->source().imports.values());
      if (editor == tabs_.current()) showCurrent();
    });
  });
  connect(&tabs_, &EditorTabs::currentChanged, this, &Intelligence::showCurrent);
}

void Intelligence::followBoard(DeviceService& device) {
  board_ = new BoardNames(device, reference_, QFileInfo(settings_.fileName()).path() + "/board-names", this);
}

void Intelligence::makeOutline(const ThemeManager& themes, const Menus& menus) {
  auto* dock = new LazyDock("outlineDock", tr("Outline"), 240, [this, &themes] {
    outline_ = new OutlinePanel(themes);
    return LazyDock::Content{outline_->titleBar(), outline_};
  });
  window_->addDockWidget(Qt::RightDockWidgetArea, dock);
  dock->toggleViewAction()->setShortcut(QKeySequence(tr("Ctrl+Shift+Y")));
  menus.view->insertAction(menus.docks, dock->toggleViewAction());
  connect(dock, &QDockWidget::visibilityChanged, this, &Intelligence::showCurrent);
}

void Intelligence::makeSearch(const ThemeManager& themes, QSettings& settings, const Menus& menus) {
  auto* dock = new LazyDock("searchDock", tr("Find in Files"), 480, [this, &themes, &settings] {
    auto* panel = new SearchPanel(themes, tabs_, settings);
    return LazyDock::Content{panel->titleBar(), panel};
  });
  window_->addDockWidget(Qt::BottomDockWidgetArea, dock);
  menus.view->insertAction(menus.docks, dock->toggleViewAction());
  auto* find = new QAction(tr("Find in F&iles…"), window_);
  find->setObjectName("findInFilesAction");
  find->setShortcut(QKeySequence(tr("Ctrl+Shift+F")));
  connect(find, &QAction::triggered, dock, [this, dock] {
    bool first = dock->isHidden();
    dock->show();
    if (first) window_->resizeDocks({dock}, {std::max(dock->width(), window_->width() * 2 / 5)}, Qt::Horizontal);
    dock->raise();
    static_cast<SearchPanel*>(dock->panel())->open();
  });
  menus.edit->addSeparator();
  menus.edit->addAction(find);
  auto* replace = new QAction(tr("Replac&e…"), window_);
  replace->setObjectName("replaceAction");
  replace->setShortcut(QKeySequence(tr("Ctrl+H")));
  connect(replace, &QAction::triggered, this, [this] { window_->findChild<FindBar*>()->openReplace(); });
  menus.edit->insertAction(find, replace);
}

void Intelligence::makeActions(const Menus& menus) {
  auto add = [&](const char* name, const QString& text, const QKeySequence& keys, auto run) {
    auto* action = new QAction(text, window_);
    action->setObjectName(name);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, run);
    auto enable = [this, action] { action->setEnabled(tabs_.current() != nullptr); };
    connect(&tabs_, &EditorTabs::documentsChanged, action, enable);
    enable();
    menus.edit->addAction(action);
  };
  menus.edit->addSeparator();
  add("completeAction", tr("Complete the &Word") + "\tCtrl+Space", {}, [this] {
    if (current() != nullptr) current()->complete();
  });
  auto* format = new FormatCommand(tabs_, this);
  connect(format, &FormatCommand::told, this, &Intelligence::told);
  menus.edit->addAction(format->action());
  add("goToDefinitionAction", tr("Go to &Definition"), QKeySequence(Qt::Key_F12), [this] { goToDefinition(); });
}

EditorAssist* Intelligence::current() const { return assists_.value(tabs_.current()); }

std::optional<NameInfo> Intelligence::nameAtCaret() const {
  return current() == nullptr ? std::nullopt : current()->nameAtCaret();
}

void Intelligence::showCurrent() {
  if (outline_ == nullptr) return;
  outline_->setEditor(tabs_.current());
  if (current() != nullptr && outline_->isVisible()) outline_->setSymbols(symbolsOf(current()->source()));
}

void Intelligence::goToDefinition() {
  std::optional<NameInfo> found = nameAtCaret();
  if (found && found->line > 0) {
    tabs_.current()->goToLine(found->line);
    return;
  }
  if (!found && current() != nullptr) return language_->goToDefinition(current());
  if (!found) return;
  // A module of the project may have the name of a built-in one.
  QString name = found->documentation.name;
  QString folder = settings_.value("folder", QDir::currentPath()).toString();
  for (const QString& file : {name.section('.', 0, 0) + ".py", name.section('.', 0, 0) + "/__init__.py"}) {
    if (QFileInfo::exists(folder + '/' + file)) return tabs_.openSoon(folder + '/' + file);
  }
  Q_EMIT told(tr("%1 is built in.").arg(name));
}

}  // namespace adder::app
