"""The resolved facts of a model and the predicate language that says what a request must satisfy."""
