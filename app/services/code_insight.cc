// See code_insight.h. This file finds out what a name means; code_completion.cc makes lists of it.
#include "app/services/code_insight.h"

namespace adder::app {

namespace {

using Kind = Definition::Kind;

constexpr int kDeepest = 6;  // of guesses that lean on others

bool inName(QChar c) { return c.isLetterOrNumber() || c == '_'; }

// The index of the bracket that the one at `at` closes; -1: there is none.
qsizetype openingOf(const QString& text, qsizetype at) {
  int depth = 0;
  for (qsizetype i = at; i >= 0 && at - i < 400; --i) {
    QChar c = text[i];
    if (c == ')' || c == ']' || c == '}') ++depth;
    if (c == '(' || c == '[' || c == '{') --depth;
    if (depth == 0) return i;
  }
  return -1;
}

// "list[int] | None" is a list for what we offer.
QString plainType(const QString& type) {
  QString plain = type.section('|', 0, 0).trimmed();
  if (plain.startsWith(QStringLiteral("Optional["))) plain = plain.mid(9).chopped(1);
  if (plain.startsWith('"') || plain.startsWith('\'')) plain = plain.mid(1).chopped(1);
  return plain.section('[', 0, 0).trimmed();
}

}  // namespace

// "a.b(1).c" before `end`: its parts. A literal is a call of its type.
std::optional<QList<CodeInsight::Part>> CodeInsight::chainBefore(const QString& text, qsizetype end) {
  QList<Part> chain;
  qsizetype at = end;
  while (true) {
    Part part;
    if (at > 0 && text[at - 1] == ')') {
      at = openingOf(text, at - 1);
      if (at <= 0) return std::nullopt;
      part.called = true;
    }
    qsizetype start = at;
    while (start > 0 && inName(text[start - 1])) --start;
    part.name = text.mid(start, at - start);
    if (part.name.isEmpty()) {
      if (part.called || at == 0) return std::nullopt;
      QChar last = text[at - 1];
      if (last == '"' || last == '\'') {
        chain.prepend({QStringLiteral("str"), true});
        return chain;
      }
      if (last != ']' && last != '}') return std::nullopt;
      qsizetype open = openingOf(text, at - 1);
      bool item = open > 0 && (inName(text[open - 1]) || text[open - 1] == ')' || text[open - 1] == ']');
      if (open < 0 || item) return std::nullopt;
      chain.prepend({last == ']' ? QStringLiteral("list") : QStringLiteral("dict"), true});
      return chain;
    }
    if (part.name[0].isDigit()) return std::nullopt;
    chain.prepend(part);
    if (start == 0 || text[start - 1] != '.') return chain;
    at = start - 1;
  }
}

CodeInsight::Thing CodeInsight::own(const QString& path) const {
  const Definition* at = &source_.module;
  for (const QString& name : path.split('.', Qt::SkipEmptyParts)) {
    at = at->member(name);
    if (at == nullptr) return {};
  }
  return {at, false, path, true};
}

CodeInsight::Thing CodeInsight::known(const QString& dotted) const {
  return {reference_.find(dotted), false, dotted, false};
}

CodeInsight::Thing CodeInsight::instanceOf(const QString& type, int line, int depth) const {
  QString plain = plainType(type);
  if (plain.isEmpty() || depth > kDeepest) return {};
  QList<Part> chain;
  for (const QString& name : plain.split('.')) chain.append({name, false});
  Thing thing = resolve(chain, line, depth + 1);
  if (thing.definition == nullptr || thing.definition->kind != Kind::kClass) return {};
  thing.instance = true;
  return thing;
}

// What a call of it gives. A class of the reference may name its module's other classes plainly.
CodeInsight::Thing CodeInsight::called(const Thing& callee, int line, int depth) const {
  if (callee.definition == nullptr) return {};
  if (callee.definition->kind == Kind::kClass) return {callee.definition, true, callee.path, callee.own};
  if (callee.definition->kind != Kind::kFunction) return {};
  Thing result = instanceOf(callee.definition->type, line, depth);
  if (result.definition != nullptr || callee.own) return result;
  QString beside = callee.path.section('.', 0, -2);
  result = known(beside + '.' + plainType(callee.definition->type));
  result.instance = true;
  return result;
}

CodeInsight::Thing CodeInsight::originThing(const Origin& origin, int line, int depth) const {
  if (depth > kDeepest || origin.name.isEmpty()) return {};
  if (origin.called && !origin.name.contains('.') && origin.name[0].isLower()) {
    Thing literal = known(QStringLiteral("builtins.") + origin.name);
    if (literal.definition != nullptr && literal.definition->kind == Kind::kClass) {
      literal.path = origin.name;
      literal.instance = true;
      return literal;
    }
  }
  QList<Part> chain;
  for (const QString& name : plainType(origin.name).split('.')) chain.append({name, false});
  Thing thing = resolve(chain, line, depth + 1);
  return origin.called ? called(thing, line, depth + 1) : thing;
}

// A parameter of the functions around the line: "def f(led: Pin)".
CodeInsight::Thing CodeInsight::annotated(const QString& name, int line, int depth) const {
  for (QString scope = source_.scopeAt(line); !scope.isEmpty(); scope = scope.section('.', 0, -2)) {
    const Definition* function = own(scope).definition;
    if (function == nullptr || function->kind != Kind::kFunction) continue;
    for (const QString& parameter : splitParameters(function->parameters)) {
      if (parameter.section(':', 0, 0).section('=', 0, 0).trimmed() != name) continue;
      QString type = parameter.section(':', 1).section('=', 0, 0).trimmed();
      return type.isEmpty() ? Thing{} : instanceOf(type, line, depth);
    }
  }
  return {};
}

CodeInsight::Thing CodeInsight::first(const QString& name, int line, int depth) const {
  QString scope = source_.scopeAt(line);
  if (name == QStringLiteral("self") || name == QStringLiteral("cls")) {
    for (QString path = scope; !path.isEmpty(); path = path.section('.', 0, -2)) {
      Thing thing = own(path);
      if (thing.definition == nullptr || thing.definition->kind != Kind::kClass) continue;
      thing.instance = name == QStringLiteral("self");
      return thing;
    }
    return {};
  }
  for (QString path = scope;; path = path.section('.', 0, -2)) {
    auto origin = source_.variables.constFind(path.isEmpty() ? name : path + '.' + name);
    if (origin != source_.variables.cend()) {
      Thing thing = originThing(*origin, line, depth + 1);
      if (thing.definition != nullptr) return thing;
    }
    if (path.isEmpty()) break;
  }
  if (Thing thing = annotated(name, line, depth); thing.definition != nullptr) return thing;
  if (auto import = source_.imports.constFind(name); import != source_.imports.cend()) return known(*import);
  for (QString path = scope;; path = path.section('.', 0, -2)) {
    if (Thing thing = own(path.isEmpty() ? name : path + '.' + name); thing.definition != nullptr) return thing;
    if (path.isEmpty()) break;
  }
  return known(name);
}

CodeInsight::Thing CodeInsight::step(const Thing& owner, const QString& name, int line, int depth) const {
  if (owner.definition == nullptr || depth > kDeepest) return {};
  QString path = owner.path + '.' + name;
  if (owner.own) {
    if (const Definition* found = owner.definition->member(name)) {
      auto origin = source_.variables.constFind(path);
      if (origin != source_.variables.cend()) {
        Thing thing = originThing(*origin, line, depth + 1);
        if (thing.definition != nullptr) return thing;
      }
      return {found, false, path, true};
    }
    for (const QString& base : owner.definition->bases) {
      QList<Part> chain;
      for (const QString& part : base.split('.')) chain.append({part, false});
      Thing thing = step(resolve(chain, line, depth + 1), name, line, depth + 1);
      if (thing.definition != nullptr) return thing;
    }
    return {};
  }
  const Definition* found = reference_.memberOf(*owner.definition, name);
  if (found == nullptr) return known(path);  // a module in a package
  bool typed = found->kind == Kind::kProperty || found->kind == Kind::kVariable;
  if (typed && !found->type.isEmpty()) {
    Thing thing = known(plainType(found->type));
    thing.instance = true;
    if (thing.definition != nullptr) return thing;
  }
  return {found, false, path, false};
}

CodeInsight::Thing CodeInsight::resolve(const QList<Part>& chain, int line, int depth) const {
  if (chain.isEmpty() || depth > kDeepest) return {};
  Thing thing = first(chain[0].name, line, depth);
  if (chain[0].called) thing = called(thing, line, depth);
  for (qsizetype i = 1; i < chain.size(); ++i) {
    thing = step(thing, chain[i].name, line, depth);
    if (chain[i].called) thing = called(thing, line, depth);
  }
  return thing;
}

std::optional<NameInfo> CodeInsight::nameAt(const QString& before, int line) const {
  auto chain = chainBefore(before, before.size());
  if (!chain || chain->isEmpty()) return std::nullopt;
  // The name itself, not what its value is.
  QList<Part> owner = chain->mid(0, chain->size() - 1);
  QString name = chain->last().name;
  Thing thing;
  if (!owner.isEmpty()) {
    Thing around = resolve(owner, line);
    if (around.definition == nullptr) return std::nullopt;
    const Definition* found =
        around.own ? around.definition->member(name) : reference_.memberOf(*around.definition, name);
    if (found != nullptr)
      thing = {found, false, around.path + '.' + name, around.own};
    else
      thing = step(around, name, line, 0);
  } else {
    for (QString path = source_.scopeAt(line);; path = path.section('.', 0, -2)) {
      thing = own(path.isEmpty() ? name : path + '.' + name);
      if (thing.definition != nullptr || path.isEmpty()) break;
    }
    if (thing.definition == nullptr) thing = first(name, line, 0);
  }
  if (thing.definition == nullptr) return std::nullopt;
  const Definition& found = *thing.definition;
  QString shown = thing.path.startsWith(QStringLiteral("builtins.")) ? thing.path.mid(9) : thing.path;
  Documentation documentation{shown, signatureOf(found, shown), found.doc, kindName(found.kind)};
  return NameInfo{documentation, thing.own ? found.line : 0};
}

}  // namespace adder::app
