"""The logic of schemas: read as predicates, simplified, and recognised as the rules of a spec."""
