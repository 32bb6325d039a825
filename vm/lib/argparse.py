# Command lines. A parser sorts its arguments into options ('O'), values ('A') and '--'; then options take the values that follow them and
# positionals share out the rest by their nargs, the first as many as leaves enough for those behind it. Messages are CPython 3.11's.
import sys as _sys

__all__ = (
    "ArgumentParser", "ArgumentError", "ArgumentTypeError", "BooleanOptionalAction", "FileType", "HelpFormatter", "ArgumentDefaultsHelpFormatter",
    "RawDescriptionHelpFormatter", "RawTextHelpFormatter", "MetavarTypeHelpFormatter", "Namespace", "Action", "ONE_OR_MORE", "OPTIONAL", "PARSER",
    "REMAINDER", "SUPPRESS", "ZERO_OR_MORE",
)

SUPPRESS = "==SUPPRESS=="
OPTIONAL = "?"
ZERO_OR_MORE = "*"
ONE_OR_MORE = "+"
PARSER = "A..."
REMAINDER = "..."
_MANY = 1 << 60


class ArgumentTypeError(Exception):
    pass


class ArgumentError(Exception):
    def __init__(self, argument, message):
        self.argument_name = _name_of(argument)
        self.message = message

    def __str__(self):
        return self.message if self.argument_name is None else f"argument {self.argument_name}: {self.message}"


def _name_of(action):
    if action is None:
        return None
    if action.option_strings:
        return "/".join(action.option_strings)
    for name in (action.metavar, action.dest):
        if name not in (None, SUPPRESS):
            return name
    return "{" + ",".join(map(str, action.choices)) + "}" if action.choices else None


class _Shown:
    """repr() lists the attributes."""

    def __repr__(self):
        positional = [repr(a) for a in self._get_args()]
        odd = {}
        for name, value in self._get_kwargs():
            if name.isidentifier():
                positional.append(f"{name}={value!r}")
            else:
                odd[name] = value
        if odd:
            positional.append(f"**{odd!r}")
        return f"{type(self).__name__}({', '.join(positional)})"

    def _get_kwargs(self):
        return list(self.__dict__.items())

    def _get_args(self):
        return []


class Namespace(_Shown):
    def __init__(self, **values):
        for name, value in values.items():
            setattr(self, name, value)

    def __eq__(self, other):
        return vars(self) == vars(other) if isinstance(other, Namespace) else NotImplemented

    def __contains__(self, name):
        return name in self.__dict__


# ---- help


def _wrap(text, width, first="", rest=""):
    """Lines of at most width characters; longer words are broken, only ASCII spaces end a word."""
    import textwrap

    for c in "\t\n\r\f\v":
        text = text.replace(c, " ")
    return textwrap.wrap(" ".join(filter(None, text.split(" "))), width, initial_indent=first, subsequent_indent=rest)


