// The tokens of Python 3.12, as the lexer hands them to the parser.
#pragma once

#include <cstdint>

namespace adder::vm {

enum class Tok : uint8_t {
  kEnd,      // after the last line
  kError,    // the lexer's SyntaxError is set; every further token is kError too
  kNewline,  // end of a logical line
  kIndent,
  kDedent,
  kName,  // identifiers and soft keywords
  kNumber,
  kString,         // a whole literal with prefix and quotes; not an f-string
  kFStringStart,   // prefix and opening quotes
  kFStringMiddle,  // literal text between replacement fields, still escaped; may be in a format spec
  kFStringEnd,     // closing quotes
  kUnknown,        // a character that no token begins with, such as ? or $

  // Brackets and punctuation.
  kLeftParen,
  kRightParen,
  kLeftBracket,
  kRightBracket,
  kLeftBrace,
  kRightBrace,
  kComma,
  kColon,
  kSemicolon,
  kDot,
  kEllipsis,
  kArrow,
  kAssign,
  kColonAssign,
  kBang,       // the ! of an f-string's conversion
  kNotEqual2,  // <>, which is only good for an error

  // Binary operators, in the order of the parser's precedence table.
  kPipe,
  kCaret,
  kAmpersand,
  kLeftShift,
  kRightShift,
  kPlus,
  kMinus,
  kStar,
  kSlash,
  kDoubleSlash,
  kPercent,
  kAt,
  kDoubleStar,
  // Augmented assignments, in the same order.
  kPipeAssign,
  kCaretAssign,
  kAmpersandAssign,
  kLeftShiftAssign,
  kRightShiftAssign,
  kPlusAssign,
  kMinusAssign,
  kStarAssign,
  kSlashAssign,
  kDoubleSlashAssign,
  kPercentAssign,
  kAtAssign,
  kDoubleStarAssign,

  kEqual,
  kNotEqual,
  kLess,
  kLessEqual,
  kGreater,
  kGreaterEqual,
  kTilde,

  // Keywords, in the order of kKeywords in lexer.cc.
  kFalse,
  kNone,
  kTrue,
  kAnd,
  kAs,
  kAssert,
  kAsync,
  kAwait,
  kBreak,
  kClass,
  kContinue,
  kDef,
  kDel,
  kElif,
  kElse,
  kExcept,
  kFinally,
  kFor,
  kFrom,
  kGlobal,
  kIf,
  kImport,
  kIn,
  kIs,
  kLambda,
  kNonlocal,
  kNot,
  kOr,
  kPass,
  kRaise,
  kReturn,
  kTry,
  kWhile,
  kWith,
  kYield,
};

struct Token {
  Tok kind;
  uint8_t level;        // bracket depth after this token
  uint32_t start, end;  // byte offsets into the source
  uint32_t line, end_line;
  int32_t column, end_column;  // in bytes; below 0 where there is none
};

}  // namespace adder::vm
