"""Dates in detail: the forms of date expressions, what makes one a date, its year, and its EDTF."""
