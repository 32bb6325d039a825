// See calendar.h. Days are counted from March 1st, so that the day that is added in leap years is the last of its year.
#include "vm/modules/calendar.h"

namespace adder::vm {

namespace {

constexpr i64 kSecondsPerDay = 86400;
constexpr i64 kDaysPerEra = 146097;   // 400 years
constexpr i64 kDaysToEpoch = 719468;  // from 0000-03-01 to 1970-01-01

i64 floor_div(i64 a, i64 b) { return a / b - (a % b < 0); }

i64 days_from_civil(i64 year, int month, i64 day) {
  if (month <= 2) --year;
  i64 era = floor_div(year, 400), year_of_era = year - era * 400;
  i64 day_of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
  return era * kDaysPerEra + year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year - kDaysToEpoch;
}

}  // namespace

CalendarTime calendar_time(i64 epoch_s) {
  i64 day = floor_div(epoch_s, kSecondsPerDay);
  int second = static_cast<int>(epoch_s - day * kSecondsPerDay);
  i64 shifted = day + kDaysToEpoch, era = floor_div(shifted, kDaysPerEra);
  int day_of_era = static_cast<int>(shifted - era * kDaysPerEra);
  int year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  int day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  int month = (5 * day_of_year + 2) / 153;
  CalendarTime t;
  t.day = day_of_year - (153 * month + 2) / 5 + 1;
  t.month = month < 10 ? month + 3 : month - 9;
  t.year = year_of_era + era * 400 + (t.month <= 2);
  t.hour = second / 3600;
  t.minute = second / 60 % 60;
  t.second = second % 60;
  t.weekday = static_cast<int>(day + 3 - floor_div(day + 3, 7) * 7);
  t.year_day = static_cast<int>(day - days_from_civil(t.year, 1, 1)) + 1;
  return t;
}

i64 epoch_seconds(const CalendarTime& t) {
  i64 months = t.month - 1, year = t.year + floor_div(months, 12);
  int month = static_cast<int>(months - floor_div(months, 12) * 12) + 1;
  return (days_from_civil(year, month, t.day) * 24 + t.hour) * 3600 + i64{t.minute} * 60 + t.second;
}

}  // namespace adder::vm
