"""Services in detail: which one a name means, which work each carries, and on which a release is."""
