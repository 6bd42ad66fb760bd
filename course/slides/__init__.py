"""Lessons to decks: what a room sees, and what the trainer reads beside it."""
