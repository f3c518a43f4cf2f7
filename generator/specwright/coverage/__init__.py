"""The loss ledger: how far each target keeps each rule, found by requests that break it."""
