// See open_request.h.
#include "app/services/open_request.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace adder::app {

QByteArray OpenRequest::toLine() const {
  QJsonArray list;
  for (const FilePlace& file : files) list.append(QJsonObject{{"path", file.path}, {"line", file.line}});
  QJsonObject request{{"files", list}, {"device", device}, {"activation", activation}};
  return QJsonDocument(request).toJson(QJsonDocument::Compact);
}

std::optional<OpenRequest> OpenRequest::fromLine(const QByteArray& line) {
  QJsonDocument document = QJsonDocument::fromJson(line);
  if (!document.isObject()) return std::nullopt;
  const QJsonArray list = document["files"].toArray();
  OpenRequest request{{}, document["device"].toString(), document["activation"].toString()};
  for (const QJsonValue& each : list) {
    FilePlace file{each["path"].toString(), std::max(0, each["line"].toInt())};
    if (!QDir::isAbsolutePath(file.path)) return std::nullopt;
    request.files.append(file);
  }
  return request;
}

FilePlace readFilePlace(const QString& argument, const QDir& from) {
  static const QRegularExpression kPlace(QStringLiteral("^(.+?):(\\d{1,9})(?::\\d{0,9})?:?$"));
  QString whole = QDir::cleanPath(from.absoluteFilePath(argument));
  if (QFileInfo::exists(whole)) return {whole, 0};
  QRegularExpressionMatch match = kPlace.match(argument);
  if (!match.hasMatch()) return {whole, 0};
  return {QDir::cleanPath(from.absoluteFilePath(match.captured(1))), match.captured(2).toInt()};
}

}  // namespace adder::app
