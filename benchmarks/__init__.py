"""Side-by-side measurements: ratios against public tools and growth, in one run. Never an absolute time."""