class HelpFormatter:
    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None):
        if width is None:
            import shutil

            width = shutil.get_terminal_size().columns - 2
        self._prog = prog
        self._indent_increment = indent_increment
        self._width = width
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._current_indent = 0
        self._level = 0
        self._action_max_length = 0
        self._parts = [[None]]  # sections being made: a heading, then texts and what makes them

    # What a parser says.

    def start_section(self, heading):
        self._parts.append([heading])
        self._current_indent += self._indent_increment

    def end_section(self):
        self._current_indent -= self._indent_increment
        section = self._parts.pop()
        self._parts[-1].append((section, self._current_indent))

    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            self._parts[-1].append(("text", text))

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._parts[-1].append(("usage", usage, list(actions), groups, prefix))

    def add_argument(self, action):
        if action.help is SUPPRESS:
            return
        longest = len(self._format_action_invocation(action))
        for sub in self._iter_indented_subactions(action):
            longest = max(longest, len(self._format_action_invocation(sub)) + self._indent_increment)
        self._action_max_length = max(self._action_max_length, longest + self._current_indent)
        self._parts[-1].append(("action", action))

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    def format_help(self):
        self._current_indent = 0
        text = self._section_text(self._parts[0])
        if not text:
            return ""
        while "\n\n\n" in text:
            text = text.replace("\n\n\n", "\n\n")
        return text.strip("\n") + "\n"

    def _section_text(self, section, indent=0):
        heading = section[0]
        self._current_indent = indent + (self._indent_increment if section is not self._parts[0] else 0)
        out = []
        for part in section[1:]:
            if part[0] == "text":
                out.append(self._format_text(part[1]))
            elif part[0] == "usage":
                out.append(self._format_usage(*part[1:]))
            elif part[0] == "action":
                out.append(self._format_action(part[1]))
            else:
                saved = self._current_indent
                out.append(self._section_text(*part))
                self._current_indent = saved
        body = "".join(t for t in out if t and t is not SUPPRESS)
        if section is self._parts[0] or not body:
            return body
        title = f"{' ' * indent}{heading}:\n" if heading is not SUPPRESS and heading is not None else ""
        return f"\n{title}{body}\n"

    # Usage.

    def _format_usage(self, usage, actions, groups, prefix):
        if prefix is None:
            prefix = "usage: "
        if usage is not None:
            return f"{prefix}{usage % dict(prog=self._prog)}\n\n"
        prog = str(self._prog)
        if any(not g._group_actions for g in groups):
            raise ValueError("empty group")
        options, positionals = [], []
        for part, first in self._usage_parts([a for a in actions if a.option_strings] + [a for a in actions if not a.option_strings], groups):
            (options if first.option_strings else positionals).append(part)
        usage = " ".join([prog] + options + positionals)
        room = max(self._width - self._current_indent, 11)
        if len(prefix) + len(usage) > room:
            usage = "\n".join(self._usage_lines(prog, options, positionals, len(prefix), room))
        return f"{prefix}{usage}\n\n"

    def _usage_lines(self, prog, options, positionals, prefix, room):
        def lines(parts, indent, used):
            """The first line has `used` columns taken."""
            made, line = [], []
            for part in parts:
                if line and used + 1 + len(part) > room:
                    made.append(" " * indent + " ".join(line))
                    line, used = [], indent - 1
                line.append(part)
                used += 1 + len(part)
            return made + [" " * indent + " ".join(line)] if line else made

        if prefix + len(prog) > 0.75 * room:
            made = lines(options + positionals, prefix, prefix - 1)
            if len(made) > 1:
                made = lines(options, prefix, prefix - 1) + lines(positionals, prefix, prefix - 1)
            return [prog] + made
        indent = prefix + len(prog) + 1
        first = lines([prog] + (options or positionals), indent, prefix - 1)
        first[0] = first[0][indent:]
        return first + lines(positionals, indent, indent - 1) if options else first

    def _usage_parts(self, actions, groups):
        """(text, first action) of each action or exclusive group, the outermost groups first."""
        parts = []
        i = 0
        while i < len(actions):
            starting = [g for g in groups if actions[i : i + len(g._group_actions)] == g._group_actions]
            if not starting:
                if actions[i].help is not SUPPRESS:
                    parts.append((self._usage_part(actions[i], None), actions[i]))
                i += 1
                continue
            group = max(starting, key=lambda g: len(g._group_actions))
            inner = self._inner_parts(group, [g for g in groups if g is not group])
            if len(inner) == 1 and group.required:
                parts.append((inner[0], actions[i]))
            elif inner:
                parts.append((("(%s)" if group.required else "[%s]") % " | ".join(inner), actions[i]))
            i += len(group._group_actions)
        return parts

    def _inner_parts(self, group, groups):
        texts = []
        members = group._group_actions
        nested = [g for g in groups if len(g._group_actions) < len(members)]
        for text, first in self._usage_parts(members, nested):
            alone = not any(first in g._group_actions for g in nested)
            texts.append(self._usage_part(first, group) if alone else text)
        return texts

    def _usage_part(self, action, group):
        if not action.option_strings:
            part = self._format_args(action, self._get_default_metavar_for_positional(action))
            return part[1:-1] if group and part[:1] == "[" and part[-1:] == "]" else part
        if action.nargs == 0:
            part = action.format_usage()
        else:
            part = f"{action.option_strings[0]} {self._format_args(action, self._get_default_metavar_for_optional(action))}"
        return part if action.required or group else f"[{part}]"

    # Arguments.

    def _format_text(self, text):
        if "%(prog)" in text:
            text = text % dict(prog=self._prog)
        return self._fill_text(text, max(self._width - self._current_indent, 11), " " * self._current_indent) + "\n\n"

    def _format_action(self, action):
        position = min(self._action_max_length + 2, self._max_help_position)
        width = max(self._width - position, 11)
        indent = " " * self._current_indent
        head = self._format_action_invocation(action)
        room = position - self._current_indent - 2
        lead = 0
        if not action.help:
            out = [f"{indent}{head}\n"]
        elif len(head) <= room:
            out = [f"{indent}{head:<{room}}  "]
        else:
            out = [f"{indent}{head}\n"]
            lead = position
        if action.help and action.help.strip():
            text = self._expand_help(action)
            if text:
                lines = self._split_lines(text, width)
                out.append(f"{' ' * lead}{lines[0]}\n")
                out += [f"{' ' * position}{line}\n" for line in lines[1:]]
        elif not out[-1].endswith("\n"):
            out.append("\n")
        for sub in self._iter_indented_subactions(action):
            self._current_indent += self._indent_increment
            out.append(self._format_action(sub))
            self._current_indent -= self._indent_increment
        return "".join(out)

    def _format_action_invocation(self, action):
        if not action.option_strings:
            return " ".join(self._metavar_formatter(action, self._get_default_metavar_for_positional(action))(1))
        if action.nargs == 0:
            return ", ".join(action.option_strings)
        args = self._format_args(action, self._get_default_metavar_for_optional(action))
        return ", ".join(f"{option} {args}" for option in action.option_strings)

    def _metavar_formatter(self, action, default):
        if action.metavar is not None:
            name = action.metavar
        elif action.choices is not None:
            name = "{" + ",".join(map(str, action.choices)) + "}"
        else:
            name = default
        return lambda size: name if isinstance(name, tuple) else (name,) * size

    def _format_args(self, action, default):
        names = self._metavar_formatter(action, default)
        nargs = action.nargs
        if nargs is None:
            return "%s" % names(1)
        if nargs == OPTIONAL:
            return "[%s]" % names(1)
        if nargs == ZERO_OR_MORE:
            name = names(1)
            return "[%s [%s ...]]" % name if len(name) == 2 else "[%s ...]" % name
        if nargs == ONE_OR_MORE:
            return "%s [%s ...]" % names(2)
        if nargs == REMAINDER:
            return "..."
        if nargs == PARSER:
            return "%s ..." % names(1)
        if nargs == SUPPRESS:
            return ""
        if not isinstance(nargs, int):
            raise ValueError("invalid nargs value")
        return " ".join(["%s"] * nargs) % names(nargs)

    def _expand_help(self, action):
        values = {k: getattr(v, "__name__", v) for k, v in dict(vars(action), prog=self._prog).items() if v is not SUPPRESS}
        if values.get("choices") is not None:
            values["choices"] = ", ".join(map(str, values["choices"]))
        return self._get_help_string(action) % values

    def _iter_indented_subactions(self, action):
        return action._get_subactions() if hasattr(action, "_get_subactions") else ()

    def _split_lines(self, text, width):
        return _wrap(text, width)

    def _fill_text(self, text, width, indent):
        return "\n".join(_wrap(text, width, indent, indent))

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest


