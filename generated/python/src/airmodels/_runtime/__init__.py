"""What every model's validator stands on. Nothing here knows a model."""
