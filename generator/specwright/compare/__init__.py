"""What one version of a model accepts and another does not, with a request that proves each difference."""
