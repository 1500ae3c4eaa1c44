"""Titles in detail: where each begins and ends, which are none, which name the same work, and what kind it is."""
