// The other half of CodeInsight: lists of what can stand at a place, and the call that the caret is in.
#include <QRegularExpression>
#include <QSet>

#include "app/services/code_insight.h"
#include "app/services/source_tokens.h"

namespace adder::app {

namespace {

using Kind = Definition::Kind;

constexpr int kMostRows = 300;
constexpr const char* kKeywords[] = {"False",  "None",    "True",  "and",      "as",     "assert", "async",  "await",
                                     "break",  "case",    "class", "continue", "def",    "del",    "elif",   "else",
                                     "except", "finally", "for",   "from",     "global", "if",     "import", "in",
                                     "is",     "lambda",  "match", "nonlocal", "not",    "or",     "pass",   "raise",
                                     "return", "try",     "while", "with",     "yield"};

Completion::Kind kindOf(Kind kind) {
  switch (kind) {
    case Kind::kModule: return Completion::Kind::kModule;
    case Kind::kClass: return Completion::Kind::kClass;
    case Kind::kFunction: return Completion::Kind::kFunction;
    case Kind::kProperty: return Completion::Kind::kProperty;
    case Kind::kVariable: break;
  }
  return Completion::Kind::kVariable;
}

Completion rowOf(const Definition& definition) {
  return {kindOf(definition.kind), definition.name, signatureOf(definition, definition.name),
          definition.doc.section('\n', 0, 0)};
}

Completion far(Completion row) {
  row.near = false;
  return row;
}

QString wordBefore(const QString& text) {
  qsizetype start = text.size();
  while (start > 0 && (text[start - 1].isLetterOrNumber() || text[start - 1] == '_')) --start;
  return text.mid(start);
}

// Exact first, then as it is typed, then but for the case; names with a leading underscore last.
int rank(const QString& name, const QString& prefix) {
  if (name == prefix) return 0;
  int hidden = name.startsWith('_') && !prefix.startsWith('_') ? 4 : 0;
  return hidden + (name.startsWith(prefix) ? 1 : 2);
}

QList<Completion> narrowed(const QList<Completion>& all, const QString& prefix) {
  QList<Completion> rows;
  QSet<QString> names;
  for (const Completion& each : all) {
    if (!each.name.startsWith(prefix, Qt::CaseInsensitive) || names.contains(each.name)) continue;
    if (each.name.startsWith(QStringLiteral("__")) && !prefix.startsWith('_')) continue;
    names.insert(each.name);
    rows.append(each);
  }
  std::stable_sort(rows.begin(), rows.end(), [&](const Completion& a, const Completion& b) {
    int left = rank(a.name, prefix), right = rank(b.name, prefix);
    if (left != right) return left < right;
    if (a.near != b.near) return a.near;
    return a.name.compare(b.name, Qt::CaseInsensitive) < 0;
  });
  return rows.mid(0, kMostRows);
}

struct OpenCall {
  qsizetype name_end = -1;  // in the text; -1: no call, another bracket
  int commas = 0;
  qsizetype argument = 0;  // the index of the token that the current argument begins with
};

}  // namespace

QList<Completion> CodeInsight::membersOf(const Thing& thing) const {
  QList<Completion> rows;
  if (thing.definition == nullptr) return rows;
  if (thing.own) {
    for (const Definition& each : thing.definition->members) rows.append(rowOf(each));
    for (const QString& base : thing.definition->bases) {
      QList<Part> chain;
      for (const QString& part : base.split('.')) chain.append({part, false});
      Thing above = resolve(chain, thing.definition->line, 1);
      if (above.definition != thing.definition && above.definition != nullptr) rows += membersOf(above);
    }
    return rows;
  }
  for (const Definition* each : reference_.membersOf(*thing.definition)) rows.append(rowOf(*each));
  if (thing.definition->kind != Kind::kModule) {
    if (thing.path != QStringLiteral("object") && rows.size() < kMostRows) {
      if (const Definition* object = reference_.find(QStringLiteral("object"))) {
        for (const Definition& each : object->members) rows.append(rowOf(each));
      }
    }
    return rows;
  }
  return rows + modulesAfter(thing.definition->name + '.');
}

// The names of modules that continue "os.": "path".
QList<Completion> CodeInsight::modulesAfter(const QString& typed) const {
  QList<Completion> rows;
  QSet<QString> seen;
  for (const QString& module : reference_.modules()) {
    if (!module.startsWith(typed) || module == QStringLiteral("builtins")) continue;
    QString name = module.mid(typed.size()).section('.', 0, 0);
    if (name.startsWith('_') || seen.contains(name)) continue;
    seen.insert(name);
    const Definition* found = reference_.find(typed + name);
    rows.append({Completion::Kind::kModule, name, QObject::tr("module"),
                 found == nullptr ? QString() : found->doc.section('\n', 0, 0)});
  }
  return rows;
}

QList<Completion> CodeInsight::names(const QString& before, int line) const {
  QList<Completion> rows;
  QString typed = wordBefore(before);
  // Thousands of names are passed over for every letter.
  auto fits = [&typed](const QString& name) { return name.startsWith(typed, Qt::CaseInsensitive); };
  if (std::optional<CallTip> call = callTip(before, line)) {
    for (const QString& parameter : call->parameters) {
      QString name = parameter.section(':', 0, 0).section('=', 0, 0).trimmed();
      if (!name.isEmpty() && name[0].isLetter())
        rows.append(
            {Completion::Kind::kParameter, name + '=', parameter, QObject::tr("parameter of %1").arg(call->callee)});
    }
  }
  for (QString scope = source_.scopeAt(line); !scope.isEmpty(); scope = scope.section('.', 0, -2)) {
    Thing around = own(scope);
    if (around.definition == nullptr || around.definition->kind != Kind::kFunction) continue;
    for (const Definition& each : around.definition->members) rows.append(rowOf(each));
    for (const QString& parameter : splitParameters(around.definition->parameters)) {
      QString name = parameter.section(':', 0, 0).section('=', 0, 0).remove('*').trimmed();
      rows.append({Completion::Kind::kVariable, name, parameter, QObject::tr("parameter of %1").arg(scope)});
    }
  }
  for (const Definition& each : source_.module.members) {
    if (fits(each.name)) rows.append(rowOf(each));
  }
  for (auto each = source_.imports.cbegin(); each != source_.imports.cend(); ++each) {
    if (!fits(each.key())) continue;
    const Definition* found = reference_.find(each.value());
    Completion row = found != nullptr ? rowOf(*found) : Completion{Completion::Kind::kModule, {}, {}, {}};
    row.name = each.key();
    if (found == nullptr || found->kind == Kind::kModule) row.detail = each.value();
    rows.append(row);
  }
  if (const Definition* builtins = reference_.find(QStringLiteral("builtins"))) {
    for (const Definition& each : builtins->members) {
      if (fits(each.name)) rows.append(far(rowOf(each)));
    }
  }
  for (const char* keyword : kKeywords)
    rows.append(far({Completion::Kind::kKeyword, QLatin1String(keyword), QObject::tr("keyword"), {}}));
  for (const QString& word : source_.words) {
    if (fits(word) && word != typed && word.size() > 2)
      rows.append(far({Completion::Kind::kWord, word, QObject::tr("in this file"), {}}));
  }
  return rows;
}

// In "import os.pa" and "from machine import Pi".
QList<Completion> CodeInsight::importable(const QString& statement, QString* prefix) const {
  static const QRegularExpression from(QStringLiteral("^\\s*from\\s+([\\w.]+)\\s+import\\s+[\\w\\s,(]*?(\\w*)$"));
  static const QRegularExpression module(QStringLiteral("^\\s*(?:from|import(?:\\s+[\\w.]+\\s*,)*)\\s+([\\w.]*)$"));
  if (QRegularExpressionMatch match = from.match(statement); match.hasMatch()) {
    *prefix = match.captured(2);
    return membersOf(known(match.captured(1)));
  }
  QRegularExpressionMatch match = module.match(statement);
  if (!match.hasMatch()) return {};
  QString typed = match.captured(1);
  *prefix = typed.section('.', -1);
  return modulesAfter(typed.left(typed.size() - prefix->size()));
}

CompletionList CodeInsight::complete(const QString& before, int line) const {
  static const QRegularExpression importing(QStringLiteral("^\\s*(from|import)\\s"));
  static const QRegularExpression naming(QStringLiteral("\\b(def|class|as|for|lambda|global|nonlocal)\\s+\\w*$"));
  QString statement = before.section('\n', -1), prefix = wordBefore(before);
  if (importing.match(statement).hasMatch()) {
    QList<Completion> rows = importable(statement, &prefix);
    static const QRegularExpression wants(QStringLiteral("^\\s*from\\s+[\\w.]+\\s+(\\w*)$"));
    if (wants.match(statement).hasMatch())
      rows = {{Completion::Kind::kKeyword, QStringLiteral("import"), QObject::tr("keyword"), {}}};
    return {prefix, narrowed(rows, prefix)};
  }
  if (naming.match(statement).hasMatch() || (!prefix.isEmpty() && prefix[0].isDigit())) return {prefix, {}};
  qsizetype start = before.size() - prefix.size();
  if (start > 0 && before[start - 1] == '.') {
    auto chain = chainBefore(before, start - 1);
    return {prefix, chain ? narrowed(membersOf(resolve(*chain, line)), prefix) : QList<Completion>()};
  }
  return {prefix, narrowed(names(before, line), prefix)};
}

std::optional<CallTip> CodeInsight::callTip(const QString& before, int line) const {
  SourceLines lines(before);
  QList<SourceToken> tokens;
  while (lines.next()) tokens = lines.tokens();
  QList<OpenCall> open;
  for (qsizetype i = 0; i < tokens.size(); ++i) {
    QStringView text = lines.text(tokens[i]);
    if (tokens[i].kind != SourceToken::Kind::kOperator) continue;
    if (text == u"(" || text == u"[" || text == u"{") {
      bool call = text == u"(" && i > 0 && tokens[i - 1].kind == SourceToken::Kind::kName &&
                  tokens[i - 1].to == tokens[i].from && !(i > 1 && lines.text(tokens[i - 2]) == u"def");
      open.append({call ? tokens[i].from : -1, 0, i + 1});
    } else if ((text == u")" || text == u"]" || text == u"}") && !open.isEmpty()) {
      open.removeLast();
    } else if (text == u"," && !open.isEmpty()) {
      ++open.last().commas;
      open.last().argument = i + 1;
    }
  }
  while (!open.isEmpty() && open.last().name_end < 0) open.removeLast();
  // A statement that has ended leaves nothing open: it ends with a line's end then.
  if (open.isEmpty() || (before.endsWith('\n') && open.isEmpty())) return std::nullopt;
  const OpenCall& call = open.last();
  auto chain = chainBefore(before, call.name_end);
  if (!chain) return std::nullopt;
  Thing thing = resolve(*chain, line);
  if (thing.definition == nullptr || !thing.definition->callable() || thing.instance) return std::nullopt;
  CallTip tip{thing.path, splitParameters(thing.definition->parameters), -1,
              thing.definition->kind == Kind::kFunction ? thing.definition->type : QString(), thing.definition->doc};
  if (tip.callee.startsWith(QStringLiteral("builtins."))) tip.callee = tip.callee.mid(9);
  bool keyword = call.argument + 1 < tokens.size() && lines.text(tokens[call.argument + 1]) == u"=";
  QString wanted = keyword ? lines.text(tokens[call.argument]).toString() : QString();
  int position = 0;
  for (int i = 0; i < tip.parameters.size(); ++i) {
    QString name = tip.parameters[i].section(':', 0, 0).section('=', 0, 0).trimmed();
    if (name == '/' || (name == '*' && keyword)) continue;
    if (name == '*') break;
    bool rest = name.startsWith('*');
    if (keyword ? name == wanted || name.startsWith(QStringLiteral("**")) : position == call.commas || rest) {
      tip.current = i;
      break;
    }
    ++position;
  }
  return tip;
}

}  // namespace adder::app
