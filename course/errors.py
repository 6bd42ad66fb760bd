"""What can go wrong for a user. Bugs are not here: they keep their traceback."""


class CourseError(Exception):
    """The base of all errors that a command turns into a message and an exit code."""


class ContentFaults(CourseError):
    """The content has faults; the text is the finished report, one line for each fault."""


class UsageFault(CourseError):
    """A command was asked for something that does not exist; the text names what does."""


class EngineFailure(CourseError):
    """The site engine ended with an error; the text is what it said."""
