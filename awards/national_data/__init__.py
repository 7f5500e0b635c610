"""A made-up country of any size, so that speed is measured over as many rows as the real one would have."""
