// One window for a desktop: the first start of the program listens on a socket in the user's runtime folder, a later
// one hands its files over and ends. Invariant: who holds the lock file listens; both are the user's alone. UI thread
// only; hand() waits, and is for a start that has no window yet.
#pragma once

#include <QHash>
#include <QObject>
#include <QSocketNotifier>
#include <QString>
#include <memory>

#include "app/services/open_request.h"

namespace adder::app {

class SingleWindow : public QObject {
  Q_OBJECT
public:
  // In XDG_RUNTIME_DIR, or where there is none in a folder of the user's own below the temporary one; empty when
  // neither can be had. Each display has its own.
  static QString defaultPath();

  explicit SingleWindow(const QString& path, QObject* parent = nullptr);
  ~SingleWindow() override;

  // True when this process is the one from now on; false when another one is, or nobody can be.
  bool claim();
  // Hears what comes. For who has claimed it, once there is an application.
  void listen();
  // To the process that listens; true when it has taken the request.
  static bool hand(const QString& path, const OpenRequest& request, int patience_ms = 3000);

signals:
  void requested(const adder::app::OpenRequest& request);

private:
  struct Visitor {
    std::unique_ptr<QSocketNotifier> readable;
    QByteArray said;
  };
  void welcome();
  void hear(int socket);
  void dismiss(int socket);

  QString path_;
  int lock_ = -1, listener_ = -1;
  std::unique_ptr<QSocketNotifier> arrivals_;
  QHash<int, std::shared_ptr<Visitor>> visitors_;  // by socket
};

}  // namespace adder::app
