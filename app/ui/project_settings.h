// What is remembered of one project folder: where on the device it goes, whether files that are saved go there at once,
// and whether a synchronisation may delete. Kept in the application's settings, by folder.
#pragma once

#include <QCryptographicHash>
#include <QDir>
#include <QSettings>

namespace adder::app {

class ProjectSettings {
public:
  ProjectSettings(QSettings& settings, const QString& folder)
      : settings_(settings),
        group_("projects/" +
               QString::fromLatin1(
                   QCryptographicHash::hash(QDir::cleanPath(folder).toUtf8(), QCryptographicHash::Sha1).toHex())) {}

  QString deviceFolder() const { return value("deviceFolder", "/").toString(); }
  void setDeviceFolder(const QString& folder) { setValue("deviceFolder", folder); }
  bool uploadOnSave() const { return value("uploadOnSave", false).toBool(); }
  void setUploadOnSave(bool on) { setValue("uploadOnSave", on); }
  bool deletes() const { return value("deletes", false).toBool(); }
  void setDeletes(bool on) { setValue("deletes", on); }

private:
  QVariant value(const char* name, const QVariant& otherwise) const {
    return settings_.value(group_ + '/' + QLatin1String(name), otherwise);
  }
  void setValue(const char* name, const QVariant& value) {
    settings_.setValue(group_ + '/' + QLatin1String(name), value);
  }

  QSettings& settings_;
  QString group_;
};

}  // namespace adder::app
