"""Everyday product names and the sets they may be judged by."""

from course.model.record import Record


class Product(Record, kw_only=True):
    """A name people use. `set` is its one set; `sets` lists several when it depends on how the product is made."""

    name: str
    set: int = 0
    sets: tuple[int, ...] = ()

    @property
    def numbers(self) -> tuple[int, ...]:
        """The sets to offer, likeliest first."""
        return self.sets or ((self.set,) if self.set else ())
