"""Tests on paper: question papers, answer sheets, keys, overlays for marking, lists of who gets what."""
