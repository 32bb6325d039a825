// The reference, page by page: a module, class or function with its signature, its text and what it has, each a link.
// Its widgets are made when it is first shown. Knows the reference alone; ReferenceHelp tells it which page.
#pragma once

#include <QLineEdit>
#include <QTextBrowser>
#include <QWidget>
#include <optional>

#include "app/services/reference.h"

namespace adder::app {

class PanelTitle;
class ThemeManager;

// The page of a name as HTML; of "" the list of modules. Empty for a name that the reference does not know.
QString referencePage(const Reference& reference, const QString& dotted);
// The page of a name of the program's own.
QString documentationPage(const Documentation& documentation);

class HelpPanel : public QWidget {
  Q_OBJECT
public:
  HelpPanel(const ThemeManager& themes, Reference& reference, QWidget* parent = nullptr);

  PanelTitle* titleBar() const { return title_; }
  void showName(const QString& dotted);
  void showDocumentation(const Documentation& documentation);
  QString name() const { return name_; }
  QTextBrowser* browser() const { return browser_; }

protected:
  void showEvent(QShowEvent* event) override;

private:
  void build();
  void display();
  void find();
  void back();

  const ThemeManager& themes_;
  Reference& reference_;
  PanelTitle* title_;
  QAction* back_;
  QLineEdit* typed_ = nullptr;
  QTextBrowser* browser_ = nullptr;
  QString name_;                      // "" is the list of modules
  std::optional<Documentation> own_;  // instead of a page of the reference
  QStringList before_;                // names shown before this one
  QString shown_;
};

}  // namespace adder::app