class RawDescriptionHelpFormatter(HelpFormatter):
    def _fill_text(self, text, width, indent):
        return "".join(indent + line for line in text.splitlines(True))


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    def _get_help_string(self, action):
        text = action.help or ""
        if "%(default)" not in text and action.default is not SUPPRESS and (action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE)):
            text += " (default: %(default)s)"
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    _get_default_metavar_for_positional = _get_default_metavar_for_optional


# ---- actions


class Action(_Shown):
    def __init__(self, option_strings, dest, nargs=None, const=None, default=None, type=None, choices=None, required=False, help=None, metavar=None):
        self.option_strings = option_strings
        self.dest = dest
        self.nargs = nargs
        self.const = const
        self.default = default
        self.type = type
        self.choices = choices
        self.required = required
        self.help = help
        self.metavar = metavar

    def _get_kwargs(self):
        names = ("option_strings", "dest", "nargs", "const", "default", "type", "choices", "required", "help", "metavar")
        return [(name, getattr(self, name)) for name in names]

    def format_usage(self):
        return self.option_strings[0]

    def __call__(self, parser, namespace, values, option_string=None):
        raise NotImplementedError(".__call__() not defined")


class BooleanOptionalAction(Action):
    def __init__(self, option_strings, dest, default=None, type=None, choices=None, required=False, help=None, metavar=None):
        both = []
        for option in option_strings:
            both.append(option)
            if option.startswith("--"):
                both.append("--no-" + option[2:])
        super().__init__(both, dest, nargs=0, default=default, type=type, choices=choices, required=required, help=help, metavar=metavar)

    def __call__(self, parser, namespace, values, option_string=None):
        if option_string in self.option_strings:
            setattr(namespace, self.dest, not option_string.startswith("--no-"))

    def format_usage(self):
        return " | ".join(self.option_strings)


class _StoreAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None, **rest):
        if nargs == 0:
            raise ValueError(
                "nargs for store actions must be != 0; if you have nothing to store, actions such as store true or store const may be more appropriate"
            )
        if const is not None and nargs != OPTIONAL:
            raise ValueError(f"nargs must be {OPTIONAL!r} to supply const")
        super().__init__(option_strings, dest, nargs, const, **rest)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, values)


class _StoreConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None):
        super().__init__(option_strings, dest, 0, const, default, required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, self.const)


class _StoreTrueAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=False, required=False, help=None):
        super().__init__(option_strings, dest, True, default, required, help)


class _StoreFalseAction(_StoreConstAction):
    def __init__(self, option_strings, dest, default=True, required=False, help=None):
        super().__init__(option_strings, dest, False, default, required, help)


def _items(namespace, dest):
    """A copy, so that a default list stays what it was."""
    items = getattr(namespace, dest, None)
    if items is None:
        return []
    if type(items) is list:
        return items[:]
    import copy

    return copy.copy(items)


class _AppendAction(Action):
    def __init__(self, option_strings, dest, nargs=None, const=None, **rest):
        if nargs == 0:
            raise ValueError(
                "nargs for append actions must be != 0; if arg strings are not supplying the value to append, the append const action may be more appropriate"
            )
        if const is not None and nargs != OPTIONAL:
            raise ValueError(f"nargs must be {OPTIONAL!r} to supply const")
        super().__init__(option_strings, dest, nargs, const, **rest)

    def __call__(self, parser, namespace, values, option_string=None):
        items = _items(namespace, self.dest)
        items.append(values)
        setattr(namespace, self.dest, items)


class _ExtendAction(_AppendAction):
    def __call__(self, parser, namespace, values, option_string=None):
        items = _items(namespace, self.dest)
        items.extend(values)
        setattr(namespace, self.dest, items)


class _AppendConstAction(Action):
    def __init__(self, option_strings, dest, const=None, default=None, required=False, help=None, metavar=None):
        super().__init__(option_strings, dest, 0, const, default, required=required, help=help, metavar=metavar)

    def __call__(self, parser, namespace, values, option_string=None):
        items = _items(namespace, self.dest)
        items.append(self.const)
        setattr(namespace, self.dest, items)


