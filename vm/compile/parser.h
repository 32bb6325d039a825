// Tokens to trees: recursive descent over Python 3.12's grammar, one top-level statement at a time.
//
//   Parser parser(arena, source, error, {});
//   Arena::Mark mark = arena.mark();
//   while (Node* statement = parser.next_statement()) { …compile it…; arena.reset(mark); }
//   if (error.is_set()) …
//
// Grammar errors carry CPython 3.11's wording and place. What needs scopes (`return` outside a function, duplicate
// parameters, …) is left to the compiler. Parsing never crashes: nesting is counted, and running out of memory is an
// error like any other.
#pragma once

#include "vm/compile/arena.h"
#include "vm/compile/ast.h"
#include "vm/compile/lexer.h"

namespace adder::vm {

enum class ParseMode : uint8_t {
  kModule,  // statements
  kEval,    // one expression list: next_statement() gives one kExprStmt, then nothing
  kSingle,  // one statement, or one line of simple ones
  kPrompt,  // what a prompt has collected: error.incomplete asks for another line
};

struct ParseOptions {
  ParseMode mode = ParseMode::kModule;
  // When not null: give up rather than let the C++ stack (which grows down) get below this address.
  const void* stack_limit = nullptr;
  // Code point of a \N{name}, or 0xFFFFFFFF when unknown. Null: this build has no character names.
  uint32_t (*character_named)(Text name) = nullptr;
};

// Appends in constant time while a list is being built.
class ListBuilder {
public:
  void append(Node* node) {
    node->next = nullptr;
    *(last_ ? &last_->next : &list_.first) = node;
    last_ = node;
    ++list_.count;
  }
  const NodeList& list() const { return list_; }
  Node* last() const { return last_; }
  bool empty() const { return !last_; }

private:
  NodeList list_ = {nullptr, 0};
  Node* last_ = nullptr;
};

class Parser {
public:
  Parser(Arena& arena, Text source, SyntaxError& error, const ParseOptions& options);

  // The next top-level statement, or nullptr at the end or on an error (then error.is_set()). After an error: nullptr.
  [[nodiscard]] Node* next_statement();

private:
  class Depth;
  struct Start {
    uint32_t line;
    int32_t column;
    uint32_t offset;
    Tok token;
  };
  struct Saved {
    Lexer::Position lexer;
    Token token;
    uint32_t previous_end_line;
    int32_t previous_end_column;
    uint8_t previous_level;
    uint32_t no_in_level;
    uint32_t f_string_fields;
    Arena::Mark mark;
  };
  enum class Targets : uint8_t { kStar, kDelete, kFor };

  // Tokens (parser.cc).
  void advance();
  bool at(Tok kind) const { return token_.kind == kind; }
  bool accept(Tok kind);
  [[nodiscard]] bool expect(Tok kind);
  [[nodiscard]] bool expect_forced(Tok kind, const char* message);
  bool at_word(const char* word) const;
  Text token_text() const { return Text{lexer_.source().data + token_.start, token_.end - token_.start}; }
  Start start() const { return Start{token_.line, token_.column, token_.start, token_.kind}; }
  Saved save();
  void restore(const Saved& saved);

  // Nodes and errors (parser.cc).
  template <typename T>
  T* make(NodeKind kind, const Start& start) {
    return static_cast<T*>(make_node(sizeof(T), kind, start));
  }
  Node* make_node(size_t bytes, NodeKind kind, const Start& start);
  void set_end(Node* node);
  Node* fail_syntax();
  Node* fail(SourceRange where, const char* format, Text a = {}, Text b = {}, uint32_t number = 0);
  Node* fail_at_token(const char* format, Text a = {});
  Node* fail_at(const Node* node, const char* format, Text a = {});
  Node* fail_from(const Node* first, const Node* last, const char* format, Text a = {});
  Node* fail_with(ErrorKind kind, SourceRange where, const char* format, Text a, Text b, uint32_t number);
  Node* fail_too_deep();
  Node* fail_empty();
  Node* parse_plain_expressions();
  bool too_deep() const;
  Node* fail_indent(const char* format, Text a = {}, uint32_t number = 0);
  Node* out_of_memory();
  void check_rest_of_source();
  static SourceRange range_of(const Node* first, const Node* last);
  SourceRange token_range() const;
  static const char* name_for_error(const Node* node);
  static Node* invalid_target(Node* node, Targets targets);
  [[nodiscard]] bool check_target(Node* node, Targets targets);

  // Expressions (parser_expressions.cc).
  Node* parse_star_expressions();
  Node* parse_star_expression();
  Node* parse_star_named();
  Node* parse_named();
  Node* parse_named_rest(Node* target, const Start& start);
  Node* parse_disjunction();
  Node* parse_bitwise_or();
  bool followed_by_in();
  Node* parse_expression();
  Node* parse_expression_only();
  Node* parse_conditional_rest(Node* body, const Start& start);
  Node* diagnose_adjacent(Node* left, const Start& start);
  Node* diagnose_assignment(Node* left);
  Node* diagnose_missing_comma(Node* left, const Start& start);
  Node* parse_operators(uint8_t lowest);
  Node* parse_prefix(uint8_t lowest);
  Node* parse_bool_rest(Node* left, const Start& start, uint8_t precedence);
  Node* parse_compare_rest(Node* left, const Start& start);
  bool accept_compare(CompareOperator* op);
  Node* parse_primary();
  Node* parse_trailers(Node* left, const Start& start);
  Node* parse_atom();
  Node* parse_name_atom();
  Node* parse_number();
  Node* parse_yield();
  Node* parse_yield_or_star();
  Node* parse_lambda();
  Node* parse_subscript_index();
  Node* parse_slice();
  bool starts_expression() const;
  static bool is_bitwise_or(const Node* node);

