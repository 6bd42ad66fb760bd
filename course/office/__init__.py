"""Office files, each by its format's own library, which nothing outside imports (decision 005)."""