class _CountAction(Action):
    def __init__(self, option_strings, dest, default=None, required=False, help=None):
        super().__init__(option_strings, dest, 0, default=default, required=required, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        setattr(namespace, self.dest, (getattr(namespace, self.dest, None) or 0) + 1)


class _HelpAction(Action):
    def __init__(self, option_strings, dest=SUPPRESS, default=SUPPRESS, help=None):
        super().__init__(option_strings, dest, 0, default=default, help=help)

    def __call__(self, parser, namespace, values, option_string=None):
        parser.print_help()
        parser.exit()


class _VersionAction(Action):
    def __init__(self, option_strings, version=None, dest=SUPPRESS, default=SUPPRESS, help="show program's version number and exit"):
        super().__init__(option_strings, dest, 0, default=default, help=help)
        self.version = version

    def __call__(self, parser, namespace, values, option_string=None):
        version = parser.version if self.version is None else self.version
        formatter = parser._get_formatter()
        formatter.add_text(version)
        parser._print_message(formatter.format_help(), _sys.stdout)
        parser.exit()


class _SubParsersAction(Action):
    class _Choice(Action):
        def __init__(self, name, aliases, help):
            metavar = name + (f" ({', '.join(aliases)})" if aliases else "")
            super().__init__([], name, help=help, metavar=metavar)

    def __init__(self, option_strings, prog, parser_class, dest=SUPPRESS, required=False, help=None, metavar=None):
        self._prog_prefix = prog
        self._parser_class = parser_class
        self._name_parser_map = {}
        self._choices_actions = []
        super().__init__(option_strings, dest, PARSER, choices=self._name_parser_map, required=required, help=help, metavar=metavar)

    def add_parser(self, name, *, aliases=(), **options):
        if options.get("prog") is None:
            options["prog"] = f"{self._prog_prefix} {name}"
        for taken in (name, *aliases):
            if taken in self._name_parser_map:
                raise ArgumentError(self, f"conflicting subparser{'' if taken == name else ' alias'}: {taken}")
        if "help" in options:
            self._choices_actions.append(self._Choice(name, aliases, options.pop("help")))
        parser = self._parser_class(**options)
        for key in (name, *aliases):
            self._name_parser_map[key] = parser
        return parser

    def _get_subactions(self):
        return self._choices_actions

    def __call__(self, parser, namespace, values, option_string=None):
        name, *rest = values
        if self.dest is not SUPPRESS:
            setattr(namespace, self.dest, name)
        if name not in self._name_parser_map:
            raise ArgumentError(self, f"unknown parser {name!r} (choices: {', '.join(self._name_parser_map)})")
        found, unknown = self._name_parser_map[name].parse_known_args(rest, None)
        for key, value in vars(found).items():
            setattr(namespace, key, value)
        if unknown:
            vars(namespace).setdefault(_UNKNOWN, []).extend(unknown)


_UNKNOWN = "_unrecognized_args"
_ACTIONS = {
    None: _StoreAction, "store": _StoreAction, "store_const": _StoreConstAction, "store_true": _StoreTrueAction, "store_false": _StoreFalseAction,
    "append": _AppendAction, "append_const": _AppendConstAction, "count": _CountAction, "help": _HelpAction, "version": _VersionAction,
    "extend": _ExtendAction, "parsers": _SubParsersAction,
}


class FileType:
    """A type= that opens the file; "-" is standard input or output."""

    def __init__(self, mode="r", bufsize=-1, encoding=None, errors=None):
        self._mode = mode
        self._bufsize = bufsize
        self._encoding = encoding
        self._errors = errors

    def __call__(self, name):
        if name == "-":
            if "r" in self._mode:
                return _sys.stdin.buffer if "b" in self._mode else _sys.stdin
            if any(c in self._mode for c in "wax"):
                return _sys.stdout.buffer if "b" in self._mode else _sys.stdout
            raise ValueError(f'argument "-" with mode {self._mode!r}')
        try:
            return open(name, self._mode, self._bufsize, self._encoding, self._errors)
        except OSError as e:
            raise ArgumentTypeError(f"can't open '{name}': {e}") from None

    def __repr__(self):
        args = [repr(a) for a in (self._mode, self._bufsize) if a != -1]
        args += [f"{k}={v!r}" for k, v in (("encoding", self._encoding), ("errors", self._errors)) if v is not None]
        return f"FileType({', '.join(args)})"


# ---- containers of arguments


def _negative_number(text):
    digits = text[1:].replace(".", "", 1)
    return text[:1] == "-" and digits.isdigit() and text[-1] != "."


class _ActionsContainer:
    def __init__(self, description, prefix_chars, argument_default, conflict_handler):
        self.description = description
        self.argument_default = argument_default
        self.prefix_chars = prefix_chars
        self.conflict_handler = conflict_handler
        if conflict_handler not in ("error", "resolve"):
            raise ValueError(f"invalid conflict_resolution value: {conflict_handler!r}")
        self._registries = {"action": dict(_ACTIONS), "type": {None: lambda text: text}}
        self._actions = []
        self._option_string_actions = {}
        self._action_groups = []
        self._mutually_exclusive_groups = []
        self._defaults = {}
        self._has_negative_number_optionals = []

    def register(self, registry_name, value, object):
        self._registries.setdefault(registry_name, {})[value] = object

    def _registry_get(self, registry_name, value, default=None):
        try:
            return self._registries[registry_name].get(value, default)
        except TypeError:  # not hashable
            return default

    def set_defaults(self, **values):
        self._defaults.update(values)
        for action in self._actions:
            if action.dest in values:
                action.default = values[action.dest]

    def get_default(self, dest):
        for action in self._actions:
            if action.dest == dest and action.default is not None:
                return action.default
        return self._defaults.get(dest)

    def add_argument(self, *names, **options):
        prefixes = self.prefix_chars
        if not names or len(names) == 1 and names[0][0] not in prefixes:
            if names and "dest" in options:
                raise ValueError("dest supplied twice for positional argument")
            options = self._positional(*names, **options)
        else:
            options = self._optional(*names, **options)
        if "default" not in options:
            dest = options["dest"]
            if dest in self._defaults:
                options["default"] = self._defaults[dest]
            elif self.argument_default is not None:
                options["default"] = self.argument_default
        kind = options.pop("action", None)
        cls = self._registry_get("action", kind, kind)
        if not callable(cls):
            raise ValueError(f'unknown action "{cls}"')
        action = cls(**options)
        convert = self._registry_get("type", action.type, action.type)
        if not callable(convert):
            raise ValueError(f"{convert!r} is not callable")
        if convert is FileType:
            raise ValueError(f"{convert!r} is a FileType class object, instance of it must be passed")
        if hasattr(self, "_get_formatter"):
            try:
                self._get_formatter()._format_args(action, None)
            except TypeError:
                raise ValueError("length of metavar tuple does not match nargs") from None
        return self._add_action(action)

    def _positional(self, dest=None, **options):
        if "required" in options:
            raise TypeError("'required' is an invalid argument for positionals")
        nargs = options.get("nargs")
        if nargs not in (OPTIONAL, ZERO_OR_MORE, REMAINDER, SUPPRESS) or nargs == ZERO_OR_MORE and "default" not in options:
            options["required"] = True
        if dest is None:
            if "dest" not in options:
                raise TypeError("a positional argument needs a name")
            dest = options.pop("dest")
        return dict(options, dest=dest, option_strings=[])

    def _optional(self, *names, **options):
        for name in names:
            if name[0] not in self.prefix_chars:
                raise ValueError(f"invalid option string {name!r}: must start with a character {self.prefix_chars!r}")
        dest = options.pop("dest", None)
        if dest is None:
            long = [n for n in names if len(n) > 1 and n[1] in self.prefix_chars]
            dest = (long or names)[0].lstrip(self.prefix_chars)
            if not dest:
                raise ValueError(f"dest= is required for options like {names[-1]!r}")
            dest = dest.replace("-", "_")
        return dict(options, dest=dest, option_strings=list(names))

    def _add_action(self, action):
        taken = [(s, self._option_string_actions[s]) for s in action.option_strings if s in self._option_string_actions]
        if taken and self.conflict_handler == "error":
            strings = ", ".join(s for s, _ in taken)
            raise ArgumentError(action, f"conflicting option string{'' if len(taken) == 1 else 's'}: {strings}")
        for string, other in taken:
            other.option_strings.remove(string)
            self._option_string_actions.pop(string, None)
            if not other.option_strings:
                other.container._remove_action(other)
        self._actions.append(action)
        action.container = self
        for string in action.option_strings:
            self._option_string_actions[string] = action
            if _negative_number(string) and not self._has_negative_number_optionals:
                self._has_negative_number_optionals.append(True)
        return action

    def _remove_action(self, action):
        self._actions.remove(action)

    def add_argument_group(self, *args, **options):
        group = _ArgumentGroup(self, *args, **options)
        self._action_groups.append(group)
        return group

    def add_mutually_exclusive_group(self, *, required=False):
        group = _MutuallyExclusiveGroup(self, required)
        self._mutually_exclusive_groups.append(group)
        return group

    def _add_container_actions(self, other):
        """A parent parser's arguments, in groups of the same titles."""
        groups = {group.title: group for group in self._action_groups}
        home = {}
        for group in other._action_groups:
            if group.title not in groups:
                groups[group.title] = self.add_argument_group(group.title, group.description, conflict_handler=group.conflict_handler)
            for action in group._group_actions:
                home[action] = groups[group.title]
        for group in other._mutually_exclusive_groups:
            mine = self.add_mutually_exclusive_group(required=group.required)
            for action in group._group_actions:
                home[action] = mine
        for action in other._actions:
            home.get(action, self)._add_action(action)


class _ArgumentGroup(_ActionsContainer):
    def __init__(self, container, title=None, description=None, *, prefix_chars=None, argument_default=None, conflict_handler=None):
        super().__init__(
            description, prefix_chars or container.prefix_chars, container.argument_default if argument_default is None else argument_default,
            conflict_handler or container.conflict_handler,
        )
        self.title = title
        self._group_actions = []
        self._container = container
        # Shared with the parser.
        self._registries = container._registries
        self._actions = container._actions
        self._option_string_actions = container._option_string_actions
        self._defaults = container._defaults
        self._has_negative_number_optionals = container._has_negative_number_optionals
        self._mutually_exclusive_groups = container._mutually_exclusive_groups

    def _add_action(self, action):
        super()._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        super()._remove_action(action)
        self._group_actions.remove(action)


class _MutuallyExclusiveGroup(_ArgumentGroup):
    def __init__(self, container, required=False):
        super().__init__(container)
        self.required = required

    def _add_action(self, action):
        if action.required:
            raise ValueError("mutually exclusive arguments must be optional")
        self._container._add_action(action)
        self._group_actions.append(action)
        return action

    def _remove_action(self, action):
        self._container._remove_action(action)
        self._group_actions.remove(action)


# ---- the parser


def _span(action):
    """The least and the greatest number of values."""
    nargs = action.nargs
    if nargs is None:
        return 1, 1
    if nargs == OPTIONAL:
        return 0, 1
    if nargs in (ZERO_OR_MORE, REMAINDER):
        return 0, _MANY
    if nargs in (ONE_OR_MORE, PARSER):
        return 1, _MANY
    return (0, 0) if nargs == SUPPRESS else (nargs, nargs)


class ArgumentParser(_Shown, _ActionsContainer):
    def __init__(
        self, prog=None, usage=None, description=None, epilog=None, parents=(), formatter_class=HelpFormatter, prefix_chars="-", fromfile_prefix_chars=None,
        argument_default=None, conflict_handler="error", add_help=True, allow_abbrev=True, exit_on_error=True,
    ):
        _ActionsContainer.__init__(self, description, prefix_chars, argument_default, conflict_handler)
        if prog is None:
            prog = _sys.argv[0].rpartition("/")[2] if _sys.argv else ""
        self.prog = prog
        self.usage = usage
        self.epilog = epilog
        self.formatter_class = formatter_class
        self.fromfile_prefix_chars = fromfile_prefix_chars
        self.add_help = add_help
        self.allow_abbrev = allow_abbrev
        self.exit_on_error = exit_on_error
        self._positionals = self.add_argument_group("positional arguments")
        self._optionals = self.add_argument_group("options")
        self._subparsers = None
        if add_help:
            dash = "-" if "-" in prefix_chars else prefix_chars[0]
            self.add_argument(dash + "h", dash * 2 + "help", action="help", default=SUPPRESS, help="show this help message and exit")
        for parent in parents:
            self._add_container_actions(parent)
            self._defaults.update(getattr(parent, "_defaults", ()))

    def _get_kwargs(self):
        names = ("prog", "usage", "description", "formatter_class", "conflict_handler", "add_help")
        return [(name, getattr(self, name)) for name in names]

    def add_subparsers(self, *, title=None, description=None, prog=None, parser_class=None, action="parsers", **options):
        if self._subparsers is not None:
            self.error("cannot have multiple subparser arguments")
        if title is not None or description is not None:
            self._subparsers = self.add_argument_group(title or "subcommands", description)
        else:
            self._subparsers = self._positionals
        if prog is None:
            formatter = self._get_formatter()
            positionals = [a for a in self._actions if not a.option_strings]
            formatter.add_usage(self.usage, positionals, self._mutually_exclusive_groups, "")
            prog = formatter.format_help().strip()
        cls = self._registry_get("action", action, action)
        made = cls(option_strings=[], prog=prog, parser_class=parser_class or type(self), **options)
        self._subparsers._add_action(made)
        return made

    def _add_action(self, action):
        (self._optionals if action.option_strings else self._positionals)._add_action(action)
        return action

    # Parsing.

    def parse_args(self, args=None, namespace=None):
        namespace, rest = self.parse_known_args(args, namespace)
        if rest:
            self.error(f"unrecognized arguments: {' '.join(rest)}")
        return namespace

    def parse_known_args(self, args=None, namespace=None):
        args = list(_sys.argv[1:] if args is None else args)
        if namespace is None:
            namespace = Namespace()
        for action in self._actions:
            if action.dest is not SUPPRESS and action.default is not SUPPRESS and not hasattr(namespace, action.dest):
                setattr(namespace, action.dest, action.default)
        for dest, value in self._defaults.items():
            if not hasattr(namespace, dest):
                setattr(namespace, dest, value)
        if self.exit_on_error:
            try:
                rest = _Parse(self, args, namespace).run()
            except ArgumentError as e:
                self.error(str(e))
        else:
            rest = _Parse(self, args, namespace).run()
        if hasattr(namespace, _UNKNOWN):
            rest += namespace.__dict__.pop(_UNKNOWN)
        return namespace, rest

    def parse_intermixed_args(self, args=None, namespace=None):
        namespace, rest = self.parse_known_intermixed_args(args, namespace)
        if rest:
            self.error(f"unrecognized arguments: {' '.join(rest)}")
        return namespace

    def parse_known_intermixed_args(self, args=None, namespace=None):
        """Options first, whatever stands between them; then the positionals."""
        positionals = [a for a in self._actions if not a.option_strings]
        for action in positionals:
            if action.nargs in (PARSER, REMAINDER):
                raise TypeError(f"parse_intermixed_args: positional arg with nargs={action.nargs}")
        for group in self._mutually_exclusive_groups:
            if any(a in positionals for a in group._group_actions):
                raise TypeError("parse_intermixed_args: positional in mutuallyExclusiveGroup")
        saved = [(a, a.nargs, a.default) for a in positionals]
        usage = self.usage
        if usage is None:
            self.usage = self.format_usage()[7:]
        try:
            try:
                for action in positionals:
                    action.nargs, action.default = SUPPRESS, SUPPRESS
                namespace, rest = self.parse_known_args(args, namespace)
            finally:
                for action, nargs, default in saved:
                    action.nargs, action.default = nargs, default
            required = [a for a in self._actions if a.option_strings and a.required]
            groups = [g for g in self._mutually_exclusive_groups if g.required]
            try:
                for x in required + groups:
                    x.required = False
                return self.parse_known_args(rest, namespace)
            finally:
                for x in required + groups:
                    x.required = True
        finally:
            self.usage = usage

    def _read_args_from_files(self, args):
        out = []
        for arg in args:
            if not arg or arg[0] not in self.fromfile_prefix_chars:
                out.append(arg)
                continue
            try:
                with open(arg[1:]) as f:
                    words = [word for line in f.read().splitlines() for word in self.convert_arg_line_to_args(line)]
            except OSError as e:
                self.error(str(e))
            out += self._read_args_from_files(words)
        return out

    def convert_arg_line_to_args(self, line):
        return [line]

    def _parse_optional(self, arg):
        """None for a value; else (action or None, the option's name, the value after =)."""
        if not arg or arg[0] not in self.prefix_chars:
            return None
        if arg in self._option_string_actions:
            return self._option_string_actions[arg], arg, None
        if len(arg) == 1:
            return None
        if "=" in arg:
            name, _, value = arg.partition("=")
            if name in self._option_string_actions:
                return self._option_string_actions[name], name, value
        found = self._get_option_tuples(arg)
        if len(found) > 1:
            self.error(f"ambiguous option: {arg} could match {', '.join(name for _, name, _ in found)}")
        if found:
            return found[0]
        if _negative_number(arg) and not self._has_negative_number_optionals or " " in arg:
            return None
        return None, arg, None

    def _get_option_tuples(self, arg):
        """What an abbreviation, or a short option with its value attached, may mean."""
        actions = self._option_string_actions
        if arg[1] in self.prefix_chars:
            if not self.allow_abbrev:
                return []
            name, equals, value = arg.partition("=")
            return [(a, s, value if equals else None) for s, a in actions.items() if s.startswith(name)]
        short = arg[:2]
        return [(a, s, arg[2:] if s == short else None) for s, a in actions.items() if s == short or s.startswith(arg)]

    # Values.

    def _get_values(self, action, args):
        if action.nargs not in (PARSER, REMAINDER) and "--" in args:
            args = list(args)
            args.remove("--")
        nargs = action.nargs
        if not args and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str):
                value = self._get_value(action, value)
                self._check_value(action, value)
            return value
        if not args and nargs == ZERO_OR_MORE and not action.option_strings:
            if action.default is None:
                return args
            self._check_value(action, action.default)
            return action.default
        if nargs in (None, OPTIONAL):
            value = self._get_value(action, args[0])
            self._check_value(action, value)
            return value
        if nargs == SUPPRESS:
            return SUPPRESS
        values = [self._get_value(action, arg) for arg in args]
        for value in values[:1] if nargs == PARSER else values if nargs != REMAINDER else ():
            self._check_value(action, value)
        return values

    def _get_value(self, action, text):
        convert = self._registry_get("type", action.type, action.type)
        try:
            return convert(text)
        except ArgumentTypeError as e:
            raise ArgumentError(action, str(e)) from None
        except (TypeError, ValueError):
            raise ArgumentError(action, f"invalid {getattr(action.type, '__name__', repr(action.type))} value: {text!r}") from None

    def _check_value(self, action, value):
        if action.choices is not None and value not in action.choices:
            raise ArgumentError(action, f"invalid choice: {value!r} (choose from {', '.join(map(repr, action.choices))})")

    # Texts.

    def _get_formatter(self):
        return self.formatter_class(prog=self.prog)

    def format_usage(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        return formatter.format_help()

    def format_help(self):
        formatter = self._get_formatter()
        formatter.add_usage(self.usage, self._actions, self._mutually_exclusive_groups)
        formatter.add_text(self.description)
        for group in self._action_groups:
            formatter.start_section(group.title)
            formatter.add_text(group.description)
            formatter.add_arguments(group._group_actions)
            formatter.end_section()
        formatter.add_text(self.epilog)
        return formatter.format_help()

    def print_usage(self, file=None):
        self._print_message(self.format_usage(), _sys.stdout if file is None else file)

    def print_help(self, file=None):
        self._print_message(self.format_help(), _sys.stdout if file is None else file)

    def _print_message(self, message, file=None):
        if message:
            (file or _sys.stderr).write(message)

    def exit(self, status=0, message=None):
        if message:
            self._print_message(message, _sys.stderr)
        _sys.exit(status)

    def error(self, message):
        self.print_usage(_sys.stderr)
        self.exit(2, f"{self.prog}: error: {message}\n")


class _Parse:
    """One parse: the arguments, their kinds, and what has been seen."""

    def __init__(self, parser, args, namespace):
        self.parser = parser
        self.namespace = namespace
        self.args = parser._read_args_from_files(args) if parser.fromfile_prefix_chars is not None else args
        self.options = {}  # index: what _parse_optional said
        self.kinds = ""
        self.seen = set()
        self.given = set()
        self.extras = []
        self.conflicts = {}
        for group in parser._mutually_exclusive_groups:
            for action in group._group_actions:
                self.conflicts.setdefault(action, []).extend(a for a in group._group_actions if a is not action)
        for i, arg in enumerate(self.args):
            if arg == "--":
                self.kinds += "-" + "A" * (len(self.args) - i - 1)
                break
            option = parser._parse_optional(arg)
            if option is not None:
                self.options[i] = option
            self.kinds += "A" if option is None else "O"
        self.positionals = [a for a in parser._actions if not a.option_strings]

    def run(self):
        last = max(self.options, default=-1)
        at = 0
        while at <= last:
            following = min(i for i in self.options if i >= at)
            if at != following:
                end = self.take_positionals(at)
                if end > at:
                    at = end
                    continue
            if at not in self.options:
                self.extras += self.args[at:following]
                at = following
            at = self.take_option(at)
        at = self.take_positionals(at)
        self.extras += self.args[at:]
        self.finish()
        return self.extras

    def finish(self):
        parser, namespace = self.parser, self.namespace
        missing = []
        for action in parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(_name_of(action))
            elif isinstance(action.default, str) and hasattr(namespace, action.dest) and getattr(namespace, action.dest) is action.default:
                setattr(namespace, action.dest, parser._get_value(action, action.default))
        if missing:
            parser.error(f"the following arguments are required: {', '.join(missing)}")
        for group in parser._mutually_exclusive_groups:
            if group.required and not any(a in self.given for a in group._group_actions):
                names = [_name_of(a) for a in group._group_actions if a.help is not SUPPRESS]
                parser.error(f"one of the arguments {' '.join(names)} is required")

    def act(self, action, args, option=None):
        self.seen.add(action)
        values = self.parser._get_values(action, args)
        if values is not action.default:
            self.given.add(action)
            for other in self.conflicts.get(action, ()):
                if other in self.given:
                    raise ArgumentError(action, f"not allowed with argument {_name_of(other)}")
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    def count(self, action, at):
        """How many arguments from `at` on an option takes."""
        if action.nargs in (REMAINDER, PARSER):
            end = len(self.args)
            if action.nargs == PARSER and self.kinds[at : at + 1] != "A":
                end = at
        else:
            end = at
            while end < len(self.kinds) and self.kinds[end] == "A":
                end += 1
        least, most = _span(action)
        if end - at < least:
            words = {None: "expected one argument", OPTIONAL: "expected at most one argument", ONE_OR_MORE: "expected at least one argument"}
            raise ArgumentError(action, words.get(action.nargs) or f"expected {action.nargs} argument{'s' if action.nargs != 1 else ''}")
        return min(end - at, most)

    def take_option(self, at):
        action, name, value = self.options[at]
        todo = []
        parser = self.parser
        while True:
            if action is None:
                self.extras.append(self.args[at])
                return at + 1
            if value is None:
                n = self.count(action, at + 1)
                todo.append((action, self.args[at + 1 : at + 1 + n], name))
                end = at + 1 + n
                break
            least, most = _span(action)
            if most == 0 and name[1] not in parser.prefix_chars and value != "":
                # A row of one-letter flags: -xyz.
                todo.append((action, [], name))
                name = name[0] + value[0]
                rest = value[1:] or None
                if name not in parser._option_string_actions:
                    raise ArgumentError(action, f"ignored explicit argument {value!r}")
                action, value = parser._option_string_actions[name], rest
                continue
            if most == 0 or least > 1:
                raise ArgumentError(action, f"ignored explicit argument {value!r}")
            todo.append((action, [value], name))
            end = at + 1
            break
        for action, args, name in todo:
            self.act(action, args, name)
        return end

    def take_positionals(self, at):
        """As many positionals as can have their least from here on share the values; none takes over an option."""
        stop = at
        while stop < len(self.kinds) and self.kinds[stop] != "O":
            stop += 1
        values = [i for i in range(at, stop) if self.kinds[i] == "A"]
        spans = []
        need = 0
        for action in self.positionals:
            least, most = _span(action)
            # What takes all that is left takes options too.
            if action.nargs in (PARSER, REMAINDER) and need + least <= len(values):
                spans.append((least, _MANY))
                values = [i for i in range(at, len(self.args)) if i >= stop or self.kinds[i] == "A"]
                break
            if need + least > len(values):
                break
            need += least
            spans.append((least, most))
        counts = []
        left = len(values)
        for i, (least, most) in enumerate(spans):
            take = min(most, left - sum(s[0] for s in spans[i + 1 :]))
            counts.append(take)
            left -= take
        taken = self.positionals[: len(counts)]
        self.positionals = self.positionals[len(counts) :]
        used = 0
        for action, n in zip(taken, counts):
            self.act(action, [self.args[i] for i in values[used : used + n]])
            used += n
        if not counts:
            return at
        end = values[used - 1] + 1 if used else at
        return end + 1 if self.kinds[end : end + 1] == "-" else end
