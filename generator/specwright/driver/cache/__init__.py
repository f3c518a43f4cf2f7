"""Results of earlier runs, used again where nothing has changed that they came from."""
