// machine.Pin is a record of its number and the mode it was given; the chip keeps the rest. The constants of modes and
// pulls are those of most MicroPython ports. What needs no hardware of its own (Signal, SoftI2C, SoftSPI, RTC, ...) is in
// vm/lib/_machine.py.
#include "firmware/common/machine_module.h"

#include "firmware/common/chip.h"
#include "firmware/common/device.h"
#include "vm/core/ops.h"
#include "vm/modules/machine_memory.h"
#include "vm/objects/arguments.h"

namespace adder::firmware {

namespace {

using namespace vm;  // NOLINT: a native module is written in the VM's terms

constexpr int kModeIn = 0, kModeOut = 1, kModeOpenDrain = 2;
constexpr int kPullUp = 1, kPullDown = 2;

uint32_t pin_number(Value self) { return static_cast<uint32_t>(self.as<Record>()->items[0].as_small()); }
Value pin_mode_value(Value self) { return self.as<Record>()->items[1]; }

// A small int argument that may be left out or None; `absent` stands for those. False: raised.
bool optional_int(Vm& vm, Value value, int absent, const char* what, int* out) {
  *out = absent;
  if (value.is_undefined() || value.is_none()) return true;
  i64 number;
  if (!to_i64(vm, value, &number)) return false;
  if (number < -1 || number > 2) return failed(raise(vm, kValueErrorType, "invalid pin %s", what));
  if (number >= 0) *out = static_cast<int>(number);
  return true;
}

// Pin(..., mode, pull, value=...) and Pin.init(mode, pull, value=...). `self` is rooted by the caller.
Value configure(Vm& vm, const LocalBase& self, Value mode_value, Value pull_value, Value level_value) {
  int mode, pull;
  Local<> level(vm, level_value), pull_rooted(vm, pull_value);
  TRY_OK(optional_int(vm, mode_value, -1, "mode", &mode));
  TRY_OK(optional_int(vm, pull_rooted, 0, "pull", &pull));
  bool high = false, sets_level = !level.value().is_undefined() && !level.value().is_none();
  if (sets_level) high = TRY(truth(vm, level)).is_true();
  uint32_t pin = pin_number(self);
  if (sets_level) pin_write(pin, high);  // before the pin becomes an output, so that it never shows another level
  if (mode < 0) return Value::none();
  static constexpr PinMode kModes[] = {PinMode::kIn, PinMode::kOut, PinMode::kOpenDrain};
  pin_configure(pin, kModes[mode],
                pull == kPullUp     ? PinPull::kUp
                : pull == kPullDown ? PinPull::kDown
                                    : PinPull::kNone);
  self.value().as<Record>()->items[1] = Value::small(mode);
  return Value::none();
}

Value make_pin(Vm& vm, Value, Args args, Value names);

Value pin_init(Vm& vm, Args args) {  // self, mode, pull, value
  Local<> self(vm, args[0]);
  auto at = [&](uint32_t i) { return args.has(i) ? args[i] : Value(); };
  return configure(vm, self, at(1), at(2), at(3));
}

Value pin_level(Vm& vm, Args args) {
  uint32_t pin = pin_number(args[0]);
  if (!args.has(1)) return Value::small(pin_read(pin));
  bool high = TRY(truth(vm, args[1])).is_true();
  pin_write(pin, high);
  return Value::none();
}

Value pin_on(Vm&, Args args) {
  pin_write(pin_number(args[0]), true);
  return Value::none();
}

Value pin_off(Vm&, Args args) {
  pin_write(pin_number(args[0]), false);
  return Value::none();
}

Value pin_toggle(Vm&, Args args) {
  uint32_t pin = pin_number(args[0]);
  pin_write(pin, !pin_read(pin));
  return Value::none();
}

Value pin_call(Vm& vm, Value self, Args args, Value names) {
  TRY_OK(no_keywords(vm, "Pin", names) && check_count(vm, "Pin", args.count, 0, 1));
  if (args.count == 0) return Value::small(pin_read(pin_number(self)));
  uint32_t pin = pin_number(self);
  bool high = TRY(truth(vm, args[0])).is_true();
  pin_write(pin, high);
  return Value::none();
}

Value pin_repr(Vm& vm, Value self) {
  uint32_t pin = pin_number(self);
  Value mode = pin_mode_value(self);
  StrBuilder text(vm);
  TRY_OK(text.append("Pin(") && text.append_int(pin));
  if (mode.is_small()) {
    static const char* const kNames[] = {"IN", "OUT", "OPEN_DRAIN"};
    TRY_OK(text.append(", mode=") && text.append(kNames[mode.as_small()]));
  }
  TRY_OK(text.append(")"));
  return text.take_str();
}

constexpr TypeOps kPinOps{.repr = pin_repr, .call = pin_call, .make = make_pin};

constinit const Native kPinRows[] = {
    native(N(init), pin_init, 1, 3, "- mode pull * value"),
    native(N(off), pin_off, 1, 1),
    native(N(on), pin_on, 1, 1),
    native(N(toggle), pin_toggle, 1, 1),
    native(N(value), pin_level, 1, 2),
};

constinit const ConstRow kPinConsts[] = {
    {N(IN), Value::small(kModeIn)},
    {N(OUT), Value::small(kModeOut)},
    {N(OPEN_DRAIN), Value::small(kModeOpenDrain)},
    {N(PULL_UP), Value::small(kPullUp)},
    {N(PULL_DOWN), Value::small(kPullDown)},
    {N(__module__), N(machine)},
};

constinit const Type kPinType =
    make_const_type(0, N(Pin), &kObjectType, Kind::Record, &kPinOps, kPinRows, sizeof kPinRows / sizeof *kPinRows,
                    kTypeFinal, kPinConsts, sizeof kPinConsts / sizeof *kPinConsts);

Value make_pin(Vm& vm, Value, Args args, Value names) {
  uint32_t count = positional_count(args, names);
  TRY_OK(check_count(vm, "Pin", count, 1, 3));
  i64 number;
  if (is_instance(vm, args[0], kPinType)) {
    number = pin_number(args[0]);
  } else {
    TRY_OK(to_i64(vm, args[0], &number));
  }
  if (number < 0 || number > UINT32_MAX || !pin_exists(static_cast<uint32_t>(number))) {
    return raise(vm, kValueErrorType, "this board has no pin %d", static_cast<int>(number));
  }
  Local<> self(vm, make_record(vm, kPinType, 2));
  if (self.is_raised()) return self;
  self.value().as<Record>()->items[0] = Value::small(number);
  self.value().as<Record>()->items[1] = Value::none();
  auto argument = [&](uint32_t i, Value name) {
    if (i < count) return args[i];
    return names.is_undefined() ? Value() : keyword_value(args, names, name);
  };
  Value mode = argument(1, N(mode)), pull = argument(2, N(pull)), level = argument(count, N(value));
  TRY(configure(vm, self, mode, pull, level));
  return self;
}

// Ends the program, so that the board's loop sees the request.
Value leave(Vm& vm) { return raise_text(vm, kSystemExitType); }

Value machine_reset(Vm& vm, Args) {
  request_reset();
  return leave(vm);
}

Value machine_soft_reset(Vm& vm, Args) {
  request_soft_reset();
  return leave(vm);
}

Value machine_unique_id(Vm& vm, Args) {
  uint8_t id[16];
  return make_bytes(vm, id, chip_unique_id(id, sizeof id));
}

Value machine_freq(Vm& vm, Args args) {
  if (args.has(0)) return raise(vm, kValueErrorType, "the frequency of this board cannot be changed");
  return make_int(vm, chip_frequency());
}

Value machine_idle(Vm&, Args) {
  chip_wait(chip_ticks_us() + 1000);
  return Value::none();
}

constinit const Native kMachineRows[] = {
    native(N(freq), machine_freq, 0, 1),           native(N(idle), machine_idle, 0, 0),
    native(N(reset), machine_reset, 0, 0),         native(N(soft_reset), machine_soft_reset, 0, 0),
    native(N(unique_id), machine_unique_id, 0, 0),
};

constinit const ConstRow kMachineConsts[] = {{N(Pin), Value::from_const(&kPinType)}};

}  // namespace

constinit const ModuleDef kMachineModule{N(machine),
                                         kMachineRows,
                                         kMachineConsts,
                                         sizeof kMachineRows / sizeof *kMachineRows,
                                         sizeof kMachineConsts / sizeof *kMachineConsts,
                                         nullptr,
                                         vm::machine_attribute,
                                         vm::machine_computed_name};

}  // namespace adder::firmware
