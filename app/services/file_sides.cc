// See file_sides.h.
#include "app/services/file_sides.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

#include "repl/sync_plan.h"

namespace adder::app {

namespace {

using repl::Error;
using repl::ErrorKind;
using repl::Result;
using repl::TreeEntry;

// More than any device has; two of them must fit into this computer's memory.
constexpr qint64 kLargestFile = 512ll * 1024 * 1024;
constexpr size_t kMostEntries = 100'000;

Error localError(const QString& text) { return {ErrorKind::kLocalFile, text.toStdString()}; }

std::string join(const std::string& directory, const std::string& name) {
  return directory.empty() || directory.ends_with('/') ? directory + name : directory + '/' + name;
}

}  // namespace

std::string digestOfHash(const std::string& sha256) {
  return QByteArray::fromStdString(sha256).left(15).toBase64().toStdString();
}

Result<SideListing> LocalSide::look(const std::string& path, bool with_digests) {
  SideListing found;
  QString root = QString::fromStdString(path);
  QFileInfo top(root);
  found.exists = top.exists() || top.isSymLink();
  found.isDirectory = top.isDir();
  if (!found.exists) return found;
  auto add = [&](const QFileInfo& info, const std::string& name) -> Result<void> {
    if (is_cancelled_ && is_cancelled_()) return Error{ErrorKind::kCancelled, "interrupted: nothing was changed"};
    if (found.entries.size() >= kMostEntries) return localError(root + QObject::tr(" has too many files in it"));
    TreeEntry entry{name, info.isDir(), static_cast<uint64_t>(info.isDir() ? 0 : info.size()), {}};
    if (with_digests && !entry.is_directory) {
      Result<std::string> bytes = read(info.filePath().toStdString(), {});
      if (!bytes.ok()) return bytes.error();
      entry.digest = repl::tree_digest(*bytes, digest_);
    }
    found.entries.push_back(std::move(entry));
    return {};
  };
  if (!found.isDirectory) {
    if (Result<void> done = add(top, ""); !done.ok()) return done.error();
    return found;
  }
  repl::IgnoreRules rules;
  QStringList pending{QString()};
  while (!pending.isEmpty()) {
    QString below = pending.takeFirst();
    const QFileInfoList entries =
        QDir(root + '/' + below).entryInfoList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDir::Name);
    for (const QFileInfo& info : entries) {
      QString name = below + info.fileName();
      if (rules.ignores(name.toStdString(), info.isDir()) || (info.isDir() && info.isSymLink())) continue;
      if (!info.isDir() && !info.isFile()) continue;
      if (Result<void> done = add(info, name.toStdString()); !done.ok()) return done.error();
      if (info.isDir()) pending.append(name + '/');
    }
  }
  return found;
}

Result<std::string> LocalSide::read(const std::string& path, const repl::Progress&) {
  QFile file(QString::fromStdString(path));
  if (file.size() > kLargestFile) return localError(QObject::tr("%1 is too large for a device").arg(file.fileName()));
  if (!file.open(QIODevice::ReadOnly))
    return localError(QObject::tr("%1 cannot be read: %2").arg(file.fileName(), file.errorString()));
  QByteArray bytes = file.readAll();
  if (file.error() != QFileDevice::NoError)
    return localError(QObject::tr("%1 cannot be read: %2").arg(file.fileName(), file.errorString()));
  return bytes.toStdString();
}

Result<void> LocalSide::write(const std::string& path, const std::string& bytes, const repl::Progress&) {
  QString name = QString::fromStdString(path);
  QSaveFile file(name);  // nothing half-written stands under the name
  auto size = static_cast<qint64>(bytes.size());
  if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), size) != size || !file.commit())
    return localError(QObject::tr("%1 cannot be written: %2").arg(name, file.errorString()));
  return {};
}

Result<void> LocalSide::makeDirectory(const std::string& path) {
  QString name = QString::fromStdString(path);
  if (QDir().mkpath(name)) return {};
  return localError(QObject::tr("the folder %1 cannot be made").arg(name));
}

Result<void> LocalSide::remove(const std::string& path) {
  QString name = QString::fromStdString(path);
  if (QFile::moveToTrash(name)) return {};
  return localError(QObject::tr("%1 cannot be moved to the trash").arg(name));
}

Result<void> LocalSide::rename(const std::string& from, const std::string& to) {
  if (QFile::rename(QString::fromStdString(from), QString::fromStdString(to))) return {};
  return localError(
      QObject::tr("%1 cannot be moved to %2").arg(QString::fromStdString(from), QString::fromStdString(to)));
}

Result<void> DeviceSide::list(const std::string& root, const std::string& below, SideListing& found) {
  Result<std::vector<repl::FileInfo>> listed = desk_.files.list(below.empty() ? root : join(root, below));
  if (!listed.ok()) return listed.error();
  std::vector<std::string> folders;
  for (const repl::FileInfo& info : *listed) {
    std::string path = below.empty() ? info.name : below + "/" + info.name;
    found.entries.push_back({path, info.is_directory, info.size, {}});
    if (info.is_directory) folders.push_back(path);
  }
  for (const std::string& folder : folders) {
    if (Result<void> done = list(root, folder, found); !done.ok()) return done;
  }
  return {};
}

Result<SideListing> DeviceSide::look(const std::string& path, bool with_digests) {
  SideListing found;
  std::string name = named(path);
  bool is_root = name.empty() || name == "/";
  if (!is_root) {
    Result<repl::FileInfo> info = desk_.files.stat(name);
    if (!info.ok() && info.error().kind == ErrorKind::kDeviceFile) return found;
    if (!info.ok()) return info.error();
    found.exists = true;
    if (!info->is_directory) {
      TreeEntry entry{"", false, info->size, {}};
      if (with_digests) {
        Result<std::string> hash = desk_.files.hash(name);
        if (!hash.ok()) return hash.error();
        digest_ = Digest::kSha256;
        entry.digest = digestOfHash(*hash);
      }
      found.entries.push_back(std::move(entry));
      return found;
    }
  }
  found.exists = found.isDirectory = true;
  if (!with_digests) {
    if (Result<void> done = list(name, "", found); !done.ok()) return done.error();
    return found;
  }
  Result<repl::DeviceTree> tree = repl::read_device_tree(desk_.session, name);
  if (!tree.ok()) return tree.error();
  digest_ = tree->digest;
  found.entries = std::move(tree->entries);
  return found;
}

Result<std::string> DeviceSide::read(const std::string& path, const repl::Progress& progress) {
  return desk_.files.get(named(path), progress);
}

Result<void> DeviceSide::write(const std::string& path, const std::string& bytes, const repl::Progress& progress) {
  return desk_.files.put(named(path), bytes, progress);
}

Result<void> DeviceSide::makeDirectory(const std::string& path) { return desk_.files.make_dirs(named(path)); }
Result<void> DeviceSide::remove(const std::string& path) { return desk_.files.remove_tree(named(path)); }
Result<void> DeviceSide::rename(const std::string& from, const std::string& to) {
  return desk_.files.rename(named(from), named(to));
}

}  // namespace adder::app
