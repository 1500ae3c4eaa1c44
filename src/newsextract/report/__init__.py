"""The overview of a run: one HTML file to look at, and tables merged over all articles."""
