"""Listings: dates of release that a page tells by its layout, in guides, calendars and lists."""
