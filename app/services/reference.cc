// See reference.h.
#include "app/services/reference.h"

#include <QDir>
#include <QFile>
#include <QSet>

namespace adder::app {

namespace {

using Kind = Definition::Kind;

constexpr qint64 kLargestStub = 512 * 1024;
constexpr int kDeepestBase = 8;

// What the board has, in our words where we have any. A class of ours keeps its members: a board does not list all.
QList<Definition> mergedMembers(const QList<Definition>& ours, const QList<Definition>& board) {
  QHash<QString, const Definition*> known;
  for (const Definition& each : ours) known.insert(each.name, &each);
  QList<Definition> merged;
  for (const Definition& each : board) {
    const Definition* own = known.value(each.name);
    if (own == nullptr) {
      merged.append(each);
      continue;
    }
    merged.append(*own);
    for (const Definition& member : each.members) {
      if (own->kind == Kind::kClass && own->member(member.name) == nullptr) merged.last().members.append(member);
    }
  }
  return merged;
}

}  // namespace

QString signatureOf(const Definition& definition, const QString& shown_name) {
  QString text = shown_name;
  if (definition.callable()) text += '(' + definition.parameters + ')';
  if (definition.type.isEmpty()) return text;
  return text + (definition.kind == Kind::kFunction ? QStringLiteral(" -> ") : QStringLiteral(": ")) + definition.type;
}

QString kindName(Definition::Kind kind) {
  switch (kind) {
    case Kind::kModule: return QObject::tr("module");
    case Kind::kClass: return QObject::tr("class");
    case Kind::kFunction: return QObject::tr("function");
    case Kind::kProperty: return QObject::tr("property");
    case Kind::kVariable: break;
  }
  return QObject::tr("value");
}

Reference::Reference(const QString& folder, QObject* parent) : QObject(parent), folder_(folder) {
  pool_.setMaxThreadCount(1);
  pool_.setExpiryTimeout(1000);
}

Reference::~Reference() { pool_.waitForDone(); }

void Reference::load() {
  if (std::exchange(asked_, true)) return;
  pool_.start([this, folder = folder_] {
    auto library = std::make_shared<Library>();
    const QStringList files = QDir(folder).entryList({QStringLiteral("*.pyi")}, QDir::Files);
    for (const QString& name : files) {
      QFile file(folder + '/' + name);
      if (!file.open(QIODevice::ReadOnly)) continue;
      Definition module = readSource(QString::fromUtf8(file.read(kLargestStub))).module;
      module.name = name.chopped(4);
      library->insert(module.name, std::move(module));
    }
    QMetaObject::invokeMethod(this, [this, library] {
      stubs_ = library;
      merge();
      Q_EMIT loaded();
    });
  });
}

void Reference::setBoard(std::shared_ptr<const Board> board) {
  board_ = std::move(board);
  merge();
}

void Reference::merge() {
  library_ = stubs_;
  if (stubs_ == nullptr || board_ == nullptr) return;
  auto merged = std::make_shared<Library>();
  auto add = [&](const QString& name) {
    Definition module = stubs_->value(name);
    module.kind = Kind::kModule;
    module.name = name;
    if (auto known = board_->members.constFind(name); known != board_->members.cend())
      module.members = mergedMembers(module.members, *known);
    merged->insert(name, module);
  };
  merged->insert(QStringLiteral("builtins"), stubs_->value(QStringLiteral("builtins")));
  for (const QString& name : board_->modules) {
    if (name != QStringLiteral("builtins")) add(name);
    // Older firmware calls it uos, and finds that by "import os".
    if (name.startsWith('u') && stubs_->contains(name.mid(1)) && !board_->modules.contains(name.mid(1)))
      add(name.mid(1));
  }
  library_ = merged;
}

QStringList Reference::modules() const {
  QStringList names = library_ == nullptr ? QStringList() : library_->keys();
  names.sort();
  return names;
}

const Definition* Reference::find(const QString& dotted) const {
  if (library_ == nullptr || dotted.isEmpty()) return nullptr;
  const Definition* found = findIn(*library_, dotted);
  return found != nullptr || library_ == stubs_ ? found : findIn(*stubs_, dotted);
}

const Definition* Reference::findIn(const Library& library, const QString& dotted) const {
  // The longest module name that fits, then its members; what fits none is a built-in name.
  QStringList parts = dotted.split('.');
  for (qsizetype length = parts.size(); length >= 0; --length) {
    QString module = length == 0 ? QStringLiteral("builtins") : parts.mid(0, length).join('.');
    auto found = library.constFind(module);
    if (found == library.cend()) continue;
    const Definition* at = &*found;
    for (qsizetype i = length; i < parts.size() && at != nullptr; ++i) at = memberOf(*at, parts[i]);
    if (at != nullptr) return at;
  }
  return nullptr;
}

const Definition* Reference::baseOf(const Definition& owner, const QString& base) const {
  if (base == owner.name) return nullptr;
  if (base.contains('.')) return find(base);
  for (const auto& library : {library_, stubs_}) {
    for (const Definition& module : *library) {  // the module that the owner stands in
      const Definition* beside = module.member(owner.name) == &owner ? module.member(base) : nullptr;
      if (beside != nullptr) return beside;
    }
  }
  return find(base);
}

QList<const Definition*> Reference::membersOf(const Definition& owner) const {
  QList<const Definition*> found;
  QSet<QString> names;
  const Definition* at = &owner;
  QList<const Definition*> waiting{at};
  for (int i = 0; i < waiting.size() && i < kDeepestBase; ++i) {
    for (const Definition& each : waiting[i]->members) {
      if (names.contains(each.name)) continue;
      names.insert(each.name);
      found.append(&each);
    }
    if (library_ == nullptr || waiting[i]->kind != Kind::kClass) continue;
    for (const QString& base : waiting[i]->bases) {
      const Definition* next = baseOf(*waiting[i], base);
      if (next != nullptr && !waiting.contains(next)) waiting.append(next);
    }
  }
  return found;
}

const Definition* Reference::memberOf(const Definition& owner, const QString& name) const {
  if (const Definition* own = owner.member(name)) return own;
  for (const Definition* each : membersOf(owner)) {
    if (each->name == name) return each;
  }
  return nullptr;
}

std::optional<Documentation> Reference::documentation(const QString& dotted) const {
  const Definition* found = find(dotted);
  if (found == nullptr) return std::nullopt;
  return Documentation{dotted, signatureOf(*found, dotted), found->doc, kindName(found->kind)};
}

}  // namespace adder::app
