"""Releases in detail: which dates are one, of which work and season, which event, and where."""
