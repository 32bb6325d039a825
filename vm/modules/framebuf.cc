// framebuf: pictures in a buffer, in MicroPython's formats. A FrameBuffer is a Record: the buffer and the numbers of
// the picture; it never holds a pointer into the buffer. Every drawing is in the end pixels and rectangles that are cut
// at the picture's edges. Colours are drawn opaquely: there is no alpha (ALPHA is False).
#include <cstring>

#include "vm/core/iterate.h"
#include "vm/modules/font_8x8.h"
#include "vm/modules/modules.h"
#include "vm/objects/arguments.h"
#include "vm/objects/text.h"

namespace adder::vm {

namespace {

enum Format : u8 { kMonoVlsb, kRgb565, kGs4Hmsb, kMonoHlsb, kMonoHmsb, kGs2Hmsb, kGs8 };
enum Item : u32 { kBuffer, kWidth, kHeight, kStride, kFormat, kItems };
constexpr i64 kMaxSide = 0x3FFF;

extern const Type kFrameBufferType;

struct Picture {  // its data dies at the next Vm& call
  u8* data;
  i32 width, height, stride;
  u8 format;

  bool inside(i64 x, i64 y) const { return x >= 0 && y >= 0 && x < width && y < height; }
  u32 get(i32 x, i32 y) const;
  void set(i32 x, i32 y, u32 colour);
};

u32 Picture::get(i32 x, i32 y) const {
  u32 i = static_cast<u32>(x + y * stride);
  switch (format) {
    case kMonoVlsb: return data[(y >> 3) * stride + x] >> (y & 7) & 1;
    case kMonoHlsb: return data[i >> 3] >> (7 - (x & 7)) & 1;
    case kMonoHmsb: return data[i >> 3] >> (x & 7) & 1;
    case kGs2Hmsb: return data[i >> 2] >> ((x & 3) << 1) & 3;
    case kGs4Hmsb: return data[i >> 1] >> (x & 1 ? 0 : 4) & 15;
    case kGs8: return data[i];
    default: return data[2 * i] | u32{data[2 * i + 1]} << 8;
  }
}

void Picture::set(i32 x, i32 y, u32 colour) {
  u32 i = static_cast<u32>(x + y * stride);
  const auto put = [&](u32 at, int shift, u32 mask) {
    data[at] = static_cast<u8>((data[at] & ~(mask << shift)) | (colour & mask) << shift);
  };
  const auto dot = [&](u32 at, int shift) {
    data[at] = static_cast<u8>((data[at] & ~(1u << shift)) | (colour != 0) << shift);
  };
  switch (format) {
    case kMonoVlsb: return dot(static_cast<u32>((y >> 3) * stride + x), y & 7);
    case kMonoHlsb: return dot(i >> 3, 7 - (x & 7));
    case kMonoHmsb: return dot(i >> 3, x & 7);
    case kGs2Hmsb: return put(i >> 2, (x & 3) << 1, 3);
    case kGs4Hmsb: return put(i >> 1, x & 1 ? 0 : 4, 15);
    case kGs8: data[i] = static_cast<u8>(colour); return;
    default: data[2 * i] = static_cast<u8>(colour), data[2 * i + 1] = static_cast<u8>(colour >> 8);
  }
}

// Pixels of a row of bytes: strides are rounded up to whole bytes.
i64 whole_stride(u8 format, i64 stride) {
  switch (format) {
    case kMonoHlsb:
    case kMonoHmsb: return (stride + 7) & ~7;
    case kGs2Hmsb: return (stride + 3) & ~3;
    case kGs4Hmsb: return (stride + 1) & ~1;
    default: return stride;
  }
}

size_t bytes_needed(const Picture& p) {
  i64 rows = p.height, pixels = (rows - 1) * p.stride + p.width;
  switch (p.format) {
    case kMonoVlsb: return static_cast<size_t>(((rows + 7) / 8 - 1) * p.stride + p.width);
    case kMonoHlsb:
    case kMonoHmsb: return static_cast<size_t>((pixels + 7) / 8);
    case kGs2Hmsb: return static_cast<size_t>((pixels + 3) / 4);
    case kGs4Hmsb: return static_cast<size_t>((pixels + 1) / 2);
    case kGs8: return static_cast<size_t>(pixels);
    default: return static_cast<size_t>(2 * pixels);
  }
}

// The numbers of a picture from (width, height, format, stride); stride Undefined: the width. false: raised.
bool picture_numbers(Vm& vm, const Value* args, u32 count, Picture* p) {
  i64 width, height, format, stride;
  if (!to_i64(vm, args[0], &width) || !to_i64(vm, args[1], &height) || !to_i64(vm, args[2], &format)) return false;
  stride = width;
  if (count > 3 && !args[3].is_undefined() && !to_i64(vm, args[3], &stride)) return false;
  if (format < kMonoVlsb || format > kGs8) return failed(raise(vm, kValueErrorType, "invalid format"));
  if (width < 1 || height < 1 || width > kMaxSide || height > kMaxSide || stride < width || stride > kMaxSide)
    return failed(raise(vm, kValueErrorType, "invalid width, height or stride"));
  *p = {nullptr, static_cast<i32>(width), static_cast<i32>(height),
        static_cast<i32>(whole_stride(static_cast<u8>(format), stride)), static_cast<u8>(format)};
  return true;
}

// The picture of a FrameBuffer, with its data. false: raised, because the buffer has shrunk.
bool picture_of(Vm& vm, Value self, Picture* p, bool write = true) {
  const Value* f = self.as<Record>()->items;
  const auto number = [&](Item i) { return static_cast<i32>(f[i].as_small()); };
  *p = {nullptr, number(kWidth), number(kHeight), number(kStride), static_cast<u8>(number(kFormat))};
  WritableBytes bytes;
  BytesView view;
  if (writable_bytes(f[kBuffer], &bytes)) {
    p->data = bytes.data;
  } else if (!write && bytes_view(f[kBuffer], &view)) {
    p->data = const_cast<u8*>(view.data);
    bytes.size = view.size;
  } else {
    return failed(raise(vm, kTypeErrorType, "a read-write bytes-like object is required, not '%t'", f[kBuffer]));
  }
  return bytes.size >= bytes_needed(*p) || failed(raise(vm, kValueErrorType, "buffer too small"));
}

Value make_frame(Vm& vm, Value type, Value buffer, const Picture& p) {
  Local<> held(vm, buffer);
  Object* o = TRY_PTR(alloc_for_type(vm, type, Kind::Record, sizeof(Record) + kItems * sizeof(Value), kItems));
  Value made = Value::from(o);
  Value* f = made.as<Record>()->items;
  f[kBuffer] = held;
  f[kWidth] = Value::small(p.width);
  f[kHeight] = Value::small(p.height);
  f[kStride] = Value::small(p.stride);
  f[kFormat] = Value::small(p.format);
  return made;
}

Value frame_make(Vm& vm, Value type, Args args, Value names) {  // buffer, width, height, format, stride
  Picture p{nullptr, 1, 1, 1, kGs8};
  if (init_takes_arguments(type)) {  // a subclass calls super().__init__ with them
    Local<> held(vm, type);
    Value buffer = TRY(make_bytearray(vm, nullptr, 1));
    return make_frame(vm, held, buffer, p);
  }
  TRY_OK(no_keywords(vm, "FrameBuffer", names) && check_count(vm, "FrameBuffer", args.count, 4, 5));
  Local<> held(vm, type);
  TRY_OK(picture_numbers(vm, args.slots + 1, args.count - 1, &p));
  Value made = TRY(make_frame(vm, held, args[0], p));
  TRY_OK(picture_of(vm, made, &p));
  return made;
}

Value frame_init(Vm& vm, Args args) {  // __init__ for subclasses
  if (args.count == 1) return Value::none();
  if (args.count < 5)
    return raise(vm, kTypeErrorType, "FrameBuffer expected at least 4 arguments, got %u", args.count - 1);
  Picture p;
  TRY_OK(picture_numbers(vm, args.slots + 2, args.count - 2, &p));
  Value* f = args[0].as<Record>()->items;
  f[kBuffer] = args[1];
  f[kWidth] = Value::small(p.width);
  f[kHeight] = Value::small(p.height);
  f[kStride] = Value::small(p.stride);
  f[kFormat] = Value::small(p.format);
  TRY_OK(picture_of(vm, args[0], &p));
  return Value::none();
}

// The int arguments from args[1] on. false: raised.
bool numbers(Vm& vm, Args args, u32 count, i64* out) {
  for (u32 i = 0; i < count; ++i)
    if (!to_i64(vm, args[i + 1], &out[i])) return false;
  return true;
}
bool flag(Vm& vm, Args args, u32 i, bool* out) {
  *out = false;
  if (!args.has(i)) return true;
  Value v = truth(vm, args[i]);
  *out = v.is_true();
  return !v.is_raised();
}

void fill_rect(Picture& p, i64 x, i64 y, i64 w, i64 h, u32 colour) {
  if (w < 1 || h < 1 || x >= p.width || y >= p.height || x + w <= 0 || y + h <= 0) return;
  i64 right = x + w < p.width ? x + w : p.width, bottom = y + h < p.height ? y + h : p.height;
  for (i64 row = y > 0 ? y : 0; row < bottom; ++row)
    for (i64 column = x > 0 ? x : 0; column < right; ++column)
      p.set(static_cast<i32>(column), static_cast<i32>(row), colour);
}
void dot(Picture& p, i64 x, i64 y, u32 colour) {
  if (p.inside(x, y)) p.set(static_cast<i32>(x), static_cast<i32>(y), colour);
}

void draw_line(Picture& p, i64 x1, i64 y1, i64 x2, i64 y2, u32 colour) {
  i64 dx = x2 > x1 ? x2 - x1 : x1 - x2, sx = x2 > x1 ? 1 : -1;
  i64 dy = y2 > y1 ? y2 - y1 : y1 - y2, sy = y2 > y1 ? 1 : -1;
  bool steep = dy > dx;
  if (steep) {
    i64 t = dx;
    dx = dy, dy = t;
  }
  i64 error = 2 * dy - dx;
  for (i64 i = 0; i <= dx; ++i) {
    dot(p, x1, y1, colour);
    if (error >= 0 && i < dx) {
      (steep ? x1 : y1) += steep ? sx : sy;
      error -= 2 * dx;
    }
    (steep ? y1 : x1) += steep ? sy : sx;
    error += 2 * dy;
  }
}

Value frame_fill(Vm& vm, Args args) {
  i64 n[1];
  Picture p;
  TRY_OK(numbers(vm, args, 1, n) && picture_of(vm, args[0], &p));
  fill_rect(p, 0, 0, p.width, p.height, static_cast<u32>(n[0]));
  return Value::none();
}

Value frame_pixel(Vm& vm, Args args) {  // x, y, c
  i64 n[3];
  Picture p;
  bool sets = args.has(3);
  TRY_OK(numbers(vm, args, sets ? 3 : 2, n) && picture_of(vm, args[0], &p, sets));
  if (!sets) {
    return p.inside(n[0], n[1]) ? Value::small(p.get(static_cast<i32>(n[0]), static_cast<i32>(n[1]))) : Value::none();
  }
  dot(p, n[0], n[1], static_cast<u32>(n[2]));
  return Value::none();
}

template <bool kVertical>
Value frame_straight(Vm& vm, Args args) {  // x, y, length, c
  i64 n[4];
  Picture p;
  TRY_OK(numbers(vm, args, 4, n) && picture_of(vm, args[0], &p));
  fill_rect(p, n[0], n[1], kVertical ? 1 : n[2], kVertical ? n[2] : 1, static_cast<u32>(n[3]));
  return Value::none();
}

Value frame_line(Vm& vm, Args args) {  // x1, y1, x2, y2, c
  i64 n[5];
  Picture p;
  TRY_OK(numbers(vm, args, 5, n) && picture_of(vm, args[0], &p));
  for (i64 v : {n[0], n[1], n[2], n[3]})
    if (v > kMaxSide * 64 || v < -kMaxSide * 64) return raise(vm, kValueErrorType, "coordinate out of range");
  draw_line(p, n[0], n[1], n[2], n[3], static_cast<u32>(n[4]));
  return Value::none();
}

Value draw_rect(Vm& vm, Args args, bool filled) {  // x, y, w, h, c
  i64 n[5];
  Picture p;
  TRY_OK(numbers(vm, args, 5, n) && picture_of(vm, args[0], &p));
  auto c = static_cast<u32>(n[4]);
  if (n[2] < 1 || n[3] < 1) return Value::none();
  if (filled) {
    fill_rect(p, n[0], n[1], n[2], n[3], c);
    return Value::none();
  }
  fill_rect(p, n[0], n[1], n[2], 1, c);
  fill_rect(p, n[0], n[1] + n[3] - 1, n[2], 1, c);
  fill_rect(p, n[0], n[1], 1, n[3], c);
  fill_rect(p, n[0] + n[2] - 1, n[1], 1, n[3], c);
  return Value::none();
}
Value frame_rect(Vm& vm, Args args) {
  bool filled;
  TRY_OK(flag(vm, args, 6, &filled));
  return draw_rect(vm, args, filled);
}
Value frame_fill_rect(Vm& vm, Args args) { return draw_rect(vm, args, true); }

// ---- ellipses, by the midpoint method in both halves of a quadrant

struct Ellipse {
  Picture& p;
  i64 cx, cy;
  u32 colour, quadrants;
  bool filled;

