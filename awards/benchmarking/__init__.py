"""What pages cost over the made-up country, beside the least that they could cost."""
