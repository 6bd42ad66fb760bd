"""Frozen records of everything people write. No file access, no formats."""
