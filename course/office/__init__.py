"""Office files, each by its format's own library, which only its file here imports (decision 005)."""
