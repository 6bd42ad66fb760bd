"""Scoring against the criteria: pure functions. Source: Quyết định 26/2026/QĐ-TTg, Điều 3 and Phụ lục II."""