  void points(i64 x, i64 y) {
    static constexpr i64 kSigns[4][2] = {{1, -1}, {-1, -1}, {-1, 1}, {1, 1}};
    for (u32 q = 0; q < 4; ++q) {
      if (!(quadrants >> q & 1)) continue;
      i64 px = cx + kSigns[q][0] * x, py = cy + kSigns[q][1] * y;
      if (filled)
        fill_rect(p, px < cx ? px : cx, py, x + 1, 1, colour);
      else
        dot(p, px, py, colour);
    }
  }
};

Value frame_ellipse(Vm& vm, Args args) {  // x, y, xr, yr, c, f, m
  i64 n[5], quadrants = 15;
  bool filled;
  TRY_OK(numbers(vm, args, 5, n) && flag(vm, args, 6, &filled));
  if (args.has(7)) TRY_OK(to_i64(vm, args[7], &quadrants));
  if (n[2] < 0 || n[3] < 0 || n[2] > kMaxSide || n[3] > kMaxSide) return raise(vm, kValueErrorType, "invalid radius");
  Picture p;
  TRY_OK(picture_of(vm, args[0], &p));
  Ellipse e{p, n[0], n[1], static_cast<u32>(n[4]), static_cast<u32>(quadrants & 15), filled};
  i64 a = n[2], b = n[3];
  if (a == 0 && b == 0) {
    if (e.quadrants) dot(p, n[0], n[1], e.colour);
    return Value::none();
  }
  i64 aa = 2 * a * a, bb = 2 * b * b;
  i64 x = a, y = 0, dx = b * b * (1 - 2 * a), dy = a * a, error = 0, stop_x = bb * a, stop_y = 0;
  while (stop_x >= stop_y) {  // from the right end upwards
    e.points(x, y);
    ++y;
    stop_y += aa;
    error += dy;
    dy += aa;
    if (2 * error + dx > 0) {
      --x;
      stop_x -= bb;
      error += dx;
      dx += bb;
    }
  }
  x = 0, y = b, dx = b * b, dy = a * a * (1 - 2 * b), error = 0, stop_x = 0, stop_y = aa * b;
  while (stop_x <= stop_y) {  // from the top to the right
    e.points(x, y);
    ++x;
    stop_x += bb;
    error += dx;
    dx += bb;
    if (2 * error + dy > 0) {
      --y;
      stop_y -= aa;
      error += dy;
      dy += aa;
    }
  }
  return Value::none();
}

// ---- polygons

struct Corners {  // of a polygon, from an array of ints; read anew each time, because nothing of it is kept
  const Value* slot;
  i64 x, y;
  bool at(Vm& vm, i64 i, i64* px, i64* py) const {
    Value item = get_item(vm, *slot, Value::small(2 * i));
    if (item.is_raised() || !to_i64(vm, item, px)) return false;
    item = get_item(vm, *slot, Value::small(2 * i + 1));
    if (item.is_raised() || !to_i64(vm, item, py)) return false;
    *px += x;
    *py += y;
    return true;
  }
};

constexpr i64 kMaxCorners = 64;

// Scan lines through the middles of rows: where edges cross them, in pairs, lies the inside.
void fill_polygon(Picture& p, const i16* xy, i64 count, u32 colour) {
  i64 top = p.height, bottom = -1;
  for (i64 i = 0; i < count; ++i) {
    if (xy[2 * i + 1] < top) top = xy[2 * i + 1];
    if (xy[2 * i + 1] > bottom) bottom = xy[2 * i + 1];
  }
  if (top < 0) top = 0;
  if (bottom >= p.height) bottom = p.height - 1;
  for (i64 row = top; row <= bottom; ++row) {
    i16 crossings[kMaxCorners];
    i64 n = 0;
    for (i64 i = 0, j = count - 1; i < count; j = i++) {
      i64 x1 = xy[2 * i], y1 = xy[2 * i + 1], x2 = xy[2 * j], y2 = xy[2 * j + 1];
      if ((y1 > row) == (y2 > row)) continue;
      i64 span = y2 - y1, reach = (row - y1) * (x2 - x1);
      i64 doubled = 2 * reach + (span > 0 ? span : -span) * (span > 0 ? 1 : -1);
      i64 step = doubled / (2 * span);
      if (doubled % (2 * span) != 0 && (doubled < 0) != (span < 0)) --step;
      auto crossing = static_cast<i16>(x1 + step);
      i64 k = n++;
      for (; k && crossings[k - 1] > crossing; --k) crossings[k] = crossings[k - 1];
      crossings[k] = crossing;
    }
    for (i64 k = 0; k + 1 < n; k += 2) fill_rect(p, crossings[k], row, crossings[k + 1] - crossings[k] + 1, 1, colour);
  }
}

Value frame_poly(Vm& vm, Args args) {  // x, y, coords, c, f
  i64 x, y, colour;
  bool filled;
  TRY_OK(to_i64(vm, args[1], &x) && to_i64(vm, args[2], &y) && to_i64(vm, args[4], &colour) &&
         flag(vm, args, 5, &filled));
  Value length = TRY(len(vm, args[3]));
  i64 count = length.as_small() / 2;
  if (count == 0) return Value::none();
  if (count > kMaxCorners)
    return raise(vm, kValueErrorType, "a polygon has at most %d corners", static_cast<int>(kMaxCorners));
  Local<Blob> corners(vm, make_blob(vm, static_cast<u32>(count) * 4));
  if (corners.is_raised()) return corners;
  Corners source{&args[3], x, y};
  for (i64 i = 0; i < count; ++i) {
    i64 px, py;
    TRY_OK(source.at(vm, i, &px, &py));
    if (px > kMaxSide || px < -kMaxSide || py > kMaxSide || py < -kMaxSide)
      return raise(vm, kValueErrorType, "coordinate out of range");
    i16 pair[2] = {static_cast<i16>(px), static_cast<i16>(py)};
    std::memcpy(corners->data + i * 4, pair, 4);
  }
  Picture p;
  TRY_OK(picture_of(vm, args[0], &p));
  auto* xy = reinterpret_cast<const i16*>(corners->data);
  if (filled) fill_polygon(p, xy, count, static_cast<u32>(colour));
  for (i64 i = 0, j = count - 1; i < count; j = i++)
    draw_line(p, xy[2 * j], xy[2 * j + 1], xy[2 * i], xy[2 * i + 1], static_cast<u32>(colour));
  return Value::none();
}

// ---- text, scrolling, other pictures

Value frame_text(Vm& vm, Args args) {  // s, x, y, c
  i64 x, y, colour = 1;
  if (!args[1].is(Kind::Str)) return raise(vm, kTypeErrorType, "text() argument 1 must be str, not %t", args[1]);
  TRY_OK(to_i64(vm, args[2], &x) && to_i64(vm, args[3], &y));
  if (args.has(4)) TRY_OK(to_i64(vm, args[4], &colour));
  Picture p;
  TRY_OK(picture_of(vm, args[0], &p));
  TextView text = text_of(args[1]);
  for (size_t i = 0; i < text.size; ++i) {
    u32 c = text.data[i];
    if ((c & 0xC0) == 0x80) continue;  // inside a character that the font has not
    c -= kFontFirst;
    for (u32 column = 0; column < kFontColumns; ++column) {
      u8 bits = c < kFontCount ? kFont[c][column] : 0x7F;
      for (int row = 0; row < 8; ++row)
        if (bits >> row & 1) dot(p, x + 1 + column, y + row, static_cast<u32>(colour));
    }
    x += 8;
  }
  return Value::none();
}

Value frame_scroll(Vm& vm, Args args) {  // xstep, ystep
  i64 n[2];
  Picture p;
  TRY_OK(numbers(vm, args, 2, n) && picture_of(vm, args[0], &p));
  bool left = n[0] < 0, up = n[1] < 0;
  for (i32 row = 0; row < p.height; ++row) {
    i32 y = up ? row : p.height - 1 - row;
    i64 from_y = y - n[1];
    if (from_y < 0 || from_y >= p.height) continue;
    for (i32 column = 0; column < p.width; ++column) {
      i32 x = left ? column : p.width - 1 - column;
      i64 from_x = x - n[0];
      if (from_x >= 0 && from_x < p.width) p.set(x, y, p.get(static_cast<i32>(from_x), static_cast<i32>(from_y)));
    }
  }
  return Value::none();
}

// A FrameBuffer, or a tuple or list of the arguments that would make one, as a FrameBuffer in `slot`. false: raised.
bool frame_argument(Vm& vm, Value* slot) {
  if (is_instance(vm, *slot, kFrameBufferType)) return true;
  if (!slot->is(Kind::Tuple) && !slot->is(Kind::List))
    return failed(raise(vm, kTypeErrorType, "a FrameBuffer, a tuple or a list is wanted, not '%t'", *slot));
  Local<Tuple> t(vm, call1(vm, Value::from_const(&kTupleType), *slot));
  if (t.is_raised()) return false;
  if (t->len != 4 && t->len != 5) return failed(raise(vm, kValueErrorType, "invalid frame buffer"));
  Value parts[4] = {t->items[1], t->items[2], t->items[3], t->len == 5 ? t->items[4] : Value()};
  Picture p;
  for (const Value& v : parts)
    if (!v.is_small() && !v.is_undefined()) return failed(raise(vm, kTypeErrorType, "an integer is required"));
  if (!picture_numbers(vm, parts, 4, &p)) return false;
  Value made = make_frame(vm, Value::from_const(&kFrameBufferType), t->items[0], p);
  if (made.is_raised()) return false;
  *slot = made;
  return true;
}

Value frame_blit(Vm& vm, Args args) {  // fbuf, x, y, key, palette
  i64 x, y, key = -1;
  TRY_OK(frame_argument(vm, &args[1]) && to_i64(vm, args[2], &x) && to_i64(vm, args[3], &y));
  if (args.has(4)) TRY_OK(to_i64(vm, args[4], &key));
  bool coloured = args.has(5) && !args[5].is_none();
  if (coloured) TRY_OK(frame_argument(vm, &args[5]));
  Picture to, from, palette;
  TRY_OK(picture_of(vm, args[0], &to) && picture_of(vm, args[1], &from, false));
  if (coloured) TRY_OK(picture_of(vm, args[5], &palette, false));
  if (x >= to.width || y >= to.height || x + from.width <= 0 || y + from.height <= 0) return Value::none();
  for (i32 row = 0; row < from.height; ++row) {
    for (i32 column = 0; column < from.width; ++column) {
      if (!to.inside(x + column, y + row)) continue;
      u32 colour = from.get(column, row);
      if (coloured) {
        if (colour >= static_cast<u32>(palette.width)) continue;
        colour = palette.get(static_cast<i32>(colour), 0);
      }
      if (static_cast<i64>(colour) != key) to.set(static_cast<i32>(x + column), static_cast<i32>(y + row), colour);
    }
  }
  return Value::none();
}

// FrameBuffer1(buffer, width, height, stride): monochrome, as early programs make it.
Value framebuffer1(Vm& vm, Args args) {
  Value parts[4] = {args[1], args[2], Value::small(kMonoVlsb), args.has(3) ? args[3] : Value()};
  Picture p;
  for (const Value& v : parts)
    if (!v.is_small() && !v.is_undefined()) return raise(vm, kTypeErrorType, "an integer is required");
  TRY_OK(picture_numbers(vm, parts, 4, &p));
  Value made = TRY(make_frame(vm, Value::from_const(&kFrameBufferType), args[0], p));
  TRY_OK(picture_of(vm, made, &p));
  return made;
}

constexpr TypeOps kFrameOps{.make = frame_make};
constinit const Native kFrameRows[] = {
    native(N(__init__), frame_init, 1, 6),
    native(N(blit), frame_blit, 4, 6),
    native(N(ellipse), frame_ellipse, 6, 8),
    native(N(fill), frame_fill, 2, 2),
    native(N(fill_rect), frame_fill_rect, 6, 6),
    native(N(hline), frame_straight<false>, 5, 5),
    native(N(line), frame_line, 6, 6),
    native(N(pixel), frame_pixel, 3, 4),
    native(N(poly), frame_poly, 5, 6),
    native(N(rect), frame_rect, 6, 7),
    native(N(scroll), frame_scroll, 3, 3),
    native(N(text), frame_text, 4, 5),
    native(N(vline), frame_straight<true>, 5, 5),
};
constinit const ConstRow kFrameConsts[] = {{N(__module__), N(framebuf)}};
constinit const Type kFrameBufferType =
    make_const_type(0, N(FrameBuffer), &kObjectType, Kind::Record, &kFrameOps, kFrameRows,
                    sizeof kFrameRows / sizeof *kFrameRows, 0, kFrameConsts, 1);

constinit const Native kRows[] = {native(N(FrameBuffer1), framebuffer1, 3, 4)};
constinit const ConstRow kConsts[] = {
    {N(ALPHA), Value::false_()},
    {N(FrameBuffer), Value::from_const(&kFrameBufferType)},
    {N(GS2_HMSB), Value::small(kGs2Hmsb)},
    {N(GS4_HMSB), Value::small(kGs4Hmsb)},
    {N(GS8), Value::small(kGs8)},
    {N(MONO_HLSB), Value::small(kMonoHlsb)},
    {N(MONO_HMSB), Value::small(kMonoHmsb)},
    {N(MONO_VLSB), Value::small(kMonoVlsb)},
    {N(MVLSB), Value::small(kMonoVlsb)},
    {N(RGB565), Value::small(kRgb565)},
};

}  // namespace

constinit const ModuleDef kFramebufModule{N(framebuf), kRows,  kConsts, 1, sizeof kConsts / sizeof *kConsts,
                                          nullptr,     nullptr};

}  // namespace adder::vm
