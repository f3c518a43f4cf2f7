"""Strategies of Hypothesis for requests, made of the facts of models."""
