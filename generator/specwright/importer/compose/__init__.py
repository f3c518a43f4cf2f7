"""What pages state, written as specs: as short as by hand, and without touching what people wrote."""
