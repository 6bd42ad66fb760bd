"""Học OCOP: Vietnamese Markdown and YAML in, a training course out."""
