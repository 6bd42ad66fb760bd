"""How good the banks are as banks: hints for their authors, never faults. Pure functions over the course."""
