"""The spaCy pipes of newsextract, one kind of finding a file; the packages hold what they are made of."""
