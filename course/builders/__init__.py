"""Builders: records to papers. Pure: no file is read and none is written here."""
