"""What pages state, drafted as a spec: as short as by hand, and compared with the spec that is there."""
