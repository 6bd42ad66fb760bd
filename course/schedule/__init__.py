"""When something must be done: dates computed from the law's numbers, without clocks or files."""
