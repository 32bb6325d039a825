// See error_help.h.
#include "app/ui/error_help.h"

#include "app/services/device_service.h"
#include "app/services/error_explainer.h"
#include "app/ui/notice.h"

namespace adder::app {

ErrorHelp::ErrorHelp(DeviceService& device, Notice& notice, QObject* parent) : QObject(parent), notice_(notice) {
  connect(&device, &DeviceService::runFinished, this, &ErrorHelp::offer);
}

void ErrorHelp::offer(const RunReport& report) {
  if (!report.raised || report.interrupted) return;
  auto explanation = explainError(report.summary);
  if (!explanation) return;
  QString where = report.line > 0 ? tr("%1, line %2").arg(report.title).arg(report.line) : report.title;
  notice_.show(Notice::Level::kInfo, report.summary, where, tr("What Does This Mean?"),
               [this, text = *explanation, summary = report.summary] {
                 notice_.show(Notice::Level::kInfo, text.title,
                              QStringLiteral("%1\n%2\n%3").arg(summary, text.meaning, text.advice));
               });
}

}  // namespace adder::app
