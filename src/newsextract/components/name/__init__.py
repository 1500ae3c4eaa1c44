"""People in detail: surnames, pronouns, descriptions, relatives and groups."""
