"""The spaCy pipes of newsextract, one kind of finding a file."""
