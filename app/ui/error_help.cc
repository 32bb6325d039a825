// See error_help.h.
#include "app/ui/error_help.h"

#include "app/services/device_service.h"
#include "app/services/error_explainer.h"
#include "app/ui/notice.h"

namespace adder::app {

ErrorHelp::ErrorHelp(DeviceService& device, Notice& notice, QObject* parent) : QObject(parent), notice_(notice) {
  connect(&device, &DeviceService::runFinished, this, &ErrorHelp::offerForRun);
  connect(&device, &DeviceService::output, this, &ErrorHelp::follow);
  connect(&device, &DeviceService::activated, this, [this] { watch_.forget(); });
  connect(&device, &DeviceService::stateChanged, this, [this](const DeviceState& state) {
    if (!state.connected() || state.activity == Activity::kRun) watch_.forget();
  });
}

void ErrorHelp::offerForRun(const RunReport& report) {
  if (!report.raised || report.interrupted) return;
  of_run_ = true;
  offer(report.summary, report.line > 0 ? tr("%1, line %2").arg(report.title).arg(report.line) : report.title);
}

void ErrorHelp::follow(const QByteArray& output) {
  const int before = watch_.entered();
  std::optional<TypedError> error = watch_.feed({output.constData(), static_cast<size_t>(output.size())});
  const bool is_ours = notice_.isVisible() && !shown_.isEmpty() && notice_.text() == shown_;
  if (is_ours && !of_run_ && watch_.entered() != before) notice_.dismiss();
  if (!error || (notice_.isVisible() && !is_ours)) return;
  of_run_ = false;
  const bool is_elsewhere = error->line > 0 && !error->file.startsWith('<');
  offer(error->summary,
        is_elsewhere ? tr("%1, line %2").arg(error->file).arg(error->line) : tr("in what was typed at the prompt"));
}

void ErrorHelp::offer(const QString& summary, const QString& where) {
  auto explanation = explainError(summary);
  if (!explanation) return;
  notice_.show(Notice::Level::kInfo, summary, where, tr("What Does This Mean?"), [this, text = *explanation, summary] {
    notice_.show(Notice::Level::kInfo, text.title,
                 QStringLiteral("%1\n%2\n%3").arg(summary, text.meaning, text.advice));
    shown_ = notice_.text();
  });
  shown_ = notice_.text();
}

}  // namespace adder::app
