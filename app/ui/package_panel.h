// The packages of the device: what is installed with its version, a line to install by name, address or repository, a
// search of what the index offers, upgrade, remove, and the project's adder.lock. Says why when something cannot be.
#pragma once

#include <QLabel>
#include <QLineEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTreeWidget>

#include "app/services/package_service.h"

namespace adder::app {

class PanelTitle;
class ThemeManager;

class PackagePanel : public QWidget {
  Q_OBJECT
public:
  PackagePanel(const ThemeManager& themes, PackageService& packages, QWidget* parent = nullptr);

  PanelTitle* titleBar() const { return title_; }
  PackageService& service() { return packages_; }
  void showState(const DeviceState& state);
  void showProblem(const Problem& problem);
  void showProgress(const QString& what, qint64 done, qint64 total);

protected:
  void showEvent(QShowEvent* event) override;

private:
  void fill(QTreeWidget* list, const QList<PackageRow>& rows);
  QStringList chosen(const QTreeWidget* list) const;
  void updateButtons();

  const ThemeManager& themes_;
  PackageService& packages_;
  PanelTitle* title_;
  QLineEdit* line_;
  QPushButton *install_, *search_, *upgrade_, *remove_, *lock_, *from_lock_, *cancel_;
  QTreeWidget *installed_, *offered_;
  QLabel *offered_title_, *message_;
  QProgressBar* bar_;
  bool connected_ = false, asked_ = false;
};

}  // namespace adder::app
