"""The common base of everything read from a file."""

import msgspec


class Record(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A frozen record whose unknown keys are faults."""