  // Displays and calls (parser_displays.cc).
  Node* parse_parenthesized();
  Node* parse_list_display();
  Node* parse_brace_display();
  Node* parse_dict(const Start& start, Node* first_key);
  Node* parse_dict_item(Node* key, bool first);
  bool parse_sequence_items(ListBuilder& items, Tok closer);
  Node* parse_comprehension(NodeKind kind, const Start& start, Node* element, Node* value);
  bool parse_generators(NodeList* out);
  Node* parse_for_targets();
  bool at_for() const { return at(Tok::kFor) || at(Tok::kAsync); }
  struct Arguments;
  Node* parse_call(Node* function, const Start& start);
  bool parse_arguments(NodeList* arguments, NodeList* keywords, bool generator_allowed);
  bool parse_argument(Arguments& state);
  bool parse_starred_argument(Arguments& state);
  bool parse_keyword_value(Arguments& state, Node* name, const Start& start);
  bool parse_generator_argument(Arguments& state, Node* element, const Start& start);

  // Parameters (parser_parameters.cc).
  bool parse_parameters(Parameters* parameters, Tok closer, bool annotations);
  struct ParameterState;
  bool parse_parameter_item(ParameterState& state);
  bool parse_star_parameter(ParameterState& state);
  bool parse_parenthesized_parameters(ParameterState& state);
  bool parse_slash_parameter(ParameterState& state);
  bool parse_double_star_parameter(ParameterState& state);
  Node* parse_parameter(const ParameterState& state, bool starred, bool star_annotation = true);
  bool parse_type_params(NodeList* out);

  // Strings (parser_strings.cc).
  class StringBuilder;
  Node* parse_strings();
  bool parse_string_token(StringBuilder& builder);
  bool parse_f_string(StringBuilder& builder);
  bool parse_f_string_parts(StringBuilder& builder, bool in_spec, bool raw);
  bool parse_replacement_field(StringBuilder& builder, bool raw);
  bool parse_conversion(char* conversion);

  // Statements (parser_statements.cc, parser_compound.cc).
  bool parse_statement(ListBuilder& out);
  bool parse_simple_statements(ListBuilder& out);
  Node* parse_simple_statement();
  Node* parse_expression_statement();
  Node* parse_assignment(Node* first, const Start& start);
  Node* diagnose_bad_assignment(Node* target);
  Node* parse_annotated(Node* target, const Start& start);
  Node* parse_augmented(Node* target, const Start& start);
  Node* parse_return();
  Node* parse_raise();
  Node* parse_assert();
  Node* parse_delete();
  Node* parse_scope_names(NodeKind kind);
  Node* parse_import();
  Node* parse_from_import();
  bool parse_import_names(NodeList* out);
  Text parse_dotted_name();
  Node* parse_type_alias();

  bool at_compound() const;
  Node* parse_compound();
  bool parse_block(NodeList* out, const char* after, uint32_t line);
  bool parse_else(NodeList* out);
  bool expect_colon();
  Node* parse_if();
  Node* parse_while();
  Node* parse_for(const Start& start, bool async);
  Node* parse_try();
  Node* parse_except(bool first, bool* star);
  Node* diagnose_exception_list(Node* first);
  Node* parse_with(const Start& start, bool async);
  bool parse_parenthesized_with_items(ListBuilder& items);
  bool parse_with_items(ListBuilder& items, bool parenthesized);
  Node* parse_with_item();
  Node* parse_decorated();
  Node* parse_function(const Start& start, bool async, const NodeList& decorators);
  Node* parse_class(const NodeList& decorators);
  Node* parse_async();

  // Patterns (parser_patterns.cc).
  Node* parse_match_or_null();
  Node* parse_match_subject();
  Node* parse_case();
  Node* parse_patterns();
  Node* parse_pattern();
  Node* parse_star_pattern();
  Node* parse_or_pattern();
  Node* parse_closed_pattern();
  Node* parse_literal_pattern_value();
  Node* parse_signed_number();
  Node* parse_name_or_attribute();
  Node* parse_name_pattern();
  Node* parse_sequence_pattern(Tok closer);
  Node* parse_mapping_pattern();
  Node* parse_class_pattern(Node* type, const Start& start);

  Arena& arena_;
  SyntaxError& error_;
  ParseOptions options_;
  Lexer lexer_;
  Token token_;
  uint32_t previous_end_line_ = 1;
  int32_t previous_end_column_ = 0;
  uint8_t previous_level_ = 0;
  uint32_t no_in_level_ = kNoLevel;  // at this bracket depth `in` ends the expression: a for loop's targets
  bool previous_was_dedent_ = false;
  bool statement_seen_ = false;
  bool speculating_ = false;  // errors will be thrown away: do not look further for better ones
  bool with_as_ = false;      // a with item's `as` has been read
  SourceRange line_end_{};    // kSingle: the NEWLINE that ended the simple statements
  bool mid_line_ = false;     // a semicolon has been read: a simple statement must follow
  bool finished_ = false;
  uint32_t depth_ = 0;
  uint32_t f_string_fields_ = 0;  // replacement fields being parsed: errors get the prefix "f-string: "

  static constexpr uint32_t kNoLevel = 0xFFFF;
};

}  // namespace adder::vm
