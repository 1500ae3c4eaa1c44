"""A run's records for other annotation tools: their formats, with entities and relations."""
