import sys
count = getattr(sys, "_conformance_count", 0) + 1
sys._conformance_count = count
