"""Lessons as a book: composed once, then printed (PDF) or read on a screen (EPUB)."""
