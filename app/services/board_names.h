// What a connected board has that is not ours: the modules of its firmware, and the names in those that documents
// import. It is asked once for each firmware, a question at a time, while it waits at an empty prompt; the answers are
// kept in a folder. Invariants: a board that runs something or has half a line typed is not asked, no name and no
// module stays behind on it, and what it says has a bound. UI thread; the questions run on the device's own.
#pragma once

#include <QJsonObject>
#include <QObject>
#include <QSet>
#include <QTimer>
#include <memory>

#include "app/services/reference.h"

namespace adder::app {

class DeviceJob;
class DeviceService;
struct DeviceState;

class BoardNames : public QObject {
  Q_OBJECT
public:
  static constexpr int kMostNames = 500;  // of an answer

  // Tells the reference what the active device has. The folder need not be there.
  BoardNames(DeviceService& device, Reference& reference, const QString& folder, QObject* parent = nullptr);

  // What a document imports: "machine", "machine.Pin".
  void want(const QStringList& imports);

  // From the text of help('modules').
  static QStringList modulesIn(const QString& help);

signals:
  // A question goes out: a module's name, or nothing for the list of them. Where the prompt is not empty it comes
  // again.
  void asking(const QString& module);

private:
  void follow(const DeviceState& state);
  void setFirmware(const QString& firmware);
  void askNext();
  void ask(const QString& module);
  void take(const QString& module, const QString& said);
  void publish();
  QString cacheFile() const;
  void save() const;

  DeviceService& device_;
  Reference& reference_;
  QString folder_;
  QString firmware_;  // the welcome of the active board; empty: none, or one of ours
  QStringList modules_;
  QJsonObject names_;  // by module: [["Pin", "type"], ["Pin.on", "function"], ...]
  QSet<QString> asked_;
  QStringList wanted_;
  std::weak_ptr<DeviceJob> pending_;  // gone when it is done or dropped
  QTimer idle_;
};

}  // namespace adder::app
