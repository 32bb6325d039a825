# A name within a display of several lines.
async_result = [1,
  2,
  undefined_thing, 
  4]
