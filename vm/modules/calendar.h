// Dates of the proleptic Gregorian calendar, as C's struct tm has them, but with the full year and months from 1. No
// state, no VM.
#pragma once
#include "vm/core/config.h"

namespace adder::vm {

struct CalendarTime {
  i64 year;
  int month, day, hour, minute, second;
  int weekday;   // 0: Monday
  int year_day;  // 1: January 1st
};
CalendarTime calendar_time(i64 epoch_s);
// Seconds since 1970-01-01; fields out of their ranges are carried over. Weekday and year_day are not looked at.
i64 epoch_seconds(const CalendarTime& t);

}  // namespace adder::vm
