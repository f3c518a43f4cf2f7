"""Measures airmodels against other validators, and the generator against its targets: `make bench`."""
