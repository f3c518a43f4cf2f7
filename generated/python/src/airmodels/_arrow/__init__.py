"""What `arrow` is made of; its modules need the extra of that name."""
