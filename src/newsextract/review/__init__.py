"""Review: reviewers' tables read back, what they decided kept, and what follows from it."""
