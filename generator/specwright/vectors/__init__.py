"""What the requests of a model look like: the values that matter, and requests that tell rules apart."""
