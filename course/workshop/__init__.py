"""A workshop as a kit: what a trainer carries into the room, made in one go."""
