"""What all validators share; nothing here knows a model."""
