// See project_upload.h.
#include "app/services/project_upload.h"

#include <QObject>

#include "repl/sync.h"

namespace adder::app {

std::shared_ptr<DeviceJob> makeProjectUpload(const QString& folder, std::function<void(bool, const QString&)> finish) {
  auto text = std::make_shared<QString>();
  auto run = [folder, text](DeviceDesk& desk) -> repl::Result<void> {
    repl::Sync sync(desk.session, desk.files, folder.toStdString(), "");
    size_t done_operations = 0;
    repl::SyncOptions options;
    options.on_operation = [&](const repl::SyncOperation&) { ++done_operations; };
    options.on_progress = [&](const repl::SyncOperation& operation, uint64_t done, uint64_t total) {
      desk.progress(QObject::tr("Uploading %1").arg(QString::fromStdString(operation.path)), static_cast<qint64>(done),
                    static_cast<qint64>(total));
    };
    auto plan = sync.run(options);
    if (!plan.ok()) return plan.error();
    *text = QObject::tr("%n file(s) uploaded", nullptr, static_cast<int>(done_operations)) +
            QObject::tr(", %n unchanged.", nullptr, static_cast<int>(plan->unchanged));
    desk.later([changed = desk.directoryChanged] { changed("/"); });
    return {};
  };
  return makeDeviceJob(QObject::tr("The project was not uploaded."), run,
                       [text, finish = std::move(finish)](bool ok) { finish(ok, *text); });
}

}  // namespace adder::app
